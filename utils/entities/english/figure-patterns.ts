import {
  DIGITS,
  MAGNITUDE,
  NUMBER_STARTS,
  SHORT_MAGNITUDE,
  SMALL_NUMBER,
  SPACE,
  WORD_CHARACTERS,
} from './number-words';
import type { Pattern } from './windows';

const S = SPACE;
const WORD = WORD_CHARACTERS;
const DASH = '[-‑–—]';
/** Pages put more than one kind of space between a number and its unit. */
const GAP = '(?:[ \\u00a0\\u202f\\u2009]{1,3}|[-‑])';

const SIGN_BEFORE =
  '(?:(?:US|AU?|CA?|HK|NZ|NT|S|R|Mex|T)?\\$|[£€¥₹₩₽₺₦₪₱₫฿₴]|(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|DKK|SEK|NOK|AUD|CAD|KSh|Ksh|Tk|RM|PHP|NGN|ZAR|BRL|Rs\\.?)[ \\u00a0]?|R(?=\\d{2,}(?![\\d/-]))|R(?=\\d{1,3}(?:[.,]\\d+)?[ \\u00a0]?(?:[mb]n|[mb]illion)))';
const CURRENCY =
  '(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|roubles?|rubles?|pesos?|rand|won|francs?|crowns?|kron(?:a|er|or)|liras?|riyals?|dirhams?|dinars?|shekels?|naira|cedis?|shillings?|reais|ringgit|rupiah|baht|dong|taka|hryvnias?|zlotys?|forints?|cents?|pence)';
/** "U.S. dollars", "Canadian dollars". */
const WHOSE = '(?:(?:U\\.?S\\.?|[A-Z][a-z]{2,12})[ \\u00a0])?';

const PERCENT =
  '(?:[ \\u00a0\\u202f]?%|[- \\u00a0](?:per[ \\u00a0]?cent|percent|pc|pct|percentage[ \\u00a0]points?|basis[ \\u00a0]points?))';
const LENGTH =
  '(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|nanomet(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|light[- ]years?)';
const UNIT_WORD = `(?:(?:(?:square|cubic|nautical|metric|short)[- \\u00a0])?(?:${LENGTH}|tonnes?|tons?)|acres?|hectares?|kilogram(?:me)?s?|kilos?|milligrams?|grams?|pounds?|ounces?|litres?|liters?|gallons?|barrels?|bushels?|knots|(?:mega|giga|kilo|tera)?watts?(?:[- ]hours?)?|(?:mega|giga|tera|kilo)bytes?|degrees?(?:[ \\u00a0](?:Celsius|Fahrenheit|C|F))?|Celsius|Fahrenheit|calories|carats?|volts)(?:[ \\u00a0](?:per|a|an)[ \\u00a0](?:hour|second|day))?`;
const UNIT_SHORT =
  '(?:km²|km2|sq(?:uare)?\\.?[ \\u00a0](?:km|mi|ft|m|miles?|feet)|km/h|kmh|kph|km|mph|cm|mm|m²|m2|m(?=[ \\u00a0,.;)]|$)|kg|mg|ft|lbs?|oz|ha|[kMGT]Wh?|[KMGT]B|bpd|mpg|hp|rpm|°[ ]?[CF]?|º[CF]|C(?=[ \\u00a0,.;)]))';

const BIG = `(?:${GAP}${MAGNITUDE}s?|(?<=\\d[ \\u00a0]?)${SHORT_MAGNITUDE}(?![${WORD}])|(?<=\\d)[ \\u00a0](?:mn|bn|tn|trn|m)(?![${WORD}]))`;
/** `two-thirds`, `one in five`. */
const FRACTION = `(?:[- ](?:third|quarter|fourth|fifth|sixth|seventh|eighth|tenth)s?|${S}in${S}(?:every${S})?(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty)(?=${S}[a-z]|[.,;”"’]|$))`;

/** `$4.5 billion`, `£3-4bn`, `Rs 500 crore`: what begins with a sign may follow a dash. */
const MONEY = `(?<![${WORD}_])[-−]?${SIGN_BEFORE}[ \\u00a0]?${DIGITS}(?:${DASH}${DIGITS})?(?:[- \\u00a0]?${MAGNITUDE}|[ \\u00a0]?(?:${SHORT_MAGNITUDE}|cr)(?![${WORD}]))?(?:[- \\u00a0](?:million|billion|crore))?`;

/** A number with all that may follow: what is big or has a `unit` is a figure without further ado. */
const NUMBER = `(?:(?:[-−](?=\\d))?(?<digits>${DIGITS})(?<range>${DASH}${DIGITS})?|(?<word>${SMALL_NUMBER}|[Aa](?=[- \\u00a0])|(?:[Hh]alf|[½¼¾])${S}an?))(?:[- \\u00a0]and[- \\u00a0]a[- \\u00a0]half)?(?<big>(?:${BIG}){1,2}|${S}dozen)?(?<unit>${S}${WHOSE}${CURRENCY}|${PERCENT}|${GAP}${UNIT_WORD}|ft${S}?\\d{1,2}in|[ \\u00a0\\u202f]{0,3}${UNIT_SHORT}|${FRACTION})?`;

const FORMS = `${NUMBER}|(?:[Tt]ens|[Hh]undreds|[Tt]housands)${S}of${S}(?:thousands|millions|billions)`;

const STARTS = `[-−]?(?:\\d|${SIGN_BEFORE})|[½¼¾]|\\b(?:half|tens|hundreds|thousands|${NUMBER_STARTS})`;

export const FIGURE_PATTERN: Pattern = {
  starts: new RegExp(STARTS, 'gi'),
  form: new RegExp(
    `${MONEY}(?![${WORD}_]|[.,]\\d)|(?<![${WORD}_$£€#@+=%&]|[${WORD}][-‑.,:/'’–])(?:${FORMS})(?![${WORD}_$£€°%]|[.,:/]\\d|[-‑](?!strong|person)[${WORD}])`,
    'y',
  ),
};
