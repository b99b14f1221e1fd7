import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimPassage } from '@/utils/text/trim-passage';
import { trimAndGrow } from '@/utils/text/whole-words';

/** What becomes of a selection that is marked with brackets in a sentence. */
function grow(marked: string): string | undefined {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const grown = trimAndGrow(text, start, end);
  return grown && text.slice(grown.start, grown.end);
}

describe('a selection grows to whole words', () => {
  it.each([
    ['Minister Ahn [Gyu]-back said', 'Gyu-back'],
    ['Minister Ahn Gyu-[ba]ck said', 'Gyu-back'],
    ['Minister Ahn [Gyu-]back said', 'Gyu-back'],
    ['the [Indo]‑Pacific region', 'Indo‑Pacific'],
    ['said [Hegse]th on Tuesday', 'Hegseth'],
    ['said He[gset]h on Tuesday', 'Hegseth'],
    ['Conan [O’Bri]en spoke', 'O’Brien'],
    ["Conan O'[Bri]en spoke", "O'Brien"],
    ['the [AT]&T tower', 'AT&T'],
    ['a rise of [3].5 per cent', '3.5'],
    ['a rise of 3.[5] per cent', '3.5'],
    ['in [São] Paulo', 'São'],
    ['in [Sa]\u0303o Paulo', 'Sa\u0303o'],
    ['в [Моск]ве вчера', 'Москве'],
    ['في [القاه]رة أمس', 'القاهرة'],
  ])('%s', (marked, expected) => {
    expect(grow(marked)).toBe(expected);
  });

  it.each([
    ['said [Hegseth]’s aide', 'Hegseth'],
    ["said [Hegseth]'s aide", 'Hegseth'],
    ["said [Hegse]th's aide", 'Hegseth'],
    ["all [HEGSETH]'S MEN", 'HEGSETH'],
    ['said [Hegseth’]s aide', 'Hegseth’'],
    ["the dockers' [strike]", 'strike'],
  ])('but a possessive s is not pulled in: %s', (marked, expected) => {
    expect(grow(marked)).toBe(expected);
  });

  it.each([
    ['the [U.S] army', 'U.S'],
    ['the [U.S]. army', 'U.S.'],
    ['the [U].S. army', 'U.S.'],
    ['the U.[S]. army', 'U.S.'],
    ['the [U.]S. army', 'U.S.'],
    ['he left the [army]. Then', 'army'],
    ['he left the [arm]y.Then', 'army'],
  ])('initials keep their last full stop: %s', (marked, expected) => {
    expect(grow(marked)).toBe(expected);
  });

  it('and never over the end of a line', () => {
    expect(grow('the first\n[sec]ond\nthird')).toBe('second');
    expect(grow('the first-\n[second]\nthird')).toBe('second');
    expect(grow('U.\n[S]\n. army')).toBe('S');
  });

  it('and not in scripts that put no spaces between words', () => {
    expect(grow('国际[空间]站上的宇航员')).toBe('空间');
    expect(grow('ประเทศ[ไทย]และลาว')).toBe('ไทย');
    expect(grow('カタカナ[テスト]です')).toBe('テスト');
  });

  it('and keeps the punctuation that the reader selected', () => {
    expect(grow('he said ["We won the night."] and left')).toBe('"We won the night."');
  });
});

describe('a selection is trimmed', () => {
  it('of white space at its ends, line ends and no-break spaces included', () => {
    expect(grow('a[ \n Seoul \u00a0\n]b')).toBe('Seoul');
  });

  it('to nothing when it is only white space', () => {
    expect(trimAndGrow('a \n\u00a0 b', 1, 5)).toBeUndefined();
    expect(trimAndGrow('abc', 2, 2)).toBeUndefined();
    expect(trimPassage(' \t ', 0, 3)).toBeUndefined();
  });

  it('in whichever direction and however far it was drawn', () => {
    expect(trimAndGrow('a word here', 6, 2)).toEqual({ start: 2, end: 6 });
    expect(trimAndGrow('a word', -5, 900)).toEqual({ start: 0, end: 6 });
  });

  it('without growing to words when the reader asks for the raw selection', () => {
    expect(trimPassage('said Hegseth on', 7, 10)).toEqual({ start: 7, end: 10 });
    expect(trimPassage('said Hegseth on', 4, 8)).toEqual({ start: 5, end: 8 });
  });

  it('but never cuts a character in two', () => {
    expect(trimPassage('a😀b', 2, 4)).toEqual({ start: 1, end: 4 });
    expect(trimPassage('a😀b', 0, 2)).toEqual({ start: 0, end: 3 });
    expect(trimPassage('Se\u0301oul', 0, 2)).toEqual({ start: 0, end: 3 });
    expect(trimPassage('x👩‍🚀y', 1, 3)).toEqual({ start: 1, end: 6 });
  });
});

describe('whatever was selected in whatever text', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from("aB é’'-.&\n \u00a0\u0301\u200d𝒳😀中ไ1")),
      fc.constantFrom('a\u0301', '👩‍🚀', '\ud800'),
    ),
    maxLength: 30,
  });

  it('the grown passage holds the trimmed one, has ink at both ends and grows no further', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (value, one, other) => {
        const trimmed = trimPassage(value, one, other);
        const grown = trimAndGrow(value, one, other);
        expect(grown === undefined).toBe(trimmed === undefined);
        if (!trimmed || !grown) return;
        expect(grown.start).toBeLessThanOrEqual(trimmed.start);
        expect(grown.end).toBeGreaterThanOrEqual(trimmed.end);
        expect(value.slice(grown.start, grown.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        expect(value.slice(grown.start, trimmed.start)).not.toContain('\n');
        expect(value.slice(trimmed.end, grown.end)).not.toContain('\n');
        expect(trimAndGrow(value, grown.start, grown.end)).toEqual(grown);
      }),
      { numRuns: 2_000 },
    );
  });
});
