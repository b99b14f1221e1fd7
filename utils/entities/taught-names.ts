import type { Entity } from '@/utils/model/entity';
import type { Suggestion } from '@/utils/model/suggestion';
import { finish, type Slices } from '@/utils/text/slices';
import { chooseNamesakes } from './choose-namesakes';
import { readNameWords } from './name-words';
import { type ReadName, readName } from './read-name';
import { resolveSurnames } from './resolve-surnames';
import { scanNames } from './scan-names';

/** What is known of an entity that the reader has tagged before. */
export type TaughtEntity = Pick<Entity, 'id' | 'typeId' | 'name' | 'aliases'> & {
  /** How much it is used; of two entities of one name the one used more is proposed. */
  readonly used?: number;
};

/** One name of one entity. */
export interface TaughtName {
  readonly entity: TaughtEntity;
  readonly read: ReadName;
  /** The entity's own name, not an alias. */
  readonly isName: boolean;
}

/**
 * Names that begin with the same words. They stand in one list until it is long; then those that go
 * on are told apart by what comes next.
 */
export interface NameNode {
  names: TaughtName[];
  next?: Map<string, NameNode>;
}

/** All names of a registry, made ready to be found in texts. */
export interface TaughtNames {
  readonly root: NameNode;
  readonly entities: ReadonlyMap<string, TaughtEntity>;
}

/** Entities after which building gives way. */
const PIECE = 100;

/** Makes the names of a registry ready; in slices, for 20,000 entities take some hundred ms. */
export function* buildTaughtNames(entities: Iterable<TaughtEntity>): Slices<TaughtNames> {
  const root: NameNode = { names: [], next: new Map() };
  const byId = new Map<string, TaughtEntity>();
  for (const entity of entities) {
    byId.set(entity.id, entity);
    addName(root, entity, entity.name, true);
    for (const alias of entity.aliases) addName(root, entity, alias, false);
    if (byId.size % PIECE === 0) yield;
  }
  return { root, entities: byId };
}

/** `buildTaughtNames` at once. */
export const createTaughtNames = (entities: Iterable<TaughtEntity>): TaughtNames =>
  finish(buildTaughtNames(entities));

/** Names after which a list is parted by their next words. */
const LIST = 8;

function addName(root: NameNode, entity: TaughtEntity, name: string, isName: boolean): void {
  const read = readName(name, entity.typeId);
  if (read) insert(root, 0, { entity, read, isName });
}

/** Adds a name below a node whose names have `common` words in common with it. */
function insert(above: NameNode, common: number, name: TaughtName): void {
  let node = above;
  let depth = common;
  while (node.next && name.read.keys.length > depth) {
    const step = stepOf(name.read, depth);
    let next = node.next.get(step);
    if (next === undefined) {
      next = { names: [] };
      node.next.set(step, next);
    }
    node = next;
    depth++;
  }
  node.names.push(name);
  if (node.next || node.names.length <= LIST) return;
  const longer = node.names.filter(({ read }) => read.keys.length > depth);
  if (longer.length <= LIST) return;
  node.names = node.names.filter(({ read }) => read.keys.length === depth);
  node.next = new Map();
  for (const one of longer) insert(node, depth, one);
}

/** What leads to the word at `at` from the one before it. */
const stepOf = ({ keys, gaps }: ReadName, at: number): string =>
  at === 0 ? (keys[0] ?? '') : `${gaps[at - 1]}${keys[at]}`;

/**
 * Mentions of taught names in a text: whole words, longest first from the left, none overlapping.
 * `sure` where they are written as the reader wrote them and can be but one entity. A person's
 * surname is found where the fuller name is in the same text.
 */
export function* findTaught(names: TaughtNames, text: string): Slices<Suggestion[]> {
  if (names.entities.size === 0) return [];
  const words = yield* readNameWords(text);
  const hits = yield* scanNames(names.root, words);
  const chosen = chooseNamesakes(hits);
  const found = yield* resolveSurnames(chosen, words);
  return found.map(({ start, end, entity, sure }) => ({
    start,
    end,
    typeId: entity.typeId,
    tier: sure ? 'sure' : 'maybe',
    source: 'taught',
    entityId: entity.id,
  }));
}
