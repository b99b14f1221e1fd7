import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { createHitIndex } from '@/utils/page/hit-index';
import { createMarkView } from '@/utils/page/mark-view';
import { createPainter } from '@/utils/page/painter';
import type { StandingMark } from '@/utils/page/place-marks';
import { readText } from '@/utils/text/read-text';
import { chooseMarks, nest } from './choose-marks';
import { countNodes } from './count-nodes';
import { nextFrame, repeat, timeToFrame } from './frames';
import { changePage } from './page-changes';
import { timeRecogito, timeWrapping } from './peers';
import { timeHits } from './time-hits';

/** The benchmark of painting in a page; all times in ms, one for each run. */
export interface PaintBench {
  emptyFrames(runs: number): Promise<number[]>;
  /** From the marks' offsets to the next frame; `again`: the same marks painted once more. */
  paint(runs: number): Promise<{ first: number[]; again: number[]; ranges: number }>;
  /** What is different in the DOM while marks are painted and after they were taken away. */
  traces(): Promise<{ nodesAdded: number; sameHtml: boolean }>;
  /** Hit tests among all marks and those around them; `hits`: marks found in all. */
  hitTest(points: number): ReturnType<typeof timeHits>;
  /** From the end of one frame to the end of the next, with a step of scrolling between. */
  scroll(marked: boolean, steps: number): Promise<number[]>;
  /** One change of the page's DOM by the page. */
  changes(marked: boolean, runs: number): Promise<number[]>;
  /** From a change of the page to the end of the frame that shows it. */
  frames(marked: boolean, runs: number): Promise<number[]>;
  /** Changes the page for good. */
  wrap(): ReturnType<typeof timeWrapping>;
  recogito(renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): ReturnType<typeof timeRecogito>;
}

/** The time for one kind of run, in ms: a slow machine gets fewer runs. */
const BUDGET = 20_000;
/** One step of scrolling, in px. */
const STEP = 120;

export function createPaintBench(marksWanted: number, seed: number): PaintBench {
  const index = readText(document);
  const marks = chooseMarks(index.text, marksWanted, seed);
  const painter = createPainter(document);
  painter.style(
    DEFAULT_TYPES.map((type) => ({ ...type, label: type.id })),
    false,
  );
  const view = createMarkView(window, painter, new AbortController().signal);
  const show = (shown: readonly StandingMark[]) =>
    view.show(index, createHitIndex(shown), [], createHitIndex([]));
  const paragraphs = [...document.querySelectorAll('article p')];
  const aside = document.querySelector<HTMLElement>('aside p');

  return {
    emptyFrames: (runs) => repeat(runs, BUDGET, () => timeToFrame(() => {})),
    async paint(runs) {
      const again: number[] = [];
      let ranges = 0;
      const first = await repeat(runs, BUDGET, async () => {
        show([]);
        const ms = await timeToFrame(() => show(marks));
        again.push(await timeToFrame(() => show(marks)));
        ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        return ms;
      });
      return { first, again, ranges };
    },
    async traces() {
      show([]);
      const html = document.documentElement.outerHTML;
      const nodes = countNodes();
      show(marks);
      await nextFrame();
      const nodesAdded = countNodes() - nodes;
      const marked = document.documentElement.outerHTML;
      show([]);
      const { outerHTML } = document.documentElement;
      return { nodesAdded, sameHtml: html === marked && html === outerHTML };
    },
    hitTest: (points) => timeHits(index, createHitIndex(nest(marks)), points, seed),
    async scroll(marked, steps) {
      show(marked ? marks : []);
      scrollTo(0, 0);
      await nextFrame();
      let last = performance.now();
      return repeat(steps, BUDGET, async (turn) => {
        scrollTo(0, (turn + 1) * STEP);
        await nextFrame();
        const now = performance.now();
        const ms = now - last;
        last = now;
        return ms;
      });
    },
    async changes(marked, runs) {
      show(marked ? marks : []);
      return repeat(runs, BUDGET, async () => {
        await nextFrame();
        const began = performance.now();
        const changes = changePage(paragraphs);
        return (performance.now() - began) / changes;
      });
    },
    async frames(marked, runs) {
      show(marked ? marks : []);
      const times = await repeat(runs, BUDGET, (turn) =>
        timeToFrame(() => aside?.style.setProperty('color', turn % 2 ? '#555' : '#222')),
      );
      aside?.removeAttribute('style');
      return times;
    },
    wrap: () => timeWrapping(index, marks),
    recogito: (renderer) => timeRecogito(index, marks, renderer),
  };
}
