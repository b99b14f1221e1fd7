import type { Mark } from '@/utils/model/mark';
import { MessageFailure } from '@/utils/platform/failure';
import { askWorker } from '@/utils/platform/send';
import type { OpenSession } from './open-session';
import type { SelectedWords } from './selected-words';

/** What the page's own toolbar can say of words. */
export type Saying =
  | { readonly kind: 'entity'; readonly typeId: string }
  | { readonly kind: 'highlight' };

/**
 * Tags words: painted at once, saved after the next frame, then painted as saved or taken back.
 * Resolves to the saved mark; rejects with `MessageFailure`, and then nothing is left on the page.
 */
export async function annotate(
  { text, board, about, refresh }: OpenSession,
  { index, start, end }: SelectedWords,
  statement: Saying,
): Promise<Mark> {
  const settled = board.paintUnsaved({ ...statement, start, end }, index);
  try {
    await nextFrame();
    const { passage, snapshot } = text.quote(index, start, end);
    const { facts } = text.article(index);
    const { url } = about();
    const said = { url, facts, snapshot, passage, statement };
    const { mark } = await askWorker('page.annotate', said);
    if (mark === undefined) throw new MessageFailure('errorUnknown');
    settled();
    await refresh();
    return mark;
  } catch (error) {
    settled();
    board.place();
    throw error;
  }
}

/** Waits for the frame in which the mark shows; a hidden page has none, so not for ever. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
