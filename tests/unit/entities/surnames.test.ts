import { describe, expect, it } from 'vitest';
import { isSurnameOf } from '@/utils/entities/surnames';

describe('a surname', () => {
  it.each([
    ['Tveld', 'Ansgar Tveld'],
    ['Minister Tveld', 'Ansgar Tveld'],
    ['van der Leer', 'Rosa van der Leer'],
    ['Xi', 'Xi Jinping'],
  ])('%s is what %s may be called by', (words, name) => {
    expect(isSurnameOf(words, name)).toBe(true);
  });

  it.each([
    ['Ansgar', 'Ansgar Tveld'],
    ['Ansgar Tveld', 'Ansgar Tveld'],
    ['Tveld', 'Tveld'],
    ['Veld', 'Ansgar Tveld'],
    ['', 'Ansgar Tveld'],
  ])('“%s” is none of %s', (words, name) => {
    expect(isSurnameOf(words, name)).toBe(false);
  });
});
