import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { DATE_PATTERN, IN_WORD_AFTER, IN_WORD_BEFORE } from './date-patterns';
import { MONTH, MONTH_NAME, SHORT_WEEKDAY, WEEKDAY } from './month-names';
import { matchesOf, type Seen } from './windows';

export interface DateSpan extends Span {
  readonly typeId: 'date';
}

/**
 * The dates, times of day and named periods of an English text, in its order, none overlapping
 * another. "the" and what stands around a date ("since", "about") are not part of it; "early",
 * "late", "mid-", "last" and "next" are. A length of time alone ("three years") is no date.
 */
export function* findDates(text: string): Slices<DateSpan[]> {
  return joined(text, yield* matchesOf(text, DATE_PATTERN, readDate));
}

/** Weekdays with the day of the month that they stand before; short ones are nothing without it. */
function joined(text: string, found: readonly DateSpan[]): DateSpan[] {
  const dates: DateSpan[] = [];
  let weekday: DateSpan | undefined;
  for (const date of found) {
    const words = text.slice(date.start, date.end);
    const isOfWeekday =
      weekday !== undefined &&
      /^,?[ \u00a0](?:the[ \u00a0])?$/.test(text.slice(weekday.end, date.start)) &&
      DAY_AND_MONTH.test(words);
    if (weekday && isOfWeekday) dates.push({ ...date, start: weekday.start });
    else {
      if (weekday && !isShort(text, weekday)) dates.push(weekday);
      if (!ONLY_WEEKDAY.test(words)) dates.push(date);
    }
    weekday = !isOfWeekday && ONLY_WEEKDAY.test(words) ? date : undefined;
  }
  if (weekday && !isShort(text, weekday)) dates.push(weekday);
  return dates;
}

const DAY_AND_MONTH = new RegExp(
  `^(?:${MONTH}[ \\u00a0]\\d|\\d{1,2}[a-z]{0,2}[^\\p{L}:]*(?:of[ \\u00a0])?${MONTH})`,
  'u',
);
const ONLY_WEEKDAY = new RegExp(`^${SHORT_WEEKDAY}$`);
const isShort = (text: string, { start, end }: Span): boolean =>
  !/day$/i.test(text.slice(start, end));

const ARTICLE = /^[Tt]he[ \u00a0]/;
const YEAR_IN_IT = /(?:^|[-‑ \u00a0])(\d{4})/;
const LAST_WORD = /([\p{L}\p{N}.&'’$£€#%]+)[ \u00a0(–—-]*$/u;
const NEXT_WORD = /^[ \u00a0]([\p{L}\p{N}]+)/u;
const PREPOSITION =
  /^(?:in|since|by|until|till|from|of|for|through|throughout|during|before|after|between|and|or|to|every|each|around|about|mid|early|late|circa|c\.)$/i;
const LOOSE = /^(?:and|or|to|for|of|by)$/i;
/** Years before 1900 are rarer than numbers: only these words go before one. */
const BEFORE_OLD_YEAR =
  /^(?:in|since|by|until|till|from|during|before|after|between|around|about|circa|c\.|born|died|of|and|to|early|late)$/i;
const COUNTED = /^(?:people|men|women|children|troops|police|[a-z]+s)$/;
const AT_LEAST =
  /^(?:about|around|nearly|almost|some|over|than|least|most|to|roughly|approximately)$/i;
/** Names that end in a year, which belongs to them. */
const NAMED_YEAR =
  /^(?:Agenda|Vision|Expo|Euro|Project|Windows|Runner|Olympics|Cup|No\.?|Flight|Room|Highway|Route)$/;
const NAMED_DAY =
  /^(?:Sheffield|Ruby|Black|Super|Bloody|Happy|Cyber|Giving|Palm|Maundy|Fat|Shrove)$/;
const PAPER =
  /^(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|World|Night|School|Tribune|Nation)$/;
/** A time without zone or "a.m." could be a score or a verse. */
const BARE_CLOCK = /^\d{1,2}:\d\d$/;
const isAt = (before: string): boolean =>
  /(?:^|\n|[([•|])[ \u00a0]*$|(?:^|[^\p{L}])(?:at|by|from|until|till|since|around|about|before|after|to|and|between)[ \u00a0]$/iu.test(
    before,
  );
const CALENDAR_NAME = new RegExp(`^(?:${MONTH_NAME}|${WEEKDAY})$`);
const CAPITAL = /^\p{Lu}/u;

function readDate({ match, around, offset }: Seen): DateSpan | undefined {
  const [words] = match;
  const cut = ARTICLE.exec(words)?.[0].length ?? 0;
  const before = around.slice(Math.max(0, match.index - 40), match.index);
  const end = match.index + words.length;
  if (IN_WORD_BEFORE.test(before) || IN_WORD_AFTER.test(around.slice(end, end + 1)))
    return undefined;
  const last = LAST_WORD.exec(before)?.[1] ?? '';
  const next = NEXT_WORD.exec(around.slice(end, end + 40))?.[1] ?? '';
  const given = match.groups ?? {};
  if (given['year'] !== undefined) {
    const isBound = /[(–—-][ \u00a0]?$/.test(before);
    if (!isYear(words, last, next, around.slice(end, end + 2), isBound)) return undefined;
  }
  if (given['month'] === 'March' && last === 'Long') return undefined;
  const month = given['more'] === undefined ? given['month'] : undefined;
  if (month !== undefined && !isMonth(words, month, last, next)) return undefined;
  if (given['weekday'] !== undefined && (NAMED_DAY.test(last) || PAPER.test(next)))
    return undefined;
  if (BARE_CLOCK.test(words) && !isAt(before)) return undefined;
  if (given['named'] !== undefined && !CALENDAR_NAME.test(given['named'])) return undefined;
  // A length of time is a date only after "last" and the like, or before "ago".
  if (given['count'] !== undefined && (given['next'] ?? given['ago']) === undefined)
    return undefined;
  const isNamed = given['day'] !== undefined && CAPITAL.test(words);
  if (isNamed && last !== '' && !/[.!?:”"\n]\s*$/.test(before)) return undefined;
  if (given['holiday'] !== undefined && CAPITAL.test(next)) return undefined;
  return { start: offset + match.index + cut, end: offset + end, typeId: 'date' };
}

function isYear(
  words: string,
  last: string,
  next: string,
  after: string,
  isBound: boolean,
): boolean {
  const digits = YEAR_IN_IT.exec(words)?.[1] ?? '';
  if (/[$£€¥₹#%]$/.test(last) || /^[%°]/.test(after) || NAMED_YEAR.test(last)) return false;
  if (
    /^(?:million|billion|trillion|percent|per|km|miles|metres|meters|feet|tonnes|tons|kg)$/.test(
      next,
    )
  )
    return false;
  if (words.length > digits.length) return true;
  if (digits < '1900') {
    if (!isBound && !BEFORE_OLD_YEAR.test(last)) return false;
    return !COUNTED.test(next) && !/^[-‑]/.test(after);
  }
  const isRound = digits.endsWith('00') || digits.endsWith('50');
  if (COUNTED.test(next) && (AT_LEAST.test(last) || (isRound && !PREPOSITION.test(last))))
    return false;
  return true;
}

function isMonth(words: string, month: string, last: string, next: string): boolean {
  if (!CALENDAR_NAME.test(month)) return false;
  if (words !== month) return true;
  const isName = /^(?:March|May)$/.test(words);
  const isNamed = CAPITAL.test(next) && !/^(?:I|The|A)$/.test(next);
  if (!PREPOSITION.test(last)) return !isName && !isNamed && !isFirstName(words, last);
  return !(isName && LOOSE.test(last) && last !== 'by' && isNamed);
}

/** "Jan. 6" apart, three months are first names too: then a capital stands on one side. */
const isFirstName = (words: string, last: string): boolean =>
  /^(?:April|June|August)$/.test(words) && CAPITAL.test(last) && !/^(?:The|A|This)$/.test(last);
