import { describe, expect, it } from 'vitest';
import { shortenPieces } from '@/components/article/shorten-pieces';
import { compareWords } from '@/components/ui/compare-words';

const shown = (pieces: ReturnType<typeof compareWords>) =>
  pieces.map(({ kind, text }) => `${kind}: ${text.trim()}`);

describe('a comparison of words', () => {
  it('keeps a figure whole, and words with the marks between them', () => {
    expect(shown(compareWords('cost $5.4 million in all', 'cost $6.2 million in all'))).toEqual([
      'same: cost $',
      'gone: 5.4',
      'new: 6.2',
      'same: million in all',
    ]);
    expect(shown(compareWords('he said, “no” again', 'he said: “yes” again'))).toEqual([
      'same: he said',
      'gone: , “no',
      'new: : “yes',
      'same: ” again',
    ]);
  });

  it('leaves words between two changes apart from them', () => {
    expect(shown(compareWords('one red ship', 'two red boats'))).toEqual([
      'gone: one',
      'new: two',
      'same: red',
      'gone: ship',
      'new: boats',
    ]);
  });

  it('of equal words has no change', () => {
    expect(shown(compareWords('two weeks', 'two  weeks'))).toEqual(['same: two  weeks']);
  });
});

describe('a shortened comparison', () => {
  const filler = 'the quay has not been repaired since the winter '.repeat(8);

  it('keeps every change in sight and cuts between words', () => {
    const pieces = compareWords(
      `${filler}one ${filler}red ${filler}`,
      `${filler}two ${filler}blue ${filler}`,
    );
    const short = shortenPieces(pieces);
    expect(short.filter(({ kind }) => kind !== 'same')).toEqual(
      pieces.filter(({ kind }) => kind !== 'same'),
    );
    const [first, , , between, , , last] = short.map(({ text }) => text.trim());
    expect(first).toMatch(/^… [a-z ]+ the winter$/);
    expect(between).toMatch(/^the quay [a-z ]+ … [a-z ]+ the winter$/);
    expect(last).toMatch(/^the quay [a-z ]+ …$/);
    const words = new Set(filler.split(' '));
    const kept = [first, between, last].join(' ').split(' ');
    expect(kept.filter((word) => word !== '…' && !words.has(word))).toEqual([]);
  });

  it('is the same list where there is nothing to cut', () => {
    const pieces = compareWords('seven ships chartered', 'eight ships chartered');
    expect(shortenPieces(pieces)).toBe(pieces);
  });
});
