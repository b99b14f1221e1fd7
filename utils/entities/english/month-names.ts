/**
 * Sources of patterns for months and weekdays. What is alike is written once: a pattern is compiled
 * while a reader waits, and that time grows faster than its length.
 */

/** A month by its whole name. */
export const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** A month beside a day or year, where a short form is clear, and in capitals. */
export const MONTH =
  '(?:(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])(?:(?<!May|MAY|June|JUNE|July|JULY|[A-Za-z]{5})\\.)?)';

export const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';

/** A weekday beside a date, where a short form is clear, and in capitals. */
export const SHORT_WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?![a-z])\\.?)';
