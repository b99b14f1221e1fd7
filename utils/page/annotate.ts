import type { Mark } from '@/utils/model/mark';
import { MessageFailure } from '@/utils/platform/failure';
import { askWorker } from '@/utils/platform/send';
import type { OpenSession } from './open-session';
import type { SelectedWords } from './selected-words';

/** What the page's own toolbar can say of words. */
export type Saying =
  | { readonly kind: 'entity'; readonly typeId: string }
  | { readonly kind: 'highlight' };

/** A saved mark; `made` is false when these words had been tagged so before. */
export interface Annotated {
  readonly mark: Mark;
  readonly made: boolean;
}

/**
 * Tags words: painted at once, saved after the next frame, then painted as saved or taken back.
 * Rejects with `MessageFailure` when nothing was saved, and then nothing is left on the page.
 */
export async function annotate(
  { text, board, about, refresh, fail }: OpenSession,
  selected: SelectedWords,
  statement: Saying,
): Promise<Annotated> {
  const { index, start, end } = selected;
  const where = about();
  const settled = board.paintUnsaved({ ...statement, start, end, index });
  try {
    await Promise.all([nextFrame(), text.ready()]);
    if (about().url !== where.url) throw new MessageFailure('errorPageMoved');
    const { passage, snapshot } = text.quote(index, start, end);
    const facts = text.facts(index, where);
    const said = { url: where.url, facts, snapshot, passage, statement };
    const { mark, made } = await askWorker('page.annotate', said);
    if (mark === undefined) throw new MessageFailure('errorUnknown');
    settled();
    await refresh().catch(fail);
    return { mark, made };
  } catch (error) {
    settled();
    void board.place();
    throw error;
  }
}

/** Waits for the frame in which the mark shows; a hidden page has none, so not for ever. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
