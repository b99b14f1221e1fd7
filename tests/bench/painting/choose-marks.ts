import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import type { StandingMark } from '@/utils/page/place-marks';
import { standingMark } from '../../support/standing-mark';
import { createRandom } from '../inside/random';

/** `count` marks of one to three words each, spread over a text, none of them touching another. */
export function chooseMarks(text: string, count: number, seed: number): StandingMark[] {
  const random = createRandom(seed);
  const words = [...text.matchAll(/\S+/g)];
  const step = words.length / count;
  return Array.from({ length: count }, (_, order) => {
    const first = words[Math.floor(order * step)];
    const last = words[Math.floor(order * step) + random.below(3)] ?? first;
    const start = first?.index ?? 0;
    const end = last === undefined ? start : last.index + last[0].length;
    // No mark goes over the end of its line.
    const line = text.indexOf('\n', start);
    const type = random.pick(DEFAULT_TYPES);
    return standingMark(
      String(order),
      start,
      line < 0 ? end : Math.min(end, line),
      type?.id ?? 'other',
    );
  });
}

/** The marks with one around each third of them, and one around every ninth of those. */
export function nest(marks: readonly StandingMark[]): StandingMark[] {
  const outer = marks.flatMap(({ start, end }, order) => {
    if (order % 3 !== 0) return [];
    const around = standingMark(String(marks.length + order), start, end + 12, 'organization');
    if (order % 27 !== 0) return [around];
    return [around, standingMark(String(2 * marks.length + order), start, end + 60, 'group')];
  });
  return [...marks, ...outer].sort((a, b) => a.start - b.start || b.end - a.end);
}
