import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '@/utils/entities/english/sentences';
import { shapeOf } from '@/utils/entities/english/shapes';
import { tokenize } from '@/utils/entities/english/tokens';
import { finish } from '@/utils/text/slices';

/** First words of the sentences. */
function startsOf(text: string): string[] {
  const tokens = finish(tokenize(text));
  const shapes = Uint8Array.from(tokens.start, (from, index) =>
    shapeOf(text, from, tokens.end[index] ?? from),
  );
  return [...finish(sentenceStarts(text, tokens, shapes))].map((index) =>
    text.slice(tokens.start[index], tokens.end[index]),
  );
}

describe('a sentence', () => {
  it('ends at its full stop, question mark or exclamation mark, and at the end of a line', () => {
    expect(startsOf('One came. Two? Three!\nfour went')).toEqual(['One', 'Two', 'Three', 'four']);
  });

  it('does not end after initials or abbreviations before a name', () => {
    expect(startsOf('The U.S. Army met Gen. Lee and J. Smith.')).toEqual(['The']);
  });

  it('ends after an abbreviation when a word follows that opens sentences', () => {
    expect(startsOf('He left the U.S. The army stayed.')).toEqual(['He', 'The']);
  });

  it('ends before an opening quote', () => {
    expect(startsOf('It was late. “Come in,” she said.')).toEqual(['It', '“']);
  });

  it('is cut where it is longer than any sentence', () => {
    expect(startsOf('word '.repeat(1_000)).length).toBeGreaterThan(5);
  });
});
