/** Units that run on while a page is read; longer ones in a sentence are the author's words. */
const SHORT_UNITS = [
  's|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?',
  'sek|sekunden?|minuten?|std|stunden?|secondes?|heures?|segundos?|minutos?|horas?',
  'second[io]|minut[io]|or[ae]|seconden|minuut|uur|uren|sekund(?:er)?|minutt?(?:er)?|tim(?:me|mar|er?)',
  'sekunty|sekund[yę]?|minut[yę]?|godzin[yę]?|секунд[ыу]?|минут[ыу]?|час(?:а|ов)?',
].join('|');
/** Those that a time stamp counts in as well. */
const LONG_UNITS = [
  'd|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?',
  'tagen?|wochen?|monat(?:en)?|jahr(?:en)?|jours?|semaines?|mois|ans?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?',
  'giorn[io]|settiman[ae]|mes[ei]|ann[io]|dag(?:en|ar|er)?|we[ek]+en|maand(?:en)?|ja(?:ar|ren)',
  'dni|dzień|tygodni[ea]?|miesi(?:ąc|ące|ęcy)|lata?|д(?:ень|ня|ней)|недел[юиь]|месяц(?:а|ев)?',
].join('|');

const NUMBER = '(?:\\d{1,3}|an?|one|ein(?:e[rmn]?)?|une?|un[ao]?)';
/** Before the time, they say by themselves that it is past. */
const BEFORE = '(?:vor|il y a|hace|há)';
const AFTER = '(?:ago|fa|atrás|geleden|sedan|siden|temu|назад)';
const LETTER = '[\\p{L}\\p{N}]';
const SPACE = '[ \\u00a0\\u202f]?';

/** `5 min ago`, `2 hours and 5 minutes ago`, `vor 5 Minuten`, `5分前`, in text of any length. */
function relativeTime(units: string): RegExp {
  const one = `${NUMBER}${SPACE}(?:${units})\\.?`;
  const span = `${one}(?:,? (?:and )?${one})?`;
  const forms = [
    `(?<!${LETTER})(?:f[oöø]r )?${span} ${AFTER}(?!${LETTER})`,
    `(?<!${LETTER})(?:${BEFORE}) ${span}(?!${LETTER})`,
    `\\d{1,3}${SPACE}(?:秒|分鐘?|分钟|分间?|小時|小时|時間|초|분|시간)${SPACE}(?:前|전)`,
  ];
  return new RegExp(forms.join('|'), 'giu');
}

const RUNNING = relativeTime(SHORT_UNITS);
const STAMPED = relativeTime(`${SHORT_UNITS}|${LONG_UNITS}`);

/** A longer line is a sentence, whatever it says of times. */
const LONGEST_STAMP = 100;
const SENTENCE_END = /[.!?…]["”’»)]*$/;
const NOW =
  /(?<!\p{L})(?:(?:just|right) now|(?:a )?(?:few )?(?:moments?|seconds|minutes) ago)(?!\p{L})/giu;
const DAY = /(?<!\p{L})(?:yesterday|today)(?!\p{L})/giu;
/** Says that the time beside it is that of the page, not of what the page tells. */
const UPDATE =
  /(?<!\p{L})(?:(?:last )?(?:updated?|modified|revised)|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|обновлено)(?!\p{L})/iu;
const UPDATES = new RegExp(UPDATE, 'giu');
const ZONE = '(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|IST|JST|AE[SD]T|Uhr)';
const CLOCK = new RegExp(
  `(?<!\\p{N})\\d{1,2}(?:[:.h]\\d{2}){1,2}${SPACE}(?:[ap]\\.?m\\.?)?(?:${SPACE}(${ZONE})(?!\\p{L}))?(?!\\p{N})`,
  'giu',
);
const DATE =
  /\d{4}-\d{2}-\d{2}|(?:\p{L}{2,10}\.?,? )?\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|(?:\p{L}{2,10}\.?,? )?\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}/giu;
const LITTLE_WORDS =
  /(?<!\p{L})(?:at|on|um|am|à|a las|alle|om|kl|the|and|live|published|posted|first)(?!\p{L})/giu;

/**
 * A text without what runs on by itself while its words stay: times such as "5 min ago" are taken out
 * of its lines, and lines that say nothing else ("Updated at 12:41 GMT", "Just now") altogether. Two
 * texts of the same words give the same result. To be compared, not to be read.
 */
export function withoutRelativeTimes(text: string): string {
  return text
    .split('\n')
    .map(lineWithoutTimes)
    .filter((line) => line !== '')
    .join('\n');
}

/** One line of it; '' when the line only says when. */
export function lineWithoutTimes(line: string): string {
  if (line.length > LONGEST_STAMP) return line.replace(RUNNING, '');
  if (SENTENCE_END.test(line)) return line.replace(RUNNING, '');
  const timeless = line.replace(STAMPED, '').replace(NOW, '');
  const left = timeless.replace(DAY, '');
  const isStamp =
    left !== line || UPDATE.test(left) || [...left.matchAll(CLOCK)].some(([, zone]) => zone);
  return isStamp && saysNothingElse(left) ? '' : timeless;
}

function saysNothingElse(left: string): boolean {
  const rest = [DATE, CLOCK, UPDATES, LITTLE_WORDS].reduce(
    (words, times) => words.replace(times, ' '),
    left,
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}
