import type { EditedArticle } from '@/components/article/popup-model';
import { hashText } from '@/utils/model/snapshot';
import { askWorker } from '@/utils/platform/send';
import type { OpenPage, Stored } from './popup-state';

/**
 * What the page shows against what the reader read; `undefined` where nothing was read, or where the
 * words are the same or only their beginning is shown. The text itself is asked for when the hash
 * is another one.
 */
export async function lookForEdits(
  { state: { snapshot } }: OpenPage,
  { notes }: Stored,
): Promise<EditedArticle | undefined> {
  const read = notes?.read;
  const now = snapshot.text;
  if (read === undefined || now === '' || (await hashText(now)) === read.hash) return undefined;
  const [{ compareVersions }, { text: before }] = await Promise.all([
    import('@/utils/text/compare-versions'),
    askWorker('app.snapshot', { id: read.id }),
  ]);
  const change = compareVersions(before, now);
  if (change === 'same' || change === 'cut short') return undefined;
  return { before, now, readAt: read.takenAt, another: change === 'another article' };
}
