import { MONTH, MONTH_NAME, SHORT_WEEKDAY, WEEKDAY } from './month-names';
import { NUMBER_STARTS, SMALL_NUMBER, SPACE, WORD_CHARACTERS } from './number-words';
import type { Pattern } from './windows';

const S = SPACE;
const WORD = WORD_CHARACTERS;
const DASH = `${S}?[-‑–—]${S}?`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:]|[.,/]\\d)';
const YEAR = '(?:1\\d|20)\\d\\d(?!\\d|[.,]\\d)';
/** `2010-15`, `2024/25`, `1947–1949`. */
const YEARS = `${YEAR}(?:[-–/](?:(?:1\\d|20)\\d\\d|\\d\\d)(?![\\d/-]))?`;
const PREFIX = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-‑ \\u00a0])?';
const NEXT = '(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming|[Pp]revious)';
const OF_DAY = '(?:mornings?|afternoons?|evenings?|nights?|lunchtime)';
const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
const UNIT = '(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries)';
const COUNT = `(?:${SMALL_NUMBER}|\\d{1,3}(?:,\\d{3})?|[Aa]n?(?:${S}few)?|few|[Ss]everal|couple${S}of)`;
const ZONE =
  '(?:GMT|UTC|BST|CES?T|EES?T|EA?[SD]?T|[CMP][SD]?T|IST|JST|KST|AES?T|AEDT|SAST|WAT|local time|Eastern(?: Time)?)';
const CLOCK = `(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d){0,2}${S}?(?:[ap]\\.m\\.|[ap]m(?![${WORD}])|[AP]M(?![${WORD}])|[AP]\\.M\\.)|(?:[01]?\\d|2[0-3]):[0-5]\\d(?![:\\d])|(?:[01]\\d|2[0-3])[0-5]\\d(?=${S}(?:GMT|UTC|BST)))`;
const HOLIDAY =
  "(?:Fourth of July|July Fourth|Christmas(?: (?:Day|Eve))?|(?:Boxing|Independence|Election|Labou?r|Memorial|Remembrance|Anzac|Veterans|Armistice|(?:New Year|Valentine|St Patrick)['’]s) (?:Day|Eve)|Thanksgiving(?: Day)?|Good Friday|Ash Wednesday|Easter(?: (?:Sunday|Monday))?|Halloween|Ramadan|Eid al-(?:Fitr|Adha)|Diwali|Hanukkah|Yom Kippur|Rosh Hashanah|(?:Lunar|Chinese) New Year)";

/** `June 6, 1944`, `May 3-5`, `May 30–June 2`, `Nov. 3`; `early May 2023`, `May` and `April-June`. */
const MONTH_FIRST = `${PREFIX}(?<month>${MONTH})(?<more>${S}${DAY}(?:${DASH}(?:[A-Z][a-z]+${S})?${DAY}|${S}(?:and|to)${S}${DAY})?(?:,?${S}${YEAR})?|,?${S}(?:of${S})?${YEARS}|${DASH}${MONTH_NAME})?`;
/** `6 June`, `6th of June, 1944`, `3-5 May`, `3 and 4 May 2024`. */
const DAY_FIRST = `${DAY}(?:${DASH}${DAY}|${S}(?:and|to|or)${S}${DAY})?${S}(?:of${S})?${MONTH}(?![${WORD}])(?:,?${S}${YEAR})?`;

/**
 * What a date looks like in English news, the longest form of each kind first. What is named is
 * judged by itself or by its neighbours.
 */
const FORMS = [
  `(?<holiday>${HOLIDAY}(?:${S}${YEAR})?)`,
  MONTH_FIRST,
  DAY_FIRST,
  `(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `(?:0?[1-9]|[12]\\d|3[01])(?<slash>[/.])(?:0?[1-9]|[12]\\d|3[01])\\k<slash>(?:19|20)\\d\\d(?!\\d)`,
  `${PREFIX}(?:the${S})?${SEASON}${S}(?:of${S})?${YEARS}`,
  `Q[1-4](?:${S}(?:of${S})?(?:FY)?${YEAR})?|H[12]${S}${YEAR}|FY(?:${YEAR}|\\d\\d)(?:[-/]\\d\\d)?`,
  `(?:[Ff](?:irst|ourth|inal)|[Ss]econd|[Tt]hird)${S}(?:(?:fiscal${S})?quarter(?:${S}(?:of${S})?${YEAR})?|half${S}of${S}${YEAR})`,
  `[Ff](?:iscal|inancial)${S}(?:year${S})?${YEARS}`,
  `(?<clock>${CLOCK}(?:${DASH}${CLOCK})?(?:${S}${ZONE}(?![${WORD}]))?(?:,?${S}${WEEKDAY})?)`,
  `${NEXT}${S}(?:week(?:end)?|month|year|quarter|decade|century|${OF_DAY}|${SEASON}|(?<named>[A-Z][a-z]+)(?:${S}${OF_DAY})?)`,
  `(?<next>${NEXT}${S})?(?<count>${COUNT})${S}${UNIT}(?<ago>${S}ago)?`,
  `(?<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?:${S}${OF_DAY})?`,
  `${PREFIX}(?:\\d{1,2}(?:st|nd|rd|th)|[A-Za-z]{3,9}(?:th|st|nd|rd)|twenty-first)[-‑ \\u00a0]centur(?:y|ies)`,
  `${PREFIX}(?:(?:1\\d|20)\\d|['’][1-9])0['’]?s`,
  `AD${S}\\d{1,4}|\\d{1,3}(?:,?\\d{3})?${S}?(?:BCE?|AD|CE)`,
  `(?<year>${PREFIX}${YEARS})`,
  `(?<weekday>${PREFIX}${SHORT_WEEKDAY}s?(?:${S}?[-–/]${S}?${WEEKDAY})?(?:${S}${OF_DAY})?)`,
];

const STARTS = `\\d|['’]\\d0s|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|early|late|mid|last|next|this|past|coming|previous|spring|summer|autumn|fall|winter|Q[1-4]|H[12]|FY|first|second|third|fourth|fi|final|tenth|${NUMBER_STARTS}|several|yesterday|today|tomorrow|tonight|AD|Christmas|Boxing|New Year|Thanksg|Good Fri|Ash W|Easter|Indep|Elect|Labou?r D|Memorial|Remem|Anzac|Vetera|Armist|St P|Valen|Hallow|Ramadan|Eid|Diwali|Hanuk|Yom|Rosh|Lunar|Chinese N)`;

/** Its matches may begin or end within a word: `IN_WORD_BEFORE` and `IN_WORD_AFTER` tell. */
export const DATE_PATTERN: Pattern = {
  starts: new RegExp(STARTS, 'gi'),
  form: new RegExp(FORMS.join('|'), 'y'),
};

// Apart from the pattern, which would carry them in each of its forms.
export const IN_WORD_BEFORE = new RegExp(`(?:[${WORD}_=&%]|[${WORD}][-‑.,:/'’])$`);
export const IN_WORD_AFTER = new RegExp(`^[${WORD}_]`);
