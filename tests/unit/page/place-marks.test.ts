import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import type { Mark } from '@/utils/model/mark';
import { asMarkPlace, placeMarks } from '@/utils/page/place-marks';
import { finish } from '@/utils/text/slices';

const ARTICLE = 'Tveld told parliament that the quay was unsafe.\nThe union blamed the new cranes.';
const PAGE = `Search\n${ARTICLE}\nComments\nTveld should go, said a reader of this page.`;
const TEXTS = new Map([
  ['article', ARTICLE],
  ['page', PAGE],
]);

function mark(id: string, words: string, scope: Mark['scope'], from = 0): Mark {
  const text = TEXTS.get(scope) ?? '';
  const start = text.indexOf(words, from);
  const passage = describePassage(text, start, start + words.length);
  return { id, kind: 'highlight', hasNote: false, passage, snapshotId: scope, scope };
}

const place = (now: string, ...marks: Mark[]) => finish(placeMarks(marks, TEXTS, now));

describe('placeMarks', () => {
  it('gives places in the page’s own offsets, in document order', () => {
    const placed = place(
      PAGE,
      mark('b', 'The union', 'article'),
      mark('a', 'parliament', 'article'),
    );
    expect(placed).toMatchObject([
      { mark: { id: 'a' }, status: 'found', start: PAGE.indexOf('parliament') },
      { mark: { id: 'b' }, status: 'found', start: PAGE.indexOf('The union') },
    ]);
  });

  it('tells a name in a comment from the same name in the article', () => {
    const start = PAGE.lastIndexOf('Tveld');
    const marks = [mark('c', 'Tveld', 'page', start), mark('a', 'Tveld', 'article')];
    expect(place(PAGE, ...marks)).toMatchObject([
      { mark: { id: 'a' }, start: PAGE.indexOf('Tveld') },
      { mark: { id: 'c' }, start },
    ]);
  });

  it('lists what is lost after what stands, and says why', () => {
    const now = PAGE.replace('Tveld told parliament that the', 'The');
    const placed = place(now, mark('a', 'parliament', 'article'), mark('b', 'cranes', 'article'));
    expect(placed.map(asMarkPlace)).toEqual([
      { id: 'b', status: 'found', start: now.indexOf('cranes') },
      { id: 'a', status: 'lost', reason: 'rewritten' },
    ]);
  });

  it('says which words stand there now when they were changed', () => {
    const now = PAGE.replace('the new cranes', 'the old cranes');
    const placed = place(now, mark('a', 'blamed the new cranes', 'article'));
    expect(placed.map(asMarkPlace)).toEqual([
      { id: 'a', status: 'changed', start: now.indexOf('blamed'), now: 'blamed the old cranes' },
    ]);
  });

  it('places a mark by its context as long as its frozen text is not at hand', () => {
    const placed = finish(placeMarks([mark('a', 'parliament', 'article')], new Map(), PAGE));
    expect(placed).toMatchObject([{ status: 'found', start: PAGE.indexOf('parliament') }]);
  });
});
