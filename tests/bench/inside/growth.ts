import { drawWords, mixLines, repeatArticle, withoutWords } from './growth-text';
import { fillPage } from './plain-page';
import { createRandom, type Random, seedOf } from './random';
import type { Original, System, Words } from './system';
import { namesIn, wordsIn } from './text-parts';
import { createVocabulary, type Vocabulary } from './vocabulary';

export interface GrowthOptions {
  readonly seed: number;
  /** The lines of one article. */
  readonly lines: readonly string[];
  readonly copies: number;
  /** How many marks the figures are for. */
  readonly marks: number;
  /** How many are tried; for fewer than `marks` the time is extrapolated linearly. */
  readonly tried: number;
}

/** What finding very many marks again on a very long page takes; ms. */
export interface GrowthRow {
  readonly system: string;
  readonly case: GrowthCase;
  readonly marks: number;
  /** Of the text in UTF-16 units. */
  readonly characters: number;
  /** All of it, reading the page included. */
  readonly ms: number;
  /** Reading the page; null where the system reads it again and again. */
  readonly readMs: number | null;
  /** The longest that finding keeps the page waiting when it is run in slices; null where it is not. */
  readonly longestTaskMs: number | null;
  /** Marks found or changed, of those tried. */
  readonly placed: number;
  readonly tried: number;
  /** Whether fewer were tried than `marks` says. */
  readonly extrapolated: boolean;
}

export const GROWTH_CASES = ['unchanged', 'shifted', 'mixed', 'lost'] as const;
export type GrowthCase = (typeof GROWTH_CASES)[number];

const REPLACED = 0.3;
const LOST_MARKS = 100;
const RUNS = 3;
/** ms; what takes longer is not run again. */
const LONG = 5_000;

/** Measures one case; the page is replaced by a plain one of the text. */
export async function measureGrowth(
  system: System,
  name: GrowthCase,
  options: GrowthOptions,
): Promise<GrowthRow> {
  const random = createRandom(seedOf(options.seed, 'growth'));
  const all = options.lines.join('\n');
  const cut = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => all.slice(start, end));
  const vocabulary = createVocabulary(random, {
    words: cut(wordsIn(all)),
    names: cut(namesIn(all)),
  });
  const lines = repeatArticle(options.lines, options.copies, REPLACED, random, vocabulary);
  const original = fillPage(lines);
  const marks = name === 'lost' ? LOST_MARKS : options.marks;
  const count = Math.min(marks, options.tried);
  const drawn = drawWords(original.text, name === 'lost' ? count * 3 : count, random);
  const passages = name === 'lost' ? apart(drawn).slice(0, count) : drawn;
  const edit = (): Original => fillPage(editedLines(name, lines, passages, random, vocabulary));
  const figures = system.describeSliced
    ? runSliced(system.describeSliced(original, passages), edit)
    : await runWhole(system, original, passages, edit);
  const tried = passages.length;
  return {
    system: system.name,
    case: name,
    marks,
    characters: original.text.length,
    ...figures,
    ms: (figures.ms * marks) / tried,
    tried,
    extrapolated: tried < marks,
  };
}

/** Those passages that share no unit with one before them. */
function apart(passages: readonly Words[]): Words[] {
  const taken: Words[] = [];
  for (const passage of passages) {
    const isFree = taken.every(({ start, end }) => passage.end <= start || end <= passage.start);
    if (isFree) taken.push(passage);
  }
  return taken;
}

function editedLines(
  name: GrowthCase,
  lines: readonly string[],
  passages: readonly Words[],
  random: Random,
  vocabulary: Vocabulary,
): readonly string[] {
  if (name === 'shifted') return [vocabulary.paragraph(), ...lines];
  if (name === 'mixed') return mixLines(lines, random, vocabulary);
  if (name === 'lost') return withoutWords(lines.join('\n'), passages);
  return lines;
}

type Figures = Pick<GrowthRow, 'ms' | 'readMs' | 'longestTaskMs' | 'placed'>;

async function runWhole(
  system: System,
  original: Original,
  passages: readonly Words[],
  edit: () => Original,
): Promise<Figures> {
  const find = await system.describe(original, passages);
  const { root } = edit();
  const start = performance.now();
  const answers = await find(root);
  const ms = performance.now() - start;
  const placed = answers.filter((answer) => answer !== undefined).length;
  return { ms, readMs: null, longestTaskMs: null, placed };
}

/** ms after which work in slices gives way to the page, as in the extension. */
const SLICE = 8;

function runSliced(
  work: ReturnType<NonNullable<System['describeSliced']>>,
  edit: () => Original,
): Figures {
  edit();
  let best: Figures | undefined;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const steps = work();
    const read = performance.now();
    let longestTaskMs = 0;
    let placed: number | undefined;
    while (placed === undefined) {
      const begun = performance.now();
      do {
        const step = steps.next();
        if (step.done) placed = step.value;
      } while (placed === undefined && performance.now() - begun < SLICE);
      longestTaskMs = Math.max(longestTaskMs, performance.now() - begun);
    }
    const ms = performance.now() - start;
    best = {
      ms: Math.min(ms, best?.ms ?? ms),
      readMs: Math.min(read - start, best?.readMs ?? Number.POSITIVE_INFINITY),
      longestTaskMs: Math.min(longestTaskMs, best?.longestTaskMs ?? longestTaskMs),
      placed,
    };
    if (ms > LONG) break;
  }
  return best ?? { ms: 0, readMs: 0, longestTaskMs: 0, placed: 0 };
}
