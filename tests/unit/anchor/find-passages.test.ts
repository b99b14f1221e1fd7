import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import { findPassages } from '@/utils/anchor/find-passages';

const ARTICLE = [
  'Norland closes its largest port',
  'Tveld told parliament on Tuesday that the quay was no longer safe.',
  'The union said that Tveld had been warned in May.',
  'Ships from Ruvania wait outside the breakwater.',
].join('\n');

/** Describes the n-th occurrence of words in the article and looks for it in another text. */
function find(words: string, occurrence: number, now: string, sameText = true) {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = ARTICLE.indexOf(words, start + 1);
  const passage = describePassage(ARTICLE, start, start + words.length);
  const [finding] = findPassages([{ id: 'a', passage }], now, { sameText });
  return finding;
}

describe('findPassages', () => {
  it('finds every mention of a repeated name where it was', () => {
    expect(find('Tveld', 1, ARTICLE)).toMatchObject({ status: 'found', start: 32 });
    expect(find('Tveld', 2, ARTICLE)).toMatchObject({
      status: 'found',
      start: ARTICLE.lastIndexOf('Tveld'),
    });
  });

  it('tells repeated names apart by what stands around them when the text has moved', () => {
    const now = `Updated at noon\nTveld will speak again tonight.\n${ARTICLE}`;
    expect(find('Tveld', 2, now)).toMatchObject({
      status: 'found',
      start: now.lastIndexOf('Tveld'),
    });
    expect(find('Tveld', 1, now, false)).toMatchObject({
      status: 'found',
      start: now.indexOf('Tveld told'),
    });
  });

  it('finds a passage although another line was put before its own', () => {
    const now = ARTICLE.replace('\nThe union', '\nAdvertisement\nThe union');
    expect(find('The union', 1, now)).toMatchObject({ status: 'found' });
  });

  it('says that a name is lost when it is gone', () => {
    expect(find('Ruvania', 1, ARTICLE.replace('Ruvania', 'Ostmark'))).toEqual({
      id: 'a',
      status: 'lost',
      reason: 'gone',
    });
  });

  it('does not take another mention of a name whose own sentence is gone', () => {
    const now = ARTICLE.replace('\nThe union said that Tveld had been warned in May.', '');
    expect(find('Tveld', 2, now)).toEqual({ id: 'a', status: 'lost', reason: 'elsewhere' });
  });

  it('does not choose between twins', () => {
    const sentence = 'Tveld told parliament on Tuesday that the quay was no longer safe.';
    const now = `${sentence}\n${sentence}`;
    expect(find('parliament', 1, now, false)).toMatchObject({
      status: 'lost',
      reason: 'elsewhere',
    });
  });

  it('takes a long quotation by its words alone', () => {
    const words = 'told parliament on Tuesday that the quay was no longer safe';
    const now = `The minister ${words}, her office confirmed.`;
    expect(find(words, 1, now)).toMatchObject({ status: 'found', start: 13 });
  });

  it('answers in bounded time on a text of nothing but the name', () => {
    const passage = describePassage('Oslo', 0, 4);
    const [finding] = findPassages([{ id: 'a', passage }], 'Oslo '.repeat(100_000), {
      sameText: false,
    });
    expect(finding).toMatchObject({ status: 'lost' });
  });
});
