import { LIMITS } from '@/utils/model/limits';
import type { Suggestion, SuggestionGroup } from '@/utils/model/suggestion';
import { finish, type Slices } from '@/utils/text/slices';
import { isCaps } from './compare-case';
import { foldName } from './fold-name';
import { joinAcronyms } from './join-acronyms';
import { joinPersons } from './join-persons';
import { type NameForm, nameForms } from './name-forms';
import type { TaughtEntity } from './taught-names';

/** Groups after which work gives way. */
const PIECE = 200;
const RANK = { taught: 0, english: 1, capitals: 2 } as const;

/**
 * Suggestions of one text (in its order, none overlapping) by entity: spellings of one name, a full
 * name with its surname, a long form with its abbreviation. The group mentioned most comes first, of
 * equals the one mentioned first.
 */
export function* groupInSlices(
  text: string,
  suggestions: readonly Suggestion[],
  entities?: ReadonlyMap<string, TaughtEntity>,
): Slices<SuggestionGroup[]> {
  const forms = yield* nameForms(text, suggestions, entities);
  yield;
  const persons = joinPersons(forms);
  yield;
  const joined = joinAcronyms(text, persons);
  yield;
  const keys = new Set<string>();
  const groups: SuggestionGroup[] = [];
  for (const form of joined) {
    if (form.mentions.length > 0) groups.push(toGroup(text, form, entities, keys));
    if (groups.length % PIECE === PIECE - 1) yield;
  }
  return groups.sort(
    (a, b) =>
      b.mentions.length - a.mentions.length ||
      (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}

/** `groupInSlices` at once. */
export const groupSuggestions = (...given: Parameters<typeof groupInSlices>): SuggestionGroup[] =>
  finish(groupInSlices(...given));

function toGroup(
  text: string,
  { typeId, entityId, mentions }: NameForm,
  entities: ReadonlyMap<string, TaughtEntity> | undefined,
  keys: Set<string>,
): SuggestionGroup {
  const about = { typeId, ...(entityId !== undefined && { entityId }) };
  const own = mentions
    .map(({ start, end, tier, source }) => ({ start, end, tier, source, ...about }))
    .sort((a, b) => a.start - b.start);
  const fullest = fullestForm(text, { mentions: own });
  const key = entityId === undefined ? `${typeId}:${foldName(fullest, typeId)}` : `#${entityId}`;
  const label = (entityId !== undefined && entities?.get(entityId)?.name.trim()) || fullest;
  return { key: unused(key, keys), label, ...about, ...summarise(own) };
}

function unused(key: string, keys: Set<string>): string {
  let free = key;
  for (let count = 2; keys.has(free); count++) free = `${key}#${count}`;
  keys.add(free);
  return free;
}

/** The best tier and source among mentions, beside the mentions themselves. */
export function summarise(
  mentions: readonly Suggestion[],
): Pick<SuggestionGroup, 'tier' | 'source' | 'mentions'> {
  const best = mentions.reduce((one, other) =>
    RANK[other.source] < RANK[one.source] ? other : one,
  );
  const isSure = mentions.some(({ tier }) => tier === 'sure');
  return { tier: isSure ? 'sure' : 'maybe', source: best.source, mentions };
}

/**
 * The fullest words that a text uses for a group: the longest, rather not in capitals throughout, of
 * equals the first. These are always words of the text, never of the registry.
 */
export function fullestForm(text: string, { mentions }: Pick<SuggestionGroup, 'mentions'>): string {
  let best = '';
  for (const { start, end } of mentions) {
    const form = text.slice(start, Math.min(end, start + LIMITS.line));
    const isLonger = form.length > best.length;
    if (isLonger || (form.length === best.length && isShouted(best) && !isShouted(form))) {
      best = form;
    }
  }
  return best.replace(/\s+/g, ' ').trim();
}

const isShouted = (form: string): boolean => isCaps(form.replace(/[^\p{L}]/gu, ''));
