import * as v from 'valibot';
import { IdSchema, OffsetSchema } from '@/utils/model/scalars';
import type { Suggestion } from '@/utils/model/suggestion';
import { clearSession, readSession, writeSession } from '@/utils/platform/session-storage';

/** Texts whose suggestions stay in memory. */
const IN_MEMORY = 20;
/** All that is kept in session storage, in UTF-16 units of JSON; the browser gives all parts 10 MB. */
const IN_SESSION = 2_000_000;
/** Of one text; a longer list is quicker made again than kept at the cost of all others. */
const OF_ONE = 500_000;

const INDEX = 'suggestions';
const keyOf = (id: string): string => `${INDEX}:${id}`;

const IndexSchema = v.array(v.strictTuple([v.string(), v.number()]));
const TIERS = ['sure', 'maybe'] as const;
/** Short, for there are hundreds: where it stands, as what, and whether it is `sure`. */
const ListSchema = v.array(
  v.strictTuple([OffsetSchema, OffsetSchema, IdSchema, v.picklist(TIERS)]),
);

/** What the engine said of texts, by an id of the text; it never touches the disk. */
export interface SuggestionCache {
  read(id: string): Promise<Suggestion[] | undefined>;
  /** Kept in memory at once; resolves when it is in session storage too, where it has room. */
  keep(id: string, suggestions: readonly Suggestion[]): Promise<void>;
}

export function createSuggestionCache(): SuggestionCache {
  /** Least recently used first. */
  const memory = new Map<string, readonly Suggestion[]>();
  let writing: Promise<unknown> = Promise.resolve();

  const remember = (id: string, suggestions: readonly Suggestion[]) => {
    memory.delete(id);
    memory.set(id, suggestions);
    const [oldest] = memory.keys();
    if (memory.size > IN_MEMORY && oldest !== undefined) memory.delete(oldest);
  };

  const store = async (id: string, suggestions: readonly Suggestion[]) => {
    const list = suggestions.map(({ start, end, typeId, tier }) => [start, end, typeId, tier]);
    const size = JSON.stringify(list).length;
    if (size > OF_ONE) return;
    const parsed = v.safeParse(IndexSchema, await readSession(INDEX));
    const known = parsed.success ? parsed.output.filter(([other]) => other !== id) : [];
    const index = [...known, [id, size] as const];
    let all = index.reduce((sum, [, units]) => sum + units, 0);
    while (all > IN_SESSION) {
      const [oldest, units] = index.shift() ?? ['', all];
      all -= units;
      await clearSession(keyOf(oldest));
    }
    // The index first: what it does not name would never be dropped.
    await writeSession(INDEX, index);
    await writeSession(keyOf(id), list);
  };

  return {
    async read(id) {
      const known = memory.get(id) ?? (await readStored(id));
      if (known) remember(id, known);
      return known && [...known];
    },
    keep(id, suggestions) {
      remember(id, suggestions);
      writing = writing.catch(() => undefined).then(() => store(id, suggestions));
      return writing.then(() => undefined);
    },
  };
}

async function readStored(id: string): Promise<Suggestion[] | undefined> {
  const list = v.safeParse(ListSchema, await readSession(keyOf(id)));
  if (!list.success) return undefined;
  return list.output.map(([start, end, typeId, tier]) => ({
    start,
    end,
    typeId,
    tier,
    source: 'english',
  }));
}
