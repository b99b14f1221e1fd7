import { ABSENT_NAMES } from './absent-list';
import type { AbsentResult } from './inside/absent-names';
import { createRandom, seedOf } from './inside/random';
import { namesIn } from './inside/text-parts';
import { openPlain, type PlainRun } from './plain-run';
import { OURS } from './systems';

export interface AbsentRow extends AbsentResult {
  /** Of the text, in UTF-16 units. */
  readonly characters: number;
}

const SIZES = [5_000, 20_000, 60_000, 120_000];
const NAMES = 100;
/** Of them, from our own list. */
const LISTED = 50;
/** ms for each system and size. */
const CAP = 15_000;
/** Ours where there is no saved text to compare with. */
const BARE = `${OURS}, no saved text`;

/**
 * Looks for names that do not stand in a text: 50 of our own list and 50 that stand in other
 * articles of the corpus. None may be found. The texts are articles of the corpus, one after another.
 */
export async function runAbsent(run: PlainRun): Promise<AbsentRow[]> {
  const rows: AbsentRow[] = [];
  if (run.articles.length === 0) return rows;
  const systems = run.systems.flatMap((name) => (name === OURS ? [name, BARE] : [name]));
  for (const size of SIZES) {
    const lines = linesOfSize(run, size);
    const characters = lines.join('\n').length;
    const names = absentNames(run, lines.join('\n'));
    for (const system of systems) {
      const page = await openPlain(run);
      const options = { seed: seedOf(run.seed, size), lines, names, cap: CAP };
      const result = await page.evaluate(
        (system, options) => pressmarkBench.measureAbsent(system, options),
        system,
        options,
      );
      rows.push({ characters, ...result });
    }
  }
  return rows;
}

/** Lines of articles drawn in turn, up to a size; articles come again where there are too few. */
function linesOfSize({ articles, seed }: PlainRun, size: number): string[] {
  const random = createRandom(seedOf(seed, 'absent', size));
  const lines: string[] = [];
  let length = 0;
  while (length < size) {
    for (const line of random.shuffle(articles).flat()) {
      if (length >= size) break;
      lines.push(line.slice(0, size - length));
      length += line.length + 1;
    }
  }
  return lines.filter((line) => line.trim() !== '');
}

/** The names to look for: where the corpus is too small for its half, first and last names crossed. */
function absentNames({ articles, seed }: PlainRun, text: string): string[] {
  const random = createRandom(seedOf(seed, 'names', text.length));
  const others = new Set<string>();
  for (const line of articles.flat()) {
    for (const { start, end } of namesIn(line)) others.add(line.slice(start, end));
  }
  const isAbsent = (name: string): boolean => name.length <= 60 && !text.includes(name);
  const words = ABSENT_NAMES.flatMap((name) => name.split(' '));
  const crossed = words.map((word) => `${word} ${random.pick(words) ?? ''}`);
  const drawn = [...random.shuffle([...others]), ...crossed].filter(isAbsent);
  const listed = ABSENT_NAMES.filter(isAbsent).slice(0, LISTED);
  const more = drawn.filter((name) => !listed.includes(name)).slice(0, NAMES - listed.length);
  return [...listed, ...more];
}
