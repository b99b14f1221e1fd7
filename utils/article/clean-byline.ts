import { lineText } from './line-text';

const LEAD =
  /^(?:(?:written|words|story|reported|posted|published|reporting|analysis|opinion|review) by|by|from|von|par|por|di|door|af|av|autore?|authors?|text|byline|reporter)\s*:?\s+(?=\S)/iu;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez|janv|févr|mars|avril|juin|juil|août|déc)[a-zäéû]*';
/** From here on a line tells the time, not the author. */
const TAIL = new RegExp(
  [
    '(?:last |first )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado)\\b.*$',
    `(?:\\b(?:on|am|le|el)\\s+)?(?:\\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\\s+)?\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}.*$`,
    `(?:\\b(?:on|am|le|el)\\s+)?(?<!\\d)\\d{1,2}\\.?\\s+${MONTH}\\.?,?\\s+\\d{4}.*$`,
    '(?:\\bon\\s+)?\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}.*$',
    '\\b\\d{1,2}:\\d{2}\\b.*$',
    '\\b\\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) (?:read|ago)\\b.*$',
  ].join('|'),
  'iu',
);
const NOISE =
  /^(?:https?:\/\/\S*|www\.\S+|[^\s@]+@[^\s@.]+\.\S+|@\w+|follow.*|share.*|view (?:all|profile|bio).*|comments?|facebook|twitter|email|print|\W*)$/iu;
/** Longer "bylines" are paragraphs that a page labels as author. */
const LONGEST = 200;

/**
 * The author's names out of what a page calls its byline: no "By", no dates, no addresses, each
 * name once. Empty when nothing of the kind is left.
 */
export function cleanByline(raw: string): string {
  const parts = raw
    .slice(0, 2_000)
    .split(/\s*(?:[\n\r|•·]|\s[–—]\s)\s*/u)
    .map((part) => lineText(withoutLead(part)).replace(TAIL, ''))
    .map((part) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, ''))
    .filter((part) => !NOISE.test(part));
  const names: string[] = [];
  for (const name of parts.flatMap((part) => part.split(/\s*[,;]\s+/u))) {
    const bare = withoutLead(name);
    const isKnown = names.some((known) => known.toLowerCase() === bare.toLowerCase());
    if (bare !== '' && !isKnown && !NOISE.test(bare)) names.push(undouble(bare));
  }
  const line = lineText(names.join(', '));
  return line.length <= LONGEST ? line : '';
}

function withoutLead(text: string): string {
  const bare = text.trim().replace(LEAD, '');
  return /^(by|von|par|por)$/i.test(bare) ? '' : bare;
}

/** "Jane RoeJane Roe" and "Jane Roe Jane Roe": a name for the eye and one for screen readers. */
function undouble(name: string): string {
  const match = /^(\S.{2,}\S)\s*\1$/u.exec(name);
  return match?.[1] ?? name;
}
