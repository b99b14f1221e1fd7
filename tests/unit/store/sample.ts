import 'fake-indexeddb/auto';
import type { AnnotateInput, Statement } from '@/utils/model/annotate';
import type { TableName } from '@/utils/model/change';
import type { Passage } from '@/utils/model/passage';
import { createDatabase, type PressmarkDatabase } from '@/utils/store/database';
import { undoGroup } from '@/utils/store/undo';

export const TEXT =
  'Harbour talks resume\nMinister Ana Vidal met dockers in Port Lund. Vidal said that the talks in Port Lund go on.';
export const URL_A = 'https://news.example/harbour-talks';

let count = 0;

/** A database of its own for one test. */
export function freshDatabase(): PressmarkDatabase {
  count += 1;
  return createDatabase(`test-${count}`);
}

/** The passage that says `words`, counted from the first place on. */
export function passageOf(words: string, text = TEXT, nth = 0): Passage {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  const end = start + words.length;
  return {
    start,
    end,
    exact: words,
    prefix: text.slice(Math.max(0, start - 10), start),
    suffix: text.slice(end, end + 10),
  };
}

export interface Saying {
  text?: string;
  nth?: number;
  urls?: string[];
  scope?: 'article' | 'page';
  title?: string;
}

/** What page or popup sends when the reader says something of `words`. */
export function saying(
  words: string,
  statement: Statement,
  { text = TEXT, nth = 0, urls = [URL_A], scope = 'article', title = 'Harbour talks' }: Saying = {},
): AnnotateInput {
  return {
    article: { title, byline: 'Mara Quist', publisher: 'The Lund Post' },
    snapshot: { scope, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }] },
    ...(statement.kind !== 'note' && { passage: passageOf(words, text, nth) }),
    statement,
    urls,
  };
}

export const person = (words: string, more: Saying = {}): AnnotateInput =>
  saying(words, { kind: 'entity', typeId: 'person' }, more);

export const place = (words: string, more: Saying = {}): AnnotateInput =>
  saying(words, { kind: 'entity', typeId: 'place' }, more);

export const highlight = (words: string, more: Saying = {}): AnnotateInput =>
  saying(words, { kind: 'highlight' }, more);

/** Undoes the newest action that still can be; without `action` when there is none. */
export async function undoLast(db: PressmarkDatabase): Promise<{ action?: string }> {
  const newest = await db.changes.where('undoable').equals(1).last();
  if (!newest) return {};
  await undoGroup(db, newest.group);
  return { action: newest.action };
}

export const TABLES: readonly TableName[] = [
  'articles',
  'snapshots',
  'annotations',
  'entities',
  'types',
  'settings',
  'dismissals',
];

/** Every row of the reader's data, by table. */
export async function everything(db: PressmarkDatabase): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    TABLES.map(async (name) => [name, await db.table(name).toArray()] as const),
  );
  return Object.fromEntries(rows);
}
