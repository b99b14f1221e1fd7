import type { Mark } from '@/utils/model/mark';
import { inSlices } from '@/utils/text/slices';
import type { TextIndex } from '@/utils/text/text-index';
import { createHitIndex, type HitIndex } from './hit-index';
import { marksAtPoint } from './hit-test';
import { lineRanges } from './mark-ranges';
import { createMarkView, type EarlyMark, type Proposed } from './mark-view';
import type { PageText } from './page-text';
import { highlightOf, type Painter } from './painter';
import { type PlacedMark, placeMarks, type StandingMark, stands } from './place-marks';

/** The marks of this page: where they stand and what is painted. */
export interface MarkBoard {
  readonly placed: readonly PlacedMark[];
  readonly standing: readonly StandingMark[];
  /** The index in which `placed` counts. */
  readonly index: TextIndex | undefined;
  /** ms of work that all placements took so far, without the waits between its slices. */
  readonly spent: number;
  /**
   * Takes the store's list in place of the last one, finds every mark and paints. `texts`: the frozen
   * texts of the marks' snapshots, by id.
   */
  take(marks: readonly Mark[], texts: ReadonlyMap<string, string>): Promise<void>;
  /** Finds and paints all marks again on the page as it is now. */
  place(): Promise<void>;
  /** Paints at once; call the result when the mark was saved, or could not be. */
  paintUnsaved(mark: EarlyMark): () => void;
  /** Paints suggestions from now on: `where` tells, each time that marks were placed, where they stand. */
  propose(where: ((index: TextIndex) => HitIndex<Proposed>) | undefined): void;
  /** Marks under a point of the viewport, smallest first. */
  at(x: number, y: number): StandingMark[];
  /** Marks that hold an offset of the page's text, smallest first. */
  over(offset: number): StandingMark[];
  /** Marks that share words with `start..end`, or touch it, by where they start. */
  touching(start: number, end: number): StandingMark[];
}

export function createMarkBoard(
  document: Document,
  text: Pick<PageText, 'read'>,
  painter: Painter,
  ending: AbortSignal,
): MarkBoard {
  let marks: readonly Mark[] = [];
  let texts: ReadonlyMap<string, string> = new Map();
  let placed: readonly PlacedMark[] = [];
  let standing = createHitIndex<StandingMark>([]);
  let index: TextIndex | undefined;
  /** For which marks and which words `placed` was made. */
  let placedFor: { marks: readonly Mark[]; text: string } | undefined;
  let turn = new AbortController();
  let latest: Promise<void> = Promise.resolve();
  const view = createMarkView(document.defaultView ?? window, painter, ending);
  const unsaved = new Set<EarlyMark>();
  const nothing = createHitIndex<Proposed>([]);

  let spent = 0;
  const spend = (ms: number) => {
    spent += ms;
  };
  const timed = <T>(act: () => T): T => {
    const began = performance.now();
    const done = act();
    spend(performance.now() - began);
    return done;
  };

  let proposed: Parameters<MarkBoard['propose']>[0];
  const show = (now: TextIndex) =>
    timed(() => view.show(now, standing, unsaved, proposed?.(now) ?? nothing));

  const run = async (): Promise<void> => {
    if (ending.aborted) return;
    turn.abort();
    turn = new AbortController();
    const signal = AbortSignal.any([turn.signal, ending]);
    const now = timed(text.read);
    const isKnown = placedFor?.marks === marks && placedFor.text === now.text;
    const list = marks;
    if (!isKnown) {
      const found = await inSlices(placeMarks(list, texts, now.text), signal, spend).catch(
        (reason: unknown) => {
          if (signal.aborted) return undefined;
          throw reason;
        },
      );
      if (found === undefined || signal.aborted) {
        // Another placement has begun meanwhile: only that one says where the marks stand.
        return ending.aborted ? undefined : latest;
      }
      placed = found;
      standing = createHitIndex(placed.filter(stands));
      placedFor = { marks: list, text: now.text };
    }
    index = now;
    show(now);
  };
  const place = (): Promise<void> => {
    latest = run();
    return latest;
  };

  return {
    get placed() {
      return placed;
    },
    get standing() {
      return standing.all;
    },
    get index() {
      return index;
    },
    get spent() {
      return spent;
    },
    take(list, saved) {
      marks = list;
      texts = saved;
      return place();
    },
    place,
    paintUnsaved(mark) {
      unsaved.add(mark);
      painter.add(highlightOf(mark), lineRanges(mark.index, mark));
      return () => unsaved.delete(mark);
    },
    propose(where) {
      proposed = where;
      if (index) show(index);
    },
    at: (x, y) => (index === undefined ? [] : marksAtPoint(document, index, standing, x, y)),
    over: (offset) => standing.over(offset),
    touching: (start, end) => standing.touching(start, end),
  };
}
