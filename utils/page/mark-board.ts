import type { Span } from '@/utils/anchor/span';
import type { Mark } from '@/utils/model/mark';
import { inSlices } from '@/utils/text/slices';
import type { TextIndex } from '@/utils/text/text-index';
import { marksAt } from './hit-test';
import { lineRanges } from './mark-ranges';
import type { PageText } from './page-text';
import { highlightOf, type Painter } from './painter';
import { type PlacedMark, placeMarks, type StandingMark, stands } from './place-marks';

/** A mark that is painted before the store has confirmed it, in the index in which it was selected. */
export type Unsaved = Pick<Mark, 'kind' | 'typeId'> & Span & { readonly index: TextIndex };

/** The marks of this page: where they stand and what is painted. */
export interface MarkBoard {
  readonly placed: readonly PlacedMark[];
  readonly standing: readonly StandingMark[];
  /** The index in which `placed` counts. */
  readonly index: TextIndex | undefined;
  /**
   * Takes the store's list in place of the last one, finds every mark and paints. `texts`: the frozen
   * texts of the marks' snapshots, by id.
   */
  take(marks: readonly Mark[], texts: ReadonlyMap<string, string>): Promise<void>;
  /** Finds and paints all marks again on the page as it is now. */
  place(): Promise<void>;
  /** Paints at once; call the result when the mark was saved, or could not be. */
  paintUnsaved(mark: Unsaved): () => void;
  /** Marks under a point of the viewport, smallest first. */
  at(x: number, y: number): StandingMark[];
}

export function createMarkBoard(
  document: Document,
  text: PageText,
  painter: Painter,
  ending: AbortSignal,
): MarkBoard {
  let marks: readonly Mark[] = [];
  let texts: ReadonlyMap<string, string> = new Map();
  let placed: readonly PlacedMark[] = [];
  let standing: readonly StandingMark[] = [];
  let index: TextIndex | undefined;
  /** For which marks and which words `placed` was made. */
  let placedFor: { marks: readonly Mark[]; text: string } | undefined;
  let turn = new AbortController();
  let latest: Promise<void> = Promise.resolve();
  const unsaved = new Set<Unsaved>();

  const paint = (now: TextIndex) => {
    const ranges = new Map<string, StaticRange[]>();
    const add = (name: string, pieces: StaticRange[]) => {
      const known = ranges.get(name);
      if (known === undefined) ranges.set(name, pieces);
      else known.push(...pieces);
    };
    for (const { mark, pieces } of standing) {
      for (const piece of pieces) add(highlightOf(mark), lineRanges(now, piece));
    }
    for (const one of unsaved) add(highlightOf(one), lineRanges(one.index, one));
    painter.paintMarks(ranges);
  };

  const run = async (): Promise<void> => {
    if (ending.aborted) return;
    turn.abort();
    turn = new AbortController();
    const signal = AbortSignal.any([turn.signal, ending]);
    const now = text.read();
    const isKnown = placedFor?.marks === marks && placedFor.text === now.text;
    const list = marks;
    if (!isKnown) {
      const found = await inSlices(placeMarks(list, texts, now.text), signal).catch(
        (reason: unknown) => {
          if (signal.aborted) return undefined;
          throw reason;
        },
      );
      if (found === undefined) {
        // Another placement has begun meanwhile: only that one says where the marks stand.
        return ending.aborted ? undefined : latest;
      }
      placed = found;
      standing = placed.filter(stands);
      placedFor = { marks: list, text: now.text };
    }
    index = now;
    paint(now);
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
      return standing;
    },
    get index() {
      return index;
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
    at: (x, y) => (index === undefined ? [] : marksAt(document, index, standing, x, y)),
  };
}
