import type { Lexicon } from '@/utils/entities/english/data';
import { foldWord } from '@/utils/entities/english/fold-word';
import { hashText } from '@/utils/entities/english/hash';
import { createHashIndex } from '@/utils/entities/english/hash-index';
import { Shape, shapeOf } from '@/utils/entities/english/shapes';
import { tokenize } from '@/utils/entities/english/tokens';
import { WordClass } from '@/utils/entities/english/word-classes';
import { wordKey } from '@/utils/entities/english/words';
import { finish } from '@/utils/text/slices';
import type { Gazetteers } from './gazetteers';
import type { LexiconTable } from './write-data';

/** Words as often as these are bare grammar. */
const FUNCTION_WORDS = 160;
/** A word is ordinary when it is written small so often, and in such a share of its places. */
const LEAST_SMALL = 2;
const SMALL_SHARE = 0.7;
const MOST_SETS = 1 << 10;

/** Bits `common` and `function` by folded word, counted in running text. */
export function ordinaryWords(texts: readonly string[]): Map<string, number> {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const text of texts) {
    const { count, start, end } = finish(tokenize(text));
    for (let index = 1; index < count; index += 1) {
      const from = start[index] ?? 0;
      const to = end[index] ?? 0;
      const shape = shapeOf(text, from, to);
      const counts = shape === Shape.small ? small : shape === Shape.capital ? capital : undefined;
      if (counts === undefined) continue;
      const before = text.charAt((end[index - 1] ?? 1) - 1);
      if (shape === Shape.capital && /[.!?:"“\n]/.test(before)) continue;
      const form = foldWord(text.slice(from, to), shape);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const ordinary = new Map<string, number>();
  const ranked = [...small].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [rank, [form, times]] of ranked.entries()) {
    if (times < LEAST_SMALL) break;
    if (times / (times + (capital.get(form) ?? 0)) < SMALL_SHARE) continue;
    ordinary.set(
      form,
      rank < FUNCTION_WORDS ? WordClass.function | WordClass.common : WordClass.common,
    );
  }
  return ordinary;
}

/** Lists, ordinary words and clusters in one table by hash. */
export function lexiconTable(
  gazetteers: Gazetteers,
  ordinary: ReadonlyMap<string, number>,
  clusters: ReadonlyMap<number, number>,
): LexiconTable {
  const classes = new Map<number, number>();
  for (const list of [gazetteers.words, ordinary]) {
    for (const [word, bits] of list) {
      const key = wordKey(hashText(word));
      classes.set(key, (classes.get(key) ?? 0) | bits);
    }
  }
  dropRareSets(classes);
  const hashes = [...new Set([...classes.keys(), ...clusters.keys()])].sort((a, b) => a - b);
  const phrases = [...gazetteers.phrases].sort((a, b) => a[0] - b[0]);
  return {
    hashes: Uint32Array.from(hashes),
    classes: Int32Array.from(hashes, (hash) => classes.get(hash) ?? 0),
    clusters: Uint16Array.from(hashes, (hash) => clusters.get(hash) ?? 0),
    phraseHashes: Uint32Array.from(phrases, ([key]) => key),
    phraseClasses: Uint8Array.from(phrases, ([, phraseClass]) => phraseClass),
  };
}

/** Takes the surname off words whose set of classes is rare, so that the sets can be numbered. */
function dropRareSets(classes: Map<number, number>): void {
  const counts = new Map<number, number>();
  for (const set of classes.values()) counts.set(set, (counts.get(set) ?? 0) + 1);
  const kept = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_SETS - 32)
      .map(([set]) => set),
  );
  for (const [key, set] of classes) {
    if (!kept.has(set))
      classes.set(key, set & ~(WordClass.surname | WordClass.workNoun | WordClass.number));
  }
}

/** The table as the engine reads it. */
export const lexiconOf = (table: LexiconTable): Lexicon => ({
  words: createHashIndex(table.hashes),
  classes: table.classes,
  clusters: table.clusters,
  phrases: createHashIndex(table.phraseHashes),
  phraseClasses: table.phraseClasses,
});
