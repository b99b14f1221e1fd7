import type { HitIndex } from '@/utils/page/hit-index';
import { marksAtPoint } from '@/utils/page/hit-test';
import { measureWords } from '@/utils/page/mark-ranges';
import type { StandingMark } from '@/utils/page/place-marks';
import type { TextIndex } from '@/utils/text/text-index';
import { createRandom } from '../inside/random';
import { nextFrame } from './frames';

const PER_SCREEN = 50;
/** The points lie on words that follow the one in the middle of the screen, in UTF-16 units. */
const AROUND = 900;

/**
 * ms of each of `points` hit tests on words all over the page, without any layout of the page, and of
 * the browser's part of each: the caret at the point. A first screen warms the code up.
 */
export async function timeHits(
  index: TextIndex,
  standing: HitIndex<StandingMark>,
  points: number,
  seed: number,
): Promise<{ ms: number[]; caret: number[]; hits: number }> {
  const random = createRandom(seed);
  let ms: number[] = [];
  let caret: number[] = [];
  let hits = 0;
  for (let screen = 0; screen <= points / PER_SCREEN; screen++) {
    const middle = random.below(index.text.length - AROUND);
    index.pointOf(middle, 'start')?.node.parentElement?.scrollIntoView({ block: 'center' });
    await nextFrame();
    const boxes = Array.from({ length: 2 * PER_SCREEN }, () => {
      const start = middle + random.below(AROUND);
      return measureWords(index, { start, end: start + 1 }, (range) =>
        range.getBoundingClientRect(),
      );
    });
    if (screen === 1) [ms, caret, hits] = [[], [], 0];
    for (const [at, [box]] of boxes.entries()) {
      if (!box) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const began = performance.now();
      // Other points each: the browser remembers the last one.
      if (at % 2 === 0) hits += marksAtPoint(document, index, standing, x, y).length;
      else document.caretPositionFromPoint(x, y);
      (at % 2 === 0 ? ms : caret).push(performance.now() - began);
    }
  }
  scrollTo(0, 0);
  return { ms, caret, hits };
}
