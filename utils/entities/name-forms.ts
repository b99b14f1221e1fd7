import type { Suggestion } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { foldRead } from './fold-name';
import { type ReadName, readName } from './read-name';
import type { TaughtEntity } from './taught-names';

/** Suggestions after which work gives way. */
const PIECE = 200;

/** All mentions of a text in one form of a name, or of one taught entity. */
export interface NameForm {
  /** `foldRead` of the form. */
  readonly key: string;
  typeId: string;
  readonly entityId?: string;
  /** The form's words; of a taught entity all of its names. */
  readonly reads: ReadName[];
  mentions: Suggestion[];
}

/** Types that are patterns, not names: their words are never joined with others. */
export const isPattern = (typeId: string): boolean => typeId === 'date' || typeId === 'figure';

/**
 * The forms of names among suggestions. The same words are one type throughout the text: that of most
 * mentions, where those that are sure count twice.
 */
export function* nameForms(
  text: string,
  suggestions: readonly Suggestion[],
  entities?: ReadonlyMap<string, TaughtEntity>,
): Slices<NameForm[]> {
  const forms = new Map<string, NameForm>();
  const votes = new Map<NameForm, Map<string, number>>();
  const reads = new Map<string, ReadName | undefined>();
  for (const [at, one] of suggestions.entries()) {
    if (at % PIECE === PIECE - 1) yield;
    const words = text.slice(one.start, one.end);
    const id = `${one.typeId}:${words}`;
    if (!reads.has(id)) reads.set(id, readName(words, one.typeId));
    const read = reads.get(id);
    const key = read ? foldRead(read, one.typeId) : words;
    const form = formOf(one, key, forms, entities);
    if (form.mentions.length === 0 && form.reads.length === 0 && read) form.reads.push(read);
    form.mentions.push(one);
    const types = votes.get(form) ?? new Map<string, number>();
    const vote = one.tier === 'sure' ? 2 : 1;
    votes.set(form, types.set(one.typeId, (types.get(one.typeId) ?? 0) + vote));
  }
  for (const [form, types] of votes) {
    if (form.entityId !== undefined) continue;
    const most = Math.max(...types.values());
    for (const [typeId, count] of types) {
      if (count !== most) continue;
      form.typeId = typeId;
      break;
    }
  }
  return withTaught([...forms.values()]);
}

function formOf(
  one: Suggestion,
  key: string,
  forms: Map<string, NameForm>,
  entities: ReadonlyMap<string, TaughtEntity> | undefined,
): NameForm {
  const { entityId, typeId } = one;
  const place =
    entityId === undefined ? `${isPattern(typeId) ? typeId : ''}:${key}` : `#${entityId}`;
  let form = forms.get(place);
  if (form === undefined) {
    const entity = entityId === undefined ? undefined : entities?.get(entityId);
    const names = entity ? [entity.name, ...entity.aliases] : [];
    const reads = names.flatMap((name) => readName(name, typeId) ?? []);
    form = { key, typeId, reads, mentions: [], ...(entityId !== undefined && { entityId }) };
    forms.set(place, form);
  }
  return form;
}

/** Forms that are a name of a taught entity of their type are that entity. */
function withTaught(forms: readonly NameForm[]): NameForm[] {
  const taught = new Map<string, NameForm | null>();
  for (const form of forms) {
    if (form.entityId === undefined) continue;
    for (const read of form.reads) {
      const id = `${form.typeId}:${foldRead(read, form.typeId)}`;
      const other = taught.get(id);
      taught.set(id, other === undefined || other === form ? form : null);
    }
  }
  return forms.filter((form) => {
    const owner = form.entityId === undefined && taught.get(`${form.typeId}:${form.key}`);
    if (!owner) return true;
    owner.mentions = [...owner.mentions, ...form.mentions];
    return false;
  });
}
