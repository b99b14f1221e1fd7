import { describe, expect, it } from 'vitest';
import { newLines } from '@/entrypoints/background/new-lines';
import { finish } from '@/utils/text/slices';

const FIRST = [
  'Harbour pilots end their strike',
  'The pilots of Kesterhavn went back to work on Monday after eleven days.',
  'Mira Solberg, who speaks for the union, called the offer fair.',
  'Ships had waited off the coast since the second week of May.',
];

const freshOf = (now: readonly string[], ...earlier: (readonly string[])[]) => {
  const text = now.join('\n');
  const spans = finish(
    newLines(
      text,
      earlier.map((lines) => lines.join('\n')),
    ),
  );
  return spans.map(({ start, end }) => text.slice(start, end));
};

describe('lines that are new to an article', () => {
  const added = 'Solberg told reporters that a vote would follow before the summer.';

  it('are those that no earlier text had', () => {
    expect(freshOf([...FIRST, added], FIRST)).toEqual([added]);
    expect(freshOf([FIRST[0] ?? '', added, ...FIRST.slice(1)], FIRST)).toEqual([added]);
  });

  it('are none where lines were edited, moved, or left out', () => {
    const edited = FIRST.map((line) => line.replace('eleven days', 'twelve days of talks'));
    expect(freshOf(edited, FIRST)).toEqual([]);
    expect(freshOf([...FIRST].reverse(), FIRST)).toEqual([]);
    expect(freshOf(FIRST.slice(0, 2), FIRST)).toEqual([]);
  });

  it('are none where any of several earlier texts had them', () => {
    expect(freshOf([...FIRST, added], FIRST, [...FIRST, added])).toEqual([]);
  });

  it('are all of them where nothing was there before', () => {
    expect(freshOf(FIRST)).toEqual(FIRST);
  });
});
