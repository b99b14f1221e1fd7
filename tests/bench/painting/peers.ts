import { createTextAnnotator } from '@recogito/text-annotator';
import recogitoSheet from '@recogito/text-annotator/text-annotator.css?inline';
import type { StandingMark } from '@/utils/page/place-marks';
import type { TextIndex } from '@/utils/text/text-index';
import { highlightText } from '../../../node_modules/@apache-annotator/dom/lib/highlight-text';
import { countNodes } from './count-nodes';
import { nextFrame, timeToFrame } from './frames';

/** A live range, since that is what the others take; `range` is set to the mark where there is one. */
function rangeOf(
  index: TextIndex,
  { start, end }: StandingMark,
  range: Range = document.createRange(),
): Range {
  const from = index.pointOf(start, 'start');
  const to = index.pointOf(end, 'end');
  if (!from || !to) throw new Error('The marked words are not in the page.');
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * ms to wrap all marks in elements, until the next frame. The last mark comes first, all with the same
 * range, so that none of ours has to be kept up to date: the fastest way that was found.
 */
export async function timeWrapping(
  index: TextIndex,
  marks: readonly StandingMark[],
): Promise<{ ms: number; nodesAdded: number }> {
  const nodes = countNodes();
  const range = document.createRange();
  const ms = await timeToFrame(() => {
    for (const mark of marks.toReversed()) {
      highlightText(rangeOf(index, mark, range), 'mark', { class: 'wrapped' });
    }
  });
  return { ms, nodesAdded: countNodes() - nodes };
}

/** ms from giving recogito all annotations, with their ranges at hand, until it has drawn those in view. */
export async function timeRecogito(
  index: TextIndex,
  marks: readonly StandingMark[],
  renderer: 'SPANS' | 'CSS_HIGHLIGHTS',
): Promise<{ ms: number; nodesAdded: number }> {
  const nodes = countNodes();
  const article = document.querySelector('article');
  if (!article) throw new Error('The page has no article.');
  const style = document.createElement('style');
  style.textContent = recogitoSheet;
  document.head.append(style);
  const annotator = createTextAnnotator(article, { renderer, annotatingEnabled: false });
  const annotations = marks.map((mark) => ({
    id: `m${mark.mark.id}`,
    bodies: [],
    target: {
      annotation: `m${mark.mark.id}`,
      selector: [{ quote: '', start: mark.start, end: mark.end, range: rangeOf(index, mark) }],
    },
  }));
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ms = await timeToFrame(
    () =>
      new Promise((resolve) => {
        annotator.renderer.on('onRedraw', resolve);
        annotator.setAnnotations(annotations);
      }),
  );
  const nodesAdded = countNodes() - nodes;
  annotator.destroy();
  style.remove();
  return { ms, nodesAdded };
}
