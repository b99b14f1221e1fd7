import { isCaps } from './compare-case';
import { isPattern, type NameForm } from './name-forms';
import { isParticle } from './name-lists';

/** Letters of an abbreviation. */
const LEAST = 2;
const MOST = 7;
/** UTF-16 units after a long form in which its abbreviation is looked for. */
const BESIDE = 20;
/** Mentions of a form after which an abbreviation is no longer looked for. */
const LOOKED_AT = 20;

/**
 * Joins abbreviations with their long forms: those that a text puts in brackets behind them
 * ("European Union (EU)"), and those that are the initials of one form of their type.
 */
export function joinAcronyms(text: string, forms: readonly NameForm[]): NameForm[] {
  const short = new Map<string, NameForm>();
  const abbreviations = new Set<NameForm>();
  for (const form of forms) {
    const letters = lettersOf(text, form);
    if (letters === undefined) continue;
    abbreviations.add(form);
    short.set(letters, form);
  }
  if (short.size === 0) return [...forms];
  const byInitials = new Map<string, NameForm | null>();
  const gone = new Set<NameForm>();
  const join = (from: NameForm, to: NameForm): void => {
    if (from === to || gone.has(from) || gone.has(to)) return;
    const [source, target] = from.entityId === undefined ? [from, to] : [to, from];
    if (source.entityId !== undefined) return;
    target.mentions = [...target.mentions, ...source.mentions];
    gone.add(source);
  };
  for (const form of forms) {
    if (!isLong(form) || abbreviations.has(form)) continue;
    for (const letters of bracketed(text, form)) {
      const abbreviation = short.get(letters);
      if (abbreviation && !isPattern(abbreviation.typeId)) join(abbreviation, form);
    }
    for (const initials of initialsOf(form)) {
      const id = `${form.typeId}:${initials}`;
      byInitials.set(id, byInitials.has(id) && byInitials.get(id) !== form ? null : form);
    }
  }
  for (const [letters, form] of short) {
    const long = byInitials.get(`${form.typeId}:${letters}`);
    if (long) join(form, long);
  }
  return forms.filter((form) => !gone.has(form));
}

/** The letters of a form that is an abbreviation: `UN` of "UN" and "U.N.". */
function lettersOf(text: string, { typeId, mentions }: NameForm): string | undefined {
  const [first] = mentions;
  if (!first || typeId === 'person' || isPattern(typeId)) return undefined;
  const words = text.slice(first.start, Math.min(first.end, first.start + 2 * MOST));
  const letters = words.replace(/\./g, '');
  const isShort = letters.length >= LEAST && letters.length <= MOST && isCaps(letters);
  return isShort && /^\p{L}+$/u.test(letters) ? letters : undefined;
}

const isLong = ({ typeId, reads }: NameForm): boolean =>
  typeId !== 'person' && !isPattern(typeId) && reads.some(({ keys }) => keys.length > 1);

const IN_BRACKETS = /^['’]?s?\s*\(\s*["“‘']?([\p{Lu}.]{2,12})["”’']?\s*[),;]/u;

function bracketed(text: string, { mentions }: NameForm): Set<string> {
  const found = new Set<string>();
  for (const { end } of mentions.slice(0, LOOKED_AT)) {
    const letters = IN_BRACKETS.exec(text.slice(end, end + BESIDE))?.[1];
    if (letters !== undefined) found.add(letters.replace(/\./g, ''));
  }
  return found;
}

/** Initials of a form's words, with and without its small words. */
function initialsOf({ reads }: NameForm): Set<string> {
  const found = new Set<string>();
  for (const { keys, words } of reads) {
    if (keys.length < 2) continue;
    const initial = (word: string): string => (word.at(0) ?? '').toUpperCase();
    found.add(words.map(initial).join(''));
    found.add(
      words
        .filter((_, at) => !isParticle(keys[at] ?? ''))
        .map(initial)
        .join(''),
    );
  }
  return found;
}
