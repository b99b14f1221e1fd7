import { foldRead } from './fold-name';
import { isPattern, type NameForm } from './name-forms';
import { isGeneration } from './name-lists';
import type { ReadName } from './read-name';
import { surnamesOf } from './surnames';

/**
 * Joins the forms of one person: "Donald Trump" with "Donald J. Trump", "Trump" with either. A
 * surname of two persons goes, mention by mention, to the one named in full last before it; what
 * stands before both stays a form of its own.
 */
export function joinPersons(forms: readonly NameForm[]): NameForm[] {
  const fuller = joinMiddleNames(forms);
  const owners = new Map<string, Set<NameForm>>();
  for (const form of fuller) {
    if (form.typeId !== 'person') continue;
    for (const read of form.reads.flatMap(surnamesOf)) {
      const key = foldRead(read, 'person');
      owners.set(key, (owners.get(key) ?? new Set()).add(form));
    }
  }
  // Taken before mentions move: only full names say who was named last.
  const starts = new Map(fuller.map((form) => [form, form.mentions.map(({ start }) => start)]));
  for (const form of fuller) {
    if (form.reads.some(({ keys }) => keys.length > 1) && form.typeId !== 'person') continue;
    if (form.typeId !== 'person' && !isUntyped(form)) continue;
    const possible = [...(owners.get(form.key) ?? [])].filter((owner) => owner !== form);
    const [only] = possible;
    if (!only) continue;
    if (form.entityId !== undefined) {
      // The entity is known by its surname alone: the one full name in the text is its own.
      if (possible.length === 1 && only.entityId === undefined) move(only, form, only.mentions);
    } else if (possible.length === 1) move(form, only, form.mentions);
    else shareOut(form, possible, starts);
  }
  return fuller.filter(({ mentions }) => mentions.length > 0);
}

/** Capitals of which nothing more is known. */
const isUntyped = ({ typeId, mentions }: NameForm): boolean =>
  !isPattern(typeId) && typeId === 'other' && mentions.every(({ source }) => source === 'capitals');

function move(from: NameForm, to: NameForm, mentions: NameForm['mentions']): void {
  const moving = new Set(mentions);
  to.mentions = [...to.mentions, ...mentions];
  from.mentions = from.mentions.filter((one) => !moving.has(one));
}

function shareOut(
  form: NameForm,
  owners: readonly NameForm[],
  starts: ReadonlyMap<NameForm, readonly number[]>,
): void {
  form.mentions = form.mentions.filter((mention) => {
    let nearest: NameForm | undefined;
    let best = -1;
    for (const owner of owners) {
      const last = lastBefore(starts.get(owner) ?? [], mention.start);
      if (last > best) [nearest, best] = [owner, last];
    }
    nearest?.mentions.push(mention);
    return nearest === undefined;
  });
}

/** The last of the numbers, in order, that is less; -1 where none is. */
function lastBefore(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? -1;
}

/** One person with and without middle names: the shorter form joins the longer one, if there is one. */
function joinMiddleNames(forms: readonly NameForm[]): NameForm[] {
  const byEnds = new Map<string, NameForm[]>();
  for (const form of forms) {
    if (form.typeId !== 'person') continue;
    for (const id of new Set(form.reads.flatMap(endsOf))) {
      const alike = byEnds.get(id);
      if (alike) alike.push(form);
      else byEnds.set(id, [form]);
    }
  }
  const gone = new Set<NameForm>();
  for (const alike of byEnds.values()) {
    const left = alike.filter((form) => !gone.has(form));
    const taught = left.filter(({ entityId }) => entityId !== undefined);
    if (left.length < 2 || taught.length > 1) continue;
    const target = taught[0] ?? left.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    for (const form of left) {
      if (form === target || !isWithin(form, target)) continue;
      move(form, target, form.mentions);
      gone.add(form);
    }
  }
  for (const form of forms) form.mentions.sort((a, b) => a.start - b.start);
  return forms.filter((form) => !gone.has(form));
}

const lengthOf = ({ reads }: NameForm): number => Math.max(0, ...reads.map((r) => r.keys.length));

function endsOf({ keys }: ReadName): string[] {
  const words = keys.filter((key, at) => at === 0 || !isGeneration(key));
  return words.length < 2 ? [] : [`${words[0]} ${words.at(-1)}`];
}

/** Whether the words of one form are among those of the other, or the other way round. */
const isWithin = (one: NameForm, other: NameForm): boolean =>
  one.reads.some((a) => other.reads.some((b) => areWithin(a, b) || areWithin(b, a)));

const areWithin = ({ keys }: ReadName, { keys: longer }: ReadName): boolean => {
  let at = 0;
  for (const key of longer) if (key === keys[at]) at++;
  return at === keys.length;
};
