import type { TypeChip } from '@/utils/model/mark';
import { createHitIndex } from '@/utils/page/hit-index';
import { marksAtPoint } from '@/utils/page/hit-test';
import { measureWords } from '@/utils/page/mark-ranges';
import { createMarkView } from '@/utils/page/mark-view';
import { createPainter } from '@/utils/page/painter';
import type { StandingMark } from '@/utils/page/place-marks';
import { readText } from '@/utils/text/read-text';
import { standingMark } from '../support/standing-mark';

const TYPES: readonly TypeChip[] = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person' },
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin' },
];

/** Marks every word of the page that begins with a capital, and what the test asks about them. */
export function openManyMarks() {
  const index = readText(document);
  const capitals = [...index.text.matchAll(/[A-Z][a-z]+/g)];
  const marks = capitals.map(({ index: start, 0: word }, order) =>
    standingMark(`${order}`, start, start + word.length, order % 2 === 0 ? 'person' : 'place'),
  );
  const painter = createPainter(document);
  painter.style(TYPES, false);
  const view = createMarkView(window, painter, new AbortController().signal);
  const show = (list: readonly StandingMark[]) =>
    view.show(index, createHitIndex(list), [], createHitIndex([]));
  const painted = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);

  const isOnScreen = ({ start, end }: StandingMark) =>
    measureWords(index, { start, end }, (range) => range.getBoundingClientRect()).some(
      ({ top, bottom }) => bottom > 0 && top < innerHeight,
    );
  const isPainted = ({ start, end }: StandingMark, ranges: readonly AbstractRange[]) => {
    const [piece] = index.piecesOf(start, end);
    return ranges.some(
      ({ startContainer, startOffset }) =>
        startContainer === piece?.startContainer && startOffset === piece?.startOffset,
    );
  };

  return {
    all: marks.length,
    show: () => show(marks),
    hide: () => show([]),
    count: () => painted().length,
    /** How many marks are on the screen, and how many of those are painted. */
    onScreen() {
      const ranges = painted();
      const seen = marks.filter(isOnScreen);
      return [seen.length, seen.filter((mark) => isPainted(mark, ranges)).length];
    },
    /** Whether painting once more leaves each range of each highlight the object that it was. */
    isKept() {
      const before = painted();
      show(marks);
      const after = painted();
      return before.length === after.length && before.every((range, at) => range === after[at]);
    },
    /** Ids of marks under the middle of the first word, with two more marks around it. */
    under() {
      const [first, second, third] = marks;
      if (!first || !second || !third) throw new Error('The page has no words to mark.');
      const around = [
        standingMark('two words', first.start, second.end, 'place'),
        standingMark('three words', first.start, third.end, 'person'),
      ];
      const [box] = measureWords(index, first, (range) => range.getBoundingClientRect());
      const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
      const hits = createHitIndex([...around, ...marks]);
      return [height / 2, height + 12].map((down) =>
        marksAtPoint(document, index, hits, x + width / 2, y + down).map(({ mark }) => mark.id),
      );
    },
    destroy: () => painter.destroy(),
  };
}

declare global {
  var pressmarkMany: ReturnType<typeof openManyMarks>;
}

globalThis.pressmarkMany = openManyMarks();
