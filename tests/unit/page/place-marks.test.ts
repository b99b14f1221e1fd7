import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import type { Mark } from '@/utils/model/mark';
import { placeMarks } from '@/utils/page/place-marks';

const ARTICLE = 'Tveld told parliament that the quay was unsafe.\nThe union blamed the new cranes.';
const PAGE = `Search\n${ARTICLE}\nComments\nTveld should go, said a reader of this page.`;

/** A page whose article stands behind one line of furniture. */
const page = {
  index: { text: PAGE, blocks: [], offsetOf: () => undefined, pointOf: () => undefined },
  article: () => ({
    facts: {
      url: '',
      title: '',
      headings: [],
      meta: [],
      linkedData: [],
      times: [],
      authors: [],
      byline: '',
      langs: [],
      canonical: '',
    },
    snapshot: { scope: 'article' as const, text: ARTICLE, blocks: [] },
    fromPage: (offset: number) => offset - 7,
    toPage: (offset: number) => offset + 7,
  }),
};

function mark(id: string, text: string, words: string, scope: Mark['scope'], from = 0): Mark {
  const start = text.indexOf(words, from);
  const passage = describePassage(text, start, start + words.length);
  return { id, kind: 'highlight', hasNote: false, passage, scope };
}

const place = (...marks: Mark[]) => placeMarks(marks, page.index, page.article);

describe('placeMarks', () => {
  it('gives places of the article in the page’s own offsets, in document order', () => {
    const placed = place(
      mark('b', ARTICLE, 'The union', 'article'),
      mark('a', ARTICLE, 'parliament', 'article'),
    );
    expect(placed).toMatchObject([
      { mark: { id: 'a' }, status: 'found', start: PAGE.indexOf('parliament'), within: 'article' },
      { mark: { id: 'b' }, status: 'found', start: PAGE.indexOf('The union'), within: 'article' },
    ]);
  });

  it('finds a passage of a comment in the page’s text', () => {
    const start = PAGE.lastIndexOf('Tveld');
    expect(place(mark('c', PAGE, 'Tveld', 'page', start))).toMatchObject([
      { status: 'found', start, within: 'page' },
    ]);
  });

  it('says that a passage of the article stands outside it today', () => {
    const before = `${ARTICLE}\nTveld should go, said a reader of this page.`;
    const placed = place(mark('d', before, 'a reader of this', 'article'));
    expect(placed).toMatchObject([{ status: 'found', within: 'page' }]);
  });

  it('puts what is lost last', () => {
    const gone = mark('e', 'Okonwe flew to Vessmark.', 'Okonwe', 'article');
    const placed = place(gone, mark('a', ARTICLE, 'parliament', 'article'));
    expect(placed.map(({ status }) => status)).toEqual(['found', 'lost']);
  });
});
