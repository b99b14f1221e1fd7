import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { FIGURE_PATTERN } from './figure-patterns';
import { matchesOf, type Seen } from './windows';

export interface FigureSpan extends Span {
  readonly typeId: 'figure';
}

/**
 * The figures of an English text that are not part of one of `dates` (in the order of the text):
 * money, shares, measures with their unit, and counts without what is counted ("2,000" of "2,000
 * people"). Words such as "about" are not part of a figure; ordinals, lengths of time, numbers in
 * names ("Article 5") and small numbers that only point back ("the two sides") are no figures.
 */
export function* findFigures(text: string, dates: readonly Span[]): Slices<FigureSpan[]> {
  const found = yield* matchesOf(text, FIGURE_PATTERN, readFigure);
  let at = 0;
  return found.filter(({ start, end }) => {
    for (let date = dates[at]; date && date.end <= start; date = dates[at]) at++;
    const date = dates[at];
    return !date || date.start >= end;
  });
}

const LAST_WORD = /([\p{L}\p{N}.&'’]+)[ \u00a0]$/u;
const NEXT_WORD = /^[ \u00a0-]([\p{L}\p{N}]+)/u;
const TIME =
  /^(?:years?|yrs?|months?|weeks?|weekends?|days?|hours?|hrs?|minutes?|mins?|seconds?|decades?|centuries|nights?|seasons?|a\.?m|p\.?m|o)$/i;
/** Before a small number in words, these say that it points back to what is known. */
const POINTS_BACK =
  /^(?:the|these|those|both|his|her|its|their|our|my|your|other|last|next|past|first|all|between|or|any|no|every)$/i;
const COUNTABLE_AFTER = /^[\p{L}]{2,}$/u;
const NOT_COUNTED =
  /^(?:of|or|and|to|in|on|at|by|for|with|from|is|was|were|are|as|who|that|which|the|a|an|more|days?|sides|leaders|men's|things|ways)$/;
/** A number right after one of these is its name. */
const LABEL =
  /^(?:article|section|chapter|page|pages|paragraph|clause|phase|level|day|week|round|part|type|grade|version|row|number|no|nos|room|gate|route|highway|flight|figure|table|episode|season|stage|tier|category|act|volume|line|lane|platform|group|pool|unit|channel|size|game|gen|question|step|verse|rule|lap|booth|terminal|zone|top|resolution|proposition|interstate|radio)\.?$/i;
/** Capitals that are no names, so that a number after them counts. */
const OPENER =
  /^(?:The|A|An|About|Around|Nearly|Almost|Some|Over|More|Than|At|Least|Most|Up|To|In|On|Of|And|But|Only|Just|Another|With|For|From|By|Under|Between|All|Roughly|Approximately|Fewer|Less|Its|Their|His|Her|When|After|If|Of|Magnitude|Aged|Officials|Police)$/;
const STREET =
  /^[ \u00a0](?:\p{Lu}[\p{L}.'’]*[ \u00a0]){1,3}(?:Street|St\.?|Road|Avenue|Ave\.?|Boulevard|Lane|Drive|Square)(?!\p{L})/u;
const MONTH_NEXT = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$/;
/** `2-1`, `10–15`: longer ones are telephone numbers. */
const SCORE = /^\d{1,3}[-‑–—]\d{1,3}$|,/;
const SMALL = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/i;

function readFigure({ match, around, offset }: Seen): FigureSpan | undefined {
  const [words] = match;
  const end = match.index + words.length;
  const { digits, range, word, big, unit } = match.groups ?? {};
  const after = around.slice(end, end + 60);
  if (big === undefined && unit === undefined && (digits ?? word) !== undefined) {
    const last =
      LAST_WORD.exec(around.slice(Math.max(0, match.index - 40), match.index))?.[1] ?? '';
    const next = NEXT_WORD.exec(after)?.[1] ?? '';
    if (TIME.test(next) || LABEL.test(last) || STREET.test(after)) return undefined;
    if (word !== undefined && !isCount(word, last, next)) return undefined;
    if (range !== undefined && !(SCORE.test(words) && !/^[-–/]/.test(after))) return undefined;
    if (digits !== undefined && range === undefined && !isBare(digits, last, next))
      return undefined;
  }
  if (big === undefined && (word === 'a' || word === 'A')) return undefined;
  return { start: offset + match.index, end: offset + end, typeId: 'figure' };
}

function isCount(word: string, last: string, next: string): boolean {
  if (/^(?:one$|a$|half|[½¼¾])/i.test(word)) return false;
  if (/^\p{Lu}/u.test(last) && !OPENER.test(last)) return false;
  if (/^\p{Lu}/u.test(word) && last === 'of') return false;
  if (!SMALL.test(word)) return true;
  return !POINTS_BACK.test(last) && COUNTABLE_AFTER.test(next) && !NOT_COUNTED.test(next);
}

function isBare(digits: string, last: string, next: string): boolean {
  if (/[.,\u00a0\u202f\u2009 ]/.test(digits)) return true;
  if (MONTH_NEXT.test(next)) return false;
  return !/\p{Lu}/u.test(last) || OPENER.test(last);
}
