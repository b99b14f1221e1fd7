import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnglishData } from '@/utils/entities/english/data';
import { findDates } from '@/utils/entities/english/dates';
import { createEnglishEngine } from '@/utils/entities/english/engine';
import { findFigures } from '@/utils/entities/english/figures';
import { findProducts } from '@/utils/entities/english/named-products';
import { findWorks } from '@/utils/entities/english/titled-works';
import type { Span, Suggestion } from '@/utils/model/suggestion';
import { finish, type Slices } from '@/utils/text/slices';

const file = readFileSync(new URL('../../../public/engine/english.bin', import.meta.url));
const engine = createEnglishEngine(readEnglishData(new Uint8Array(file).buffer));
const suggest = (text: string): Slices<Suggestion[]> => engine.suggest(text, { lang: 'en' });

function* findPatterns(text: string): Slices<Span[]> {
  const dates = yield* findDates(text);
  const figures = yield* findFigures(text, dates);
  return [...dates, ...figures].sort((a, b) => a.start - b.start);
}

/** In order, apart, and each on words of the text without white space around them. */
function expectWhole(spans: readonly Span[], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(text.length);
    const words = text.slice(start, end);
    expect(words).toMatch(/[\p{L}\p{N}]/u);
    expect(words).toBe(words.trim());
    expect(words).not.toContain('\n');
    expect(words.isWellFormed() || !text.isWellFormed()).toBe(true);
    last = end;
  }
}

const KILO = 1_000;
const filled = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Texts that some loop might never get over, of about that length. */
const HARD: Record<string, (length: number) => string> = {
  'one line of news': (length) =>
    filled('On Monday President Ann Lee of Norland paid $4.5 million to 2,000 people. ', length),
  'no spaces': (length) => filled('theportwasclosed', length),
  'one word in capitals': (length) => filled('A', length),
  'capitals without end': (length) => filled('Ann Bob Carl Dora ', length),
  'all in capitals': (length) => filled('PORT CLOSED AFTER STORM ', length),
  'digits without end': (length) => filled('1234567890', length),
  'groups of digits': (length) => filled('100,', length),
  'numbers apart': (length) => filled('100 ', length),
  'days without months': (length) => filled('3 and 4-5 of ', length),
  'full stops between letters': (length) => filled('U.', length),
  hyphens: (length) => filled('Al-', length),
  apostrophes: (length) => filled("O'", length),
  quotes: (length) => filled('"', length),
  'blank lines': (length) => filled('\n', length),
  spaces: (length) => filled(' ', length),
  emoji: (length) => filled('👩‍👧 Ann 😀', length),
  'lone surrogates': (length) => filled('\ud83d Ann \udc00', length),
  'Hebrew and Arabic': (length) => filled('ירושלים Ann القاهرة 2,000 ', length),
  'Chinese and Japanese': (length) => filled('北京市長は2024年に東京', length),
  'combining marks': (length) => filled('e\u0301\u0302\u0303', length),
  'control characters': (length) => filled('Ann\u0000\u00ad\u200b\ufeff', length),
};

/** ms of the processor, the best of some, so that other work on the machine does not count. */
function effort(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(before).user / KILO);
  }
  return best;
}

/** Below this, what is measured is the clock. */
const LEAST = 12;

describe.each(Object.entries(HARD))('of %s', (_, make) => {
  it('the engine proposes whole words, in order, apart', () => {
    const text = make(6 * KILO);
    expectWhole(finish(suggest(text)), text);
  });

  it('twice as much takes the engine about twice as long', () => {
    const [once, twice] = [12 * KILO, 24 * KILO].map((length) => {
      const text = make(length);
      return effort(() => finish(suggest(text)));
    });
    expect(twice).toBeLessThan(3 * Math.max(LEAST, once ?? 0));
  });

  it('a quarter of a million characters give what patterns find in order', () => {
    const text = make(250 * KILO);
    for (const find of [findPatterns, findWorks, findProducts]) {
      expectWhole(finish<readonly Span[]>(find(text)).slice(0, KILO), text);
    }
  });
});

describe('of five million characters in one line', () => {
  it.each(['one line of news', 'no spaces', 'digits without end'])(
    '%s: gives way all along',
    (name) => {
      const length = 5 * KILO * KILO;
      const text = HARD[name]?.(length) ?? '';
      let steps = 0;
      for (const work = findPatterns(text); !work.next().done; ) steps++;
      expect(text).toHaveLength(length);
      expect(steps).toBeGreaterThan(length / KILO / 2);
    },
  );
});

const PARTS = [
  ...'Ann Lee Mr President U.S. Norland Bank of England Ministry 2,000 $4.5 million May 3 2024 Monday 9:30 a.m. the The said Jörg 北京 حسن 😀 \ud83d \udc00 \u00ad \u200d \u0301 ’s - – . ( ) "'.split(
    ' ',
  ),
  '\n',
  ' ',
  '\u00a0',
];
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('in any text', () => {
  it('every suggestion is words of its own, in order, apart from the others', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectWhole(finish(suggest(text)), text);
      }),
      { numRuns: 100 },
    );
  });

  it('what patterns find is words of their own and never overlaps', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        for (const find of [findPatterns, findWorks, findProducts]) {
          expectWhole(finish<readonly Span[]>(find(text)), text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same text gives the same suggestions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(finish(suggest(text))).toEqual(finish(suggest(text)));
      }),
      { numRuns: 50 },
    );
  });

  it('words put before a text on a line of their own move its dates and figures along', () => {
    fc.assert(
      fc.property(anyText, fc.nat(5_000), (text, length) => {
        const before = `${'x'.repeat(length)}.\n`;
        const moved = finish(findPatterns(before + text)).map(({ start }) => start - before.length);
        expect(moved).toEqual(finish(findPatterns(text)).map(({ start }) => start));
      }),
      { numRuns: 100 },
    );
  });
});
