import type { ReadArticle } from '@/utils/article/read-article';
import type { Mark } from '@/utils/model/mark';
import type { TextIndex } from '@/utils/text/text-index';
import { marksAt } from './hit-test';
import { lineRanges } from './mark-ranges';
import type { PageText } from './page-text';
import { highlightOf, type Painter } from './painter';
import { type PlacedMark, placeMarks, type StandingMark, stands } from './place-marks';

/** A mark that is painted before the store has confirmed it, in the index in which it was selected. */
export type Unsaved = Pick<Mark, 'kind' | 'typeId'> & {
  readonly start: number;
  readonly end: number;
  readonly index: TextIndex;
};

/** The marks of this page: where they stand and what is painted. */
export interface MarkBoard {
  readonly placed: readonly PlacedMark[];
  readonly standing: readonly StandingMark[];
  /** The index in which `placed` counts. */
  readonly index: TextIndex | undefined;
  /** Takes the store's list in place of the last one, finds every mark and paints. */
  take(marks: readonly Mark[]): void;
  /** Finds and paints all marks again on the page as it is now. */
  place(): void;
  /** Paints at once; call the result when the mark was saved, or could not be. */
  paintUnsaved(mark: Unsaved): () => void;
  /** Marks under a point of the viewport, smallest first. */
  at(x: number, y: number): StandingMark[];
}

export function createMarkBoard(document: Document, text: PageText, painter: Painter): MarkBoard {
  let marks: readonly Mark[] = [];
  let placed: readonly PlacedMark[] = [];
  let standing: readonly StandingMark[] = [];
  let index: TextIndex | undefined;
  const unsaved = new Set<Unsaved>();

  const paint = (now: TextIndex) => {
    const ranges = new Map<string, StaticRange[]>();
    const add = (mark: Pick<Mark, 'kind' | 'typeId'>, pieces: StaticRange[]) => {
      const name = highlightOf(mark);
      const known = ranges.get(name);
      if (known === undefined) ranges.set(name, pieces);
      else known.push(...pieces);
    };
    for (const one of standing) add(one.mark, lineRanges(now, one, linesOf(one, now)));
    for (const one of unsaved) add(one, lineRanges(one.index, one));
    painter.paintMarks(ranges);
  };

  /** Lines that a mark may paint: those of the article, when it was found in the article's text. */
  const linesOf = ({ within }: StandingMark, now: TextIndex) => {
    if (within === 'page') return undefined;
    let article: ReadArticle | undefined;
    return (line: { start: number }) => {
      article ??= text.article(now);
      return article.fromPage(line.start) !== undefined;
    };
  };

  const place = () => {
    if (marks.length === 0 && unsaved.size === 0) {
      placed = [];
      standing = [];
      index = undefined;
      painter.paintMarks(new Map());
      return;
    }
    const now = text.read();
    placed = placeMarks(marks, now, () => text.article(now));
    standing = placed.filter(stands);
    index = now;
    paint(now);
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
    take(list) {
      marks = list;
      place();
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
