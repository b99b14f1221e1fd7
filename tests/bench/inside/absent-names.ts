import { fillPage } from './plain-page';
import { createRandom } from './random';
import type { System, Words } from './system';

export interface AbsentOptions {
  readonly seed: number;
  /** The lines of the page now. */
  readonly lines: readonly string[];
  /** Names that do not stand in the page now. */
  readonly names: readonly string[];
  /** ms after which no more names are tried. */
  readonly cap: number;
}

export interface AbsentResult {
  readonly system: string;
  /** How many names were looked for. */
  readonly names: number;
  /** How many of them were found somewhere, each a wrong place. */
  readonly found: number;
  /** The names that were found. */
  readonly which: readonly string[];
}

const SENTENCES = [
  'N told reporters on Monday that the plan was ready.',
  'The report was sent to N before the meeting began.',
  'Nobody had asked N about the price of the bridge.',
  'According to N, the work would take another year.',
  'The letter, which N signed in March, was never answered.',
];
const BATCH = 10;

/**
 * How many of some names a system finds in a page from which the sentences that held them are gone.
 * They stood between its lines, each in a paragraph of its own.
 */
export async function measureAbsent(
  system: System,
  { seed, lines, names, cap }: AbsentOptions,
): Promise<AbsentResult> {
  const random = createRandom(seed);
  const which: string[] = [];
  let tried = 0;
  const start = performance.now();
  while (tried < names.length && performance.now() - start < cap) {
    const batch = names.slice(tried, tried + BATCH);
    const saved = [...lines];
    for (const name of batch) {
      const sentence = (random.pick(SENTENCES) ?? 'N').replace('N', name);
      saved.splice(random.below(saved.length + 1), 0, sentence);
    }
    const original = fillPage(saved);
    const passages = batch.map((name, at): Words => {
      const place = original.text.indexOf(name);
      return { id: `${at}`, start: place, end: place + name.length, exact: name };
    });
    const find = await system.describe(original, passages);
    const answers = await find(fillPage(lines).root);
    which.push(...batch.filter((_, at) => answers[at] !== undefined));
    tried += batch.length;
  }
  return { system: system.name, names: tried, found: which.length, which };
}
