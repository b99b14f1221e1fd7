import type { Span } from '@/utils/anchor/span';
import type { Mark } from '@/utils/model/mark';
import type { TextIndex } from '@/utils/text/text-index';
import type { HitIndex } from './hit-index';
import { lineRanges } from './mark-ranges';
import { nearWords } from './near-words';
import { nestLevels } from './nest-levels';
import { highlightOf, type Painter } from './painter';
import type { StandingMark } from './place-marks';

/**
 * With more marks than this only those near the viewport are painted: in every frame in which the
 * page changes anything Chromium goes over all painted ranges again, at about 5 µs each.
 */
const MANY = 300;
/** How far around the viewport marks are painted then, and within what nothing may be missing, in screens. */
const PAINTED = 4;
const WANTED = 1;
/** Between two looks at a page that scrolls, in ms: no hand scrolls a screen in that time. */
const PAUSE = 50;

/** A mark that is painted before it stands, in the index in which it was selected. */
export type EarlyMark = Pick<Mark, 'kind' | 'typeId'> & Span & { readonly index: TextIndex };

/** Words that are painted below the marks, under a highlight of their own. */
export interface Proposed extends Span {
  readonly highlight: string;
}

/** What is painted of the marks that stand; follows the scrolling where they are many. */
export interface MarkView {
  /** Paints these marks and suggestions in place of those before. */
  show(
    index: TextIndex,
    standing: HitIndex<StandingMark>,
    early: Iterable<EarlyMark>,
    proposed: HitIndex<Proposed>,
  ): void;
}

export function createMarkView(view: Window, painter: Painter, signal: AbortSignal): MarkView {
  let near = (_screens: number): Span[] => [];
  let paint = (_spans?: readonly Span[]): void => {};
  let painted: readonly Span[] = [];
  let areMany = false;
  let looked = 0;

  const isPainted = ({ start, end }: Span) =>
    painted.some((one) => one.start <= start && end <= one.end);
  const follow = ({ type, timeStamp }: Event) => {
    if (!areMany || (type === 'scroll' && timeStamp - looked < PAUSE)) return;
    looked = timeStamp;
    if (!near(WANTED).every(isPainted)) paint(near(PAINTED));
  };
  const options = { capture: true, passive: true, signal };
  // The end of scrolling comes after the pause, and tells of a jump as well.
  for (const type of ['scroll', 'scrollend', 'resize'])
    view.addEventListener(type, follow, options);
  view.addEventListener('beforeprint', () => paint(), options);
  view.addEventListener('afterprint', () => paint(areMany ? near(PAINTED) : undefined), options);

  return {
    show(index, standing, early, proposed) {
      const levels = nestLevels(standing.all);
      near = (screens) => nearWords(index, view, screens);
      paint = (spans = [{ start: 0, end: index.text.length }]) => {
        painted = spans;
        const ranges = new Map<string, StaticRange[]>();
        const add = (name: string, pieces: StaticRange[]) => {
          const known = ranges.get(name);
          if (known === undefined) ranges.set(name, pieces);
          else known.push(...pieces);
        };
        const within = <T extends Span>(all: HitIndex<T>) =>
          new Set(spans.flatMap(({ start, end }) => all.touching(start, end)));
        for (const one of within(proposed)) add(one.highlight, lineRanges(index, one));
        for (const one of within(standing)) {
          const name = highlightOf(one.mark, one.status, levels.get(one));
          for (const piece of one.pieces) add(name, lineRanges(index, piece));
        }
        for (const one of early) add(highlightOf(one), lineRanges(one.index, one));
        painter.paintMarks(ranges);
      };
      areMany = standing.all.length + proposed.all.length > MANY;
      paint(areMany ? near(PAINTED) : undefined);
    },
  };
}
