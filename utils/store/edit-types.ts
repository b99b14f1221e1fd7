import * as v from 'valibot';
import type { Planned } from '@/utils/model/change';
import { type EntityType, EntityTypeSchema } from '@/utils/model/entity-type';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { groupOf } from './group-of';
import { sameRow } from './same-row';
import { isDefaultType, readTypes } from './types';

/** The keys in the order in which types get them. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** A type as the reader gives it; without `order` it keeps its place, or comes last. */
export type TypeDraft = Omit<EntityType, 'order'> & { order?: number };

/** The journal's number of what was written, for undo; none when there was nothing to write. */
interface WrittenTypes {
  group?: number;
}

/**
 * Adds a type or changes one. A digit that another type has goes to this one, and that one gets the
 * digit that this one had. A type that is archived has no digit.
 * @throws StoreError `errorInvalidData`, also for a type of the reader's own without a label
 */
export function putType(db: PressmarkDatabase, draft: TypeDraft): Promise<WrittenTypes> {
  return writeTypes(db, 'type', (types) => {
    const old = types.find(({ id }) => id === draft.id);
    const last = Math.max(0, ...types.map(({ order }) => order));
    const type = checkedType({ ...draft, order: draft.order ?? old?.order ?? last + 1 });
    const put = type.archived ? withDigit(type, undefined) : type;
    const others = types.filter(({ id }) => id !== put.id);
    if (put.digit === undefined) return [...others, put];
    return [
      ...others.map((one) => (one.digit === put.digit ? withDigit(one, old?.digit) : one)),
      put,
    ];
  });
}

/**
 * Puts types in this order and gives the first ten the digits 1 … 9, 0. Those that are not named come
 * after them as they were, archived ones last and without a digit.
 * @throws StoreError `errorInvalidData` for an id twice, `errorNotFound` for one that is no type
 */
export function orderTypes(db: PressmarkDatabase, ids: readonly string[]): Promise<WrittenTypes> {
  return writeTypes(db, 'order types', (types) => {
    if (new Set(ids).size < ids.length) throw new StoreError('errorInvalidData', 'a type twice');
    const named = ids.map((id) => typeById(types, id));
    const others = types.filter(({ id }) => !ids.includes(id));
    const all = [...named, ...others];
    const shown = all.filter(({ archived }) => !archived);
    return [...shown, ...all.filter(({ archived }) => archived)].map((type, index) =>
      withDigit({ ...type, order: index + 1 }, type.archived ? undefined : DIGITS[index]),
    );
  });
}

/**
 * Takes a type off the offer; what has it keeps it. Its digit becomes free.
 * @throws StoreError `errorNotFound`, or `errorInvalidData` for the last one on offer
 */
export function archiveType(db: PressmarkDatabase, id: string): Promise<WrittenTypes> {
  return writeTypes(db, 'archive type', (types) => {
    const type = typeById(types, id);
    if (!types.some((one) => one.id !== id && !one.archived)) {
      throw new StoreError('errorInvalidData', `type ${id}: the last one on offer`);
    }
    return types.map((one) =>
      one === type ? withDigit({ ...type, archived: true }, undefined) : one,
    );
  });
}

/**
 * Offers an archived type again, with the first digit that is free.
 * @throws StoreError `errorNotFound`
 */
export function unarchiveType(db: PressmarkDatabase, id: string): Promise<WrittenTypes> {
  return writeTypes(db, 'unarchive type', (types) => {
    const type = typeById(types, id);
    if (!type.archived) return types;
    const { archived: _archived, ...offered } = type;
    const taken = new Set(types.map(({ digit }) => digit));
    const free = DIGITS.find((digit) => !taken.has(digit));
    return types.map((one) => (one === type ? withDigit(offered, free) : one));
  });
}

/**
 * Takes in types that were written elsewhere: those with a known id replace it, the others are new.
 * No id ever changes, and what is not among them stays, but for a digit that one of them brings. Of two
 * that bring the same digit the first one has it.
 * @throws StoreError `errorInvalidData`, with nothing written, unless all of them are valid
 */
export function importTypes(db: PressmarkDatabase, incoming: unknown): Promise<WrittenTypes> {
  return writeTypes(db, 'import types', (types) => {
    const parsed = v.safeParse(TypeSetSchema, incoming);
    if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
    const brought = new Map(parsed.output.map((type) => [type.id, checkedType(type)]));
    if (brought.size < parsed.output.length)
      throw new StoreError('errorInvalidData', 'an id twice');
    const kept = types.filter(({ id }) => !brought.has(id));
    const taken = new Set<string>();
    const settled = [...brought.values(), ...kept].map((type) => {
      const { digit } = type;
      if (digit === undefined || (!type.archived && !taken.has(digit))) {
        if (digit !== undefined) taken.add(digit);
        return type;
      }
      return withDigit(type, undefined);
    });
    if (settled.every(({ archived }) => archived)) {
      throw new StoreError('errorInvalidData', 'no type would be on offer');
    }
    return settled;
  });
}

const TypeSetSchema = v.pipe(v.array(EntityTypeSchema), v.minLength(1), v.maxLength(1_000));

/** Plans all types from all types, archived ones too; writes those that differ. */
async function writeTypes(
  db: PressmarkDatabase,
  action: string,
  plan: (types: readonly EntityType[]) => readonly EntityType[],
): Promise<WrittenTypes> {
  const receipt = await commit(db, action, async (rows) => {
    const types = await readTypes(rows, { archived: true });
    const before = new Map(types.map((type) => [type.id, type]));
    return plan(types).flatMap((type): Planned[] =>
      sameRow(type, before.get(type.id)) ? [] : [{ table: 'types', put: type }],
    );
  });
  return groupOf(receipt);
}

function checkedType(type: EntityType): EntityType {
  const parsed = v.safeParse(EntityTypeSchema, type);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  if (parsed.output.label === undefined && !isDefaultType(type.id)) {
    throw new StoreError('errorInvalidData', `type ${type.id}: a label is missing`);
  }
  return parsed.output;
}

function typeById(types: readonly EntityType[], id: string): EntityType {
  const type = types.find((one) => one.id === id);
  if (!type) throw new StoreError('errorNotFound', `type ${id}`);
  return type;
}

function withDigit({ digit: _digit, ...type }: EntityType, digit: string | undefined): EntityType {
  return digit === undefined ? type : { ...type, digit };
}
