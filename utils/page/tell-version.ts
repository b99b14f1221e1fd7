import type { Undoable } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import type { OpenSession } from './open-session';
import { stands } from './place-marks';

/** An article is told when its page has been quiet for this long, in ms: late parts belong to it. */
const SETTLED = 2_000;
/** To find the article is dear: after t ms of that at least 100 t ms pass (1 % of the time). */
const REST = 100;

/**
 * Tells the worker, which keeps versions, the words of an annotated article as they are now. Call
 * `look` whenever the marks were placed; a text is told once, when the page has settled and is idle,
 * and passages that it touched once as well. `covered` hears of mentions that the worker tagged in
 * words that came later.
 */
export function createVersionTeller(
  { text, board, about, fail }: Pick<OpenSession, 'text' | 'board' | 'about' | 'fail'>,
  covered: (tagged: Undoable) => void,
  signal: AbortSignal,
): { look(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let seen = '';
  let told = '';
  let toldTouched = '';
  signal.addEventListener('abort', () => clearTimeout(waiting));

  const tell = async () => {
    await text.ready();
    const began = performance.now();
    // What the article is found by must be the page's own nodes still.
    await board.place();
    const { index, placed } = board;
    if (signal.aborted || index === undefined || placed.length === 0) return;
    seen = index.text;
    const { snapshot } = text.article(index);
    const ended = performance.now();
    restUntil = ended + (ended - began) * REST;
    if (snapshot.text === '' || snapshot.text === told) return;
    told = snapshot.text;
    const where = about();
    const facts = text.facts(index, where);
    const changed = placed.filter((one) => !stands(one) || one.status === 'changed');
    const touched = changed.map(({ mark, status }) => mark.id + status).join();
    const isTouched = touched !== toldTouched;
    toldTouched = touched;
    const seenNow = { url: where.url, facts, snapshot, touched: isTouched };
    const tagged = await askWorker('page.seen', seenNow);
    if (tagged.made > 0) covered(tagged);
  };

  return {
    look() {
      clearTimeout(waiting);
      if (board.index === undefined || board.index.text === seen) return;
      waiting = setTimeout(
        () => requestIdleCallback(() => void tell().catch(fail), { timeout: SETTLED }),
        Math.max(SETTLED, restUntil - performance.now()),
      );
    },
  };
}
