import { describe, expect, it } from 'vitest';
import { tokenize } from '@/utils/entities/english/tokens';
import { finish } from '@/utils/text/slices';

function tokensOf(text: string): string[] {
  const { count, start, end } = finish(tokenize(text));
  return Array.from({ length: count }, (_, index) => text.slice(start[index], end[index]));
}

describe('the words of an English text', () => {
  it('have the possessive as a word of its own, whichever apostrophe is used', () => {
    expect(tokensOf("Hegseth's and China’s")).toEqual(['Hegseth', "'s", 'and', 'China', '’s']);
  });

  it('keep the apostrophe inside a name', () => {
    expect(tokensOf("O'Brien met D’Souza")).toEqual(["O'Brien", 'met', 'D’Souza']);
  });

  it('keep the full stops of initials and abbreviations, not that of a sentence', () => {
    expect(tokensOf('U.S. Sen. J. Smith of Acme Inc. left.')).toEqual(
      'U.S.|Sen.|J.|Smith|of|Acme|Inc.|left|.'.split('|'),
    );
  });

  it('keep a number with its signs, and what is written on to it', () => {
    expect(tokensOf('28,500 at 10:30, 76ers 3.5%')).toEqual(
      '28,500|at|10:30|,|76ers|3.5|%'.split('|'),
    );
  });

  it('keep names with hyphens whole and part what is hung on to a name', () => {
    expect(tokensOf('Jean-Claude, Ahn Gyu-back, London-based, pro-Trump')).toEqual(
      'Jean-Claude|,|Ahn|Gyu-back|,|London|-|based|,|pro|-|Trump'.split('|'),
    );
  });

  it('part two powers that share a hyphen', () => {
    expect(tokensOf('the Israel-Hamas war and U.S.-China trade')).toEqual(
      'the|Israel|-|Hamas|war|and|U.S.|-|China|trade'.split('|'),
    );
  });

  it('keep web addresses and handles whole', () => {
    expect(tokensOf('See https://a.example/b?c=1, @press.')).toEqual(
      'See|https://a.example/b?c=1|,|@press|.'.split('|'),
    );
  });

  it('take an emoji as one sign and a lone surrogate as another', () => {
    expect(tokensOf('a😀b\ud83d')).toEqual(['a', '😀', 'b', '\ud83d']);
  });
});
