import { describe, expect, it } from 'vitest';
import { findMentions, type MentionOptions } from '@/utils/entities/find-mentions';

const words = (
  text: string,
  name: string,
  {
    aliases = [],
    typeId = 'person',
    ...options
  }: MentionOptions & {
    aliases?: string[];
    typeId?: string;
  } = {},
): string[] =>
  findMentions(text, { name, aliases, typeId }, options).map(({ start, end }) =>
    text.slice(start, end),
  );

const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

describe('the mentions of an entity', () => {
  it('are its name, its aliases and the surname where the fuller name stands', () => {
    const text = 'Hegseth quits\nPete Hegseth left. Mr Hegseth’s aide met Pete H. again.';
    expect(words(text, 'Pete Hegseth', { aliases: ['Pete H.'] })).toEqual([
      'Hegseth',
      'Pete Hegseth',
      'Hegseth',
      'Pete H.',
    ]);
  });

  it('leave out the surname where the fuller name is not in the text', () => {
    expect(words('Hegseth left. Hegseth came.', 'Pete Hegseth')).toEqual([]);
  });

  it('are by the surname alone when that is what was tagged', () => {
    expect(words('Hegseth left. Hegseth came.', 'Pete Hegseth', { words: 'Hegseth' })).toEqual([
      'Hegseth',
      'Hegseth',
    ]);
  });

  it('leave out other persons of that surname, and longer words', () => {
    const text = 'Pete Hegseth met Jennifer Hegseth and the Hegseths.';
    expect(words(text, 'Pete Hegseth')).toEqual(['Pete Hegseth']);
  });

  it('leave out what is tagged, but know the surname from it', () => {
    const text = 'Pete Hegseth left. Hegseth came.';
    expect(words(text, 'Pete Hegseth', { taken: [spanOf(text, 'Pete Hegseth')] })).toEqual([
      'Hegseth',
    ]);
  });

  it('stand inside longer tagged words only when asked', () => {
    const text = 'The Bank of England is in England.';
    const taken = [spanOf(text, 'Bank of England')];
    const about = { typeId: 'place', taken };
    expect(words(text, 'England', about)).toEqual(['England']);
    expect(words(text, 'England', { ...about, inside: true })).toEqual(['England', 'England']);
  });

  it('never overlap a mention tagged before, even when asked for those inside', () => {
    const text = 'In England';
    const taken = [spanOf(text, 'England')];
    expect(words(text, 'England', { typeId: 'place', taken, inside: true })).toEqual([]);
    const part = [spanOf(text, 'Eng')];
    expect(words(text, 'England', { typeId: 'place', taken: part, inside: true })).toEqual([]);
  });

  it('keep to the case of the name', () => {
    expect(words('May may go. The may tree.', 'May')).toEqual(['May']);
  });

  it('are none for a name without letters', () => {
    expect(words('— — —', '—')).toEqual([]);
  });
});
