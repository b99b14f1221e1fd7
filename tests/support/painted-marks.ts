import type { Page } from 'puppeteer-core';
import { callSource } from './call-source';
import { chromeScope, contextIdOf } from './firefox-chrome-scope';
import { isFirefox } from './page-ui';

export interface PaintedMark {
  /** Name of the CSS highlight. */
  name: string;
  /** The words that it marks now. */
  text: string;
}

/** The marks that are painted in the page, by highlight and in the order of the document. */
export async function paintedMarks(page: Page): Promise<PaintedMark[]> {
  if (!isFirefox(page))
    return page.evaluate(callSource(readMarks, [], ['window'])) as Promise<PaintedMark[]>;
  const scope = await chromeScope(page.browser());
  return scope.inFrame(
    { tab: contextIdOf(page) },
    callSource(readMarks, [], ['content.wrappedJSObject']),
  );
}

/** What is no mark: a state of words, or a suggestion. */
const OTHERS = /^pressmark-(?:pending|focused|walked|caret|sure-.*|maybe-.*)$/;

/** The painted marks without what only shows a state or is suggested. */
export const savedMarks = async (page: Page): Promise<PaintedMark[]> =>
  (await paintedMarks(page)).filter(({ name }) => !OTHERS.test(name));

function readMarks(page: Window & typeof globalThis): PaintedMark[] {
  const marks: (PaintedMark & { range: Range })[] = [];
  for (const [name, highlight] of Array.from(page.CSS.highlights.entries())) {
    for (const place of Array.from(highlight.values())) {
      const range = page.document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      marks.push({ name, text: range.toString(), range });
    }
  }
  const treeOf = ({ range }: { range: Range }) => range.startContainer.getRootNode();
  marks.sort((one, other) => {
    // Words in a shadow tree stand neither before nor after those in another tree.
    if (treeOf(one) !== treeOf(other)) return 0;
    const starts = one.range.compareBoundaryPoints(0, other.range);
    // Where several start together, the one around the others comes first.
    return starts || other.range.compareBoundaryPoints(2, one.range);
  });
  return marks.map(({ name, text }) => ({ name, text }));
}
