import { hyphenCuts } from './hyphens';
import { isLetterUnit, isWordUnit, Unit, unitKind } from './letters';

/** Words and signs of a text by their place in it; `start` and `end` count UTF-16 units. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Longer runs without a space are no word of a language that the engine knows. */
export const LONGEST_WORD = 64;

/** Abbreviations that keep their full stop; the rest of a name may follow it. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|sgt|capt|cpl|cmdr|adm|maj|prof|rev|hon|st|mt|ft|jr|sr|inc|corp|co|ltd|bros|vs|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo)$/i;
const CLITIC = /^(?:s|re|ll|ve|d|m|t)$/i;

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const HYPHEN = 45;
const AT = 64;
const AMPERSAND = 38;
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;
const isHyphen = (unit: number): boolean => unit === HYPHEN || unit === 0x2010 || unit === 0x2011;

/**
 * Tokens of a text in their order. Possessive `'s` is a token of its own, as is every sign; initials
 * and known abbreviations keep their full stop, web addresses and handles stay whole. A hyphenated
 * word is parted where one side of it is a name by itself ("US-led", "pro-Trump").
 */
export function* tokenize(text: string): Generator<void, Tokens> {
  let capacity = Math.max(64, Math.ceil(text.length / 4));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let count = 0;
  const push = (from: number, to: number): void => {
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, capacity);
      end = grown(end, capacity);
    }
    start[count] = from;
    end[count] = to;
    count += 1;
  };
  let at = 0;
  let restAt = 20_000;
  while (at < text.length) {
    if (at > restAt) {
      restAt = at + 20_000;
      yield;
    }
    const unit = text.charCodeAt(at);
    if (unitKind(unit) === Unit.space) {
      at += 1;
      continue;
    }
    if (unit === AT && isWordUnit(text.charCodeAt(at + 1))) {
      const to = wordEnd(text, at + 1);
      push(at, to);
      at = to;
    } else if (isApostrophe(unit) && cliticEnd(text, at) > 0) {
      const to = cliticEnd(text, at);
      push(at, to);
      at = to;
    } else if (isWordUnit(unit)) {
      at = readWord(text, at, push);
    } else {
      const to = at + (isPair(text, at) ? 2 : 1);
      push(at, to);
      at = to;
    }
  }
  return { count, start: start.subarray(0, count), end: end.subarray(0, count) };
}

const grown = (old: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> => {
  const bigger = new Int32Array(capacity);
  bigger.set(old);
  return bigger;
};

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** End of the `'s`, `'re` … that begins there; 0 when none does. */
function cliticEnd(text: string, at: number): number {
  let to = at + 1;
  while (to < at + 4 && to < text.length && isWordUnit(text.charCodeAt(to))) to += 1;
  return to > at + 1 && to < at + 4 && CLITIC.test(text.slice(at + 1, to)) ? to : 0;
}

/** End of the run of letters and digits at that place. */
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && isWordUnit(text.charCodeAt(to))) to += 1;
  return to;
}

/** Pushes the tokens of one written word and returns the place after them. */
function readWord(text: string, from: number, push: (from: number, to: number) => void): number {
  if (unitKind(text.charCodeAt(from)) === Unit.digit) {
    const to = numberEnd(text, from);
    push(from, to);
    return to;
  }
  const address = addressEnd(text, from);
  if (address > 0) {
    push(from, address);
    return address;
  }
  let to = wordEnd(text, from);
  for (let next = joinedEnd(text, from, to); next > to; next = joinedEnd(text, from, to)) to = next;
  if (text.charCodeAt(to) === DOT && keepsDot(text, from, to)) to += 1;
  if (to - from > LONGEST_WORD) push(from, to);
  else pushParts(text, from, to, push);
  return to;
}

function pushParts(
  text: string,
  from: number,
  to: number,
  push: (from: number, to: number) => void,
): void {
  const word = text.slice(from, to);
  if (!word.includes('-') && !word.includes('\u2010') && !word.includes('\u2011')) {
    push(from, to);
    return;
  }
  let at = 0;
  for (const cut of hyphenCuts(word)) {
    push(from + at, from + cut);
    push(from + cut, from + cut + 1);
    at = cut + 1;
  }
  push(from + at, to);
}

/** Where a word goes on after an apostrophe, hyphen, ampersand or inner full stop; `to` when it does not. */
function joinedEnd(text: string, from: number, to: number): number {
  const sign = text.charCodeAt(to);
  if (to + 1 >= text.length) return to;
  const after = text.charCodeAt(to + 1);
  if (isApostrophe(sign)) {
    if (!isLetterUnit(after)) return to;
    const end = wordEnd(text, to + 1);
    return end - to <= 3 && CLITIC.test(text.slice(to + 1, end)) ? to : end;
  }
  if (isHyphen(sign)) return isWordUnit(after) ? wordEnd(text, to + 1) : to;
  if (sign === AMPERSAND) {
    const single = to - from <= 2 && unitKind(after) === Unit.upper;
    return single ? wordEnd(text, to + 1) : to;
  }
  if (sign !== DOT || !isLetterUnit(after)) return to;
  const letters = to - lastDot(text, from, to) - 1;
  if (letters === 1) {
    const end = wordEnd(text, to + 1);
    return end - to === 2 && text.charCodeAt(end) === DOT ? end : to;
  }
  return unitKind(after) === Unit.lower ? wordEnd(text, to + 1) : to;
}

const lastDot = (text: string, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at -= 1) if (text.charCodeAt(at) === DOT) return at;
  return from - 1;
};

/** Whether the full stop at `to` belongs to the word before it. */
function keepsDot(text: string, from: number, to: number): boolean {
  const letters = to - lastDot(text, from, to) - 1;
  if (letters === 1 && unitKind(text.charCodeAt(to - 1)) === Unit.upper) {
    if (lastDot(text, from, to) >= from) return true;
    return unitKind(text.charCodeAt(to + 1)) === Unit.space;
  }
  const capital = unitKind(text.charCodeAt(from)) === Unit.upper;
  return capital && to - from <= 5 && ABBREVIATION.test(text.slice(from, to));
}

/** Digits with their inner signs ("28,500", "10:30") and what is written on to them ("76ers"). */
function numberEnd(text: string, from: number): number {
  let to = wordEnd(text, from);
  for (;;) {
    const sign = text.charCodeAt(to);
    const inner = sign === DOT || sign === COMMA || sign === COLON || sign === SLASH;
    if (!inner || unitKind(text.charCodeAt(to + 1)) !== Unit.digit) return to;
    to = wordEnd(text, to + 1);
  }
}

/** End of a web or mail address that begins there; 0 when none does. */
function addressEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) | 32;
  if (first !== 104 && first !== 119) return 0;
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(from, from + 8))) return 0;
  let to = from;
  while (to < text.length && unitKind(text.charCodeAt(to)) !== Unit.space) to += 1;
  while (to > from + 1 && !isWordUnit(text.charCodeAt(to - 1)) && text.charCodeAt(to - 1) !== SLASH)
    to -= 1;
  return to;
}
