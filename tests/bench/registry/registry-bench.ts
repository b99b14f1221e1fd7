import { findMentions } from '@/utils/entities/find-mentions';
import { suggestFor } from '@/utils/entities/suggest-for';
import {
  buildTaughtNames,
  createTaughtNames,
  findTaught,
  type TaughtNames,
} from '@/utils/entities/taught-names';
import type { Entity } from '@/utils/model/entity';
import { importBundle } from '@/utils/store/bundles';
import { openDatabase, type PressmarkDatabase } from '@/utils/store/database';
import { completeEntities } from '@/utils/store/entities';
import { taughtEntities } from '@/utils/store/taught-entities';
import { finish, type Slices } from '@/utils/text/slices';
import { createRandom, seedOf } from '../inside/random';
import { makeArticle, makeRegistry } from './make-registry';

/** Times of one thing, ms, one for each run. */
export interface Times {
  readonly ms: number[];
  /** What the runs gave: hits, entities. */
  readonly gave: number;
  /** Of `gave`, what was to be found; where that is known. */
  readonly wanted?: number;
}

/** The registry's speed, measured inside a page: the same code that the extension runs. */
export interface RegistryBench {
  /** ms to write the registry into a new store, and the words of the article. */
  readonly filled: { ms: number; characters: number };
  complete(keys: number, typeId?: string): Promise<Times>;
  readOne(keys: number): Promise<Times>;
  readNames(runs: number): Promise<Times>;
  build(runs: number): Times & { longest: number };
  findTaught(runs: number): Times;
  splitWords(runs: number): Times;
  findMentions(runs: number): Times;
  suggest(runs: number): Times;
}

const LIMIT = 8;

/** Fills a store of the page with a registry, and writes an article that names some of it. */
export async function createRegistryBench(
  seed: number,
  count: number,
  words: number,
): Promise<RegistryBench> {
  const registry = makeRegistry(seed, count);
  const article = makeArticle(seed, words, registry);
  indexedDB.deleteDatabase('registry');
  const db = await openDatabase('registry');
  const began = performance.now();
  await fill(db, registry);
  const filled = { ms: performance.now() - began, characters: article.text.length };
  const names = createTaughtNames(registry);
  const mentioned = mostNamed(article.text, names, registry);
  return {
    filled,
    complete: (keys, typeId) => timeKeys(db, registry, seed, keys, typeId),
    async readOne(keys) {
      const ids = createRandom(seed).shuffle(registry).slice(0, keys);
      return times(ids, async ({ id }) => ((await db.entities.get(id)) ? 1 : 0));
    },
    readNames: (runs) => times(runsOf(runs), async () => (await taughtEntities(db)).length),
    build(runs) {
      let longest = 0;
      const timed = timesAtOnce(runs, () => {
        const [built, slice] = longestSlice(buildTaughtNames(registry));
        longest = Math.max(longest, slice);
        return built.entities.size;
      });
      return { ...timed, longest };
    },
    findTaught: (runs) => ({
      ...timesAtOnce(runs, () => finish(findTaught(names, article.text)).length),
      wanted: article.named,
    }),
    splitWords: (runs) =>
      timesAtOnce(runs, () => (article.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).length),
    findMentions: (runs) =>
      timesAtOnce(runs, () => (mentioned ? findMentions(article.text, mentioned).length : 0)),
    suggest: (runs) =>
      timesAtOnce(
        runs,
        () => finish(suggestFor(article.text, { lang: 'en' }, { taught: names })).length,
      ),
  };
}

const fill = (db: PressmarkDatabase, entities: Entity[]) =>
  importBundle(db, {
    articles: [],
    snapshots: [],
    annotations: [],
    entities,
    types: [],
    dismissals: [],
  });

/** Names typed letter by letter, from the first word or the last one: one time for each key. */
async function timeKeys(
  db: PressmarkDatabase,
  registry: readonly Entity[],
  seed: number,
  keys: number,
  typeId: string | undefined,
): Promise<Times> {
  const random = createRandom(seedOf(seed, 'keys'));
  const typed: string[] = [];
  while (typed.length < keys) {
    const entity = random.pick(registry);
    if (!entity || (typeId !== undefined && entity.typeId !== typeId)) continue;
    const words = entity.name.split(' ');
    const from = (random.chance(0.5) ? words.at(-1) : undefined) ?? entity.name;
    const whole = from === words.at(-1) ? from : entity.name;
    for (let length = 1; length <= Math.min(8, whole.length); length++) {
      typed.push(whole.slice(0, length));
    }
  }
  const options = { limit: LIMIT, ...(typeId !== undefined && { typeId }) };
  return times(typed.slice(0, keys), async (prefix) => {
    const found = await completeEntities(db, prefix, options);
    return found.length > 0 ? 1 : 0;
  });
}

const runsOf = (runs: number): number[] => Array.from({ length: runs }, (_, at) => at);

async function times<T>(list: readonly T[], work: (one: T) => Promise<number>): Promise<Times> {
  const ms: number[] = [];
  let gave = 0;
  for (const one of list) {
    const start = performance.now();
    const result = await work(one);
    ms.push(performance.now() - start);
    gave += result;
  }
  return { ms, gave };
}

function timesAtOnce(runs: number, work: () => number): Times {
  const ms: number[] = [];
  let gave = 0;
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.({ type: 'minor' });
    const start = performance.now();
    gave = work();
    ms.push(performance.now() - start);
  }
  return { ms, gave };
}

/** Runs work that gives way, and says how long its longest step was, ms. */
function longestSlice<T>(work: Slices<T>): [result: T, longest: number] {
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - start);
    if (step.done) return [step.value, longest];
  }
}

function mostNamed(
  text: string,
  names: TaughtNames,
  registry: readonly Entity[],
): Entity | undefined {
  const counts = new Map<string, number>();
  for (const { entityId = '' } of finish(findTaught(names, text))) {
    counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return registry.find(({ id }) => id === most?.[0]);
}
