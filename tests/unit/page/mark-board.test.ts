// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import type { Mark } from '@/utils/model/mark';
import { createMarkBoard, type MarkBoard } from '@/utils/page/mark-board';
import type { Painter } from '@/utils/page/painter';
import { readText } from '@/utils/text/read-text';

const ARTICLE = `<article><h1>Harbour closed</h1>
<p>Ansgar Tveld closed the harbour on Monday.</p><p>The pilots were not asked.</p></article>`;

let ending: AbortController;
let board: MarkBoard;
/** What was painted last. */
let painted: readonly StaticRange[];

/** As the browsers have it; this DOM has none. */
class PlainRange {
  readonly startContainer: Node;
  readonly endContainer: Node;
  readonly startOffset: number;
  readonly endOffset: number;
  constructor({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit) {
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }
}

beforeEach(() => {
  vi.stubGlobal('StaticRange', PlainRange);
  document.body.innerHTML = ARTICLE;
  ending = new AbortController();
  painted = [];
  const painter: Painter = {
    paint: () => {},
    paintMarks(marks) {
      painted = [...marks.values()].flat();
    },
    add: () => {},
    style: () => {},
    destroy: () => {},
  };
  board = createMarkBoard(document, { read: () => readText(document) }, painter, ending.signal);
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

const texts = new Map([['snapshot', 'Harbour closed\nAnsgar Tveld closed the harbour on Monday.']]);
function markOn(words: string): Mark {
  const text = texts.get('snapshot') ?? '';
  const start = text.indexOf(words);
  const passage = describePassage(text, start, start + words.length);
  const said = { kind: 'highlight', hasNote: false, scope: 'article' } as const;
  return { id: words, ...said, passage, snapshotId: 'snapshot' };
}
const rerender = () => {
  const [article] = document.getElementsByTagName('article');
  article?.replaceWith(article.cloneNode(true));
};

describe('the marks of a page whose words stay the same', () => {
  it('are painted on its new nodes without being searched for again', async () => {
    await board.take([markOn('Ansgar Tveld')], texts);
    const { placed } = board;
    expect(placed).toMatchObject([{ status: 'found' }]);
    const [before] = painted;
    expect(before?.startContainer.isConnected).toBe(true);
    rerender();
    expect(before?.startContainer.isConnected).toBe(false);
    await board.place();
    expect(board.placed).toBe(placed);
    const [now] = painted;
    expect(now?.startContainer.isConnected).toBe(true);
    expect(now?.startContainer.textContent).toContain('Ansgar Tveld');
  });

  it('are searched for again as soon as a word is another', async () => {
    await board.take([markOn('Ansgar Tveld')], texts);
    const { placed } = board;
    const [paragraph] = document.getElementsByTagName('p');
    if (paragraph) paragraph.textContent = 'Ansgar Tveld shut the harbour on Monday.';
    await board.place();
    expect(board.placed).not.toBe(placed);
    expect(board.placed).toMatchObject([{ status: 'found' }]);
  });
});

describe('a placement that another one overtakes', () => {
  it('ends with it, so that whoever waited knows where all marks stand', async () => {
    const marks = Array.from({ length: 400 }, (_, at) => ({
      ...markOn('Ansgar Tveld'),
      id: `mark-${at}`,
    }));
    const first = board.take(marks, texts);
    const second = board.take([...marks, markOn('harbour')], texts);
    await first;
    expect(board.placed).toHaveLength(401);
    await second;
    expect(board.placed).toHaveLength(401);
  });

  it('that begins after the session has ended paints nothing', async () => {
    ending.abort();
    await board.take([markOn('Ansgar Tveld')], texts);
    expect(painted).toEqual([]);
  });
});
