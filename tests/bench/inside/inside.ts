import { type BenchPage, openBenchPage, type PageOptions } from './bench-page';
import { leastTime } from './least-time';
import { editPage, type Failure, judgeAll, type Tally, tallyUp, tellFailure } from './run-round';
import { SCENARIOS } from './scenarios';
import type { Selection, SelectionSet } from './selections';
import type { Finder, System, Words } from './system';
import type { Units } from './units';

export interface OpenedPage {
  /** Why the page cannot be used. */
  readonly skipped?: string;
  readonly selections: number;
  /** The article's text. */
  readonly text: string;
  readonly rounds: readonly RoundName[];
}

export interface RoundName {
  readonly scenario: string;
  /** From 0. */
  readonly round: number;
}

/** What one system did in one round with one set of passages. */
export interface RoundResult {
  readonly system: string;
  readonly scenario: string;
  readonly set: SelectionSet;
  readonly ms: number;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

/** What the benchmark calls inside a page. */
export interface Inside {
  open(options: PageOptions): OpenedPage;
  /** Lets a system describe all passages on the page before any edit; returns the ms that took. */
  describe(system: string): Promise<number>;
  /** Edits the page and lets the systems of these names find their passages. */
  run(systems: readonly string[], round: RoundName): Promise<RoundResult[]>;
  /** The systems that had used up their time on this page, so that rounds were left out. */
  stopped(): string[];
}

interface Described {
  readonly system: System;
  readonly sets: readonly { set: SelectionSet; selections: Selection[]; find: Finder }[];
}

const WARM_UPS = 5;
/** ms; a system that takes longer to describe is warm by then. */
const LONG = 100;

/** The benchmark of one page, inside it. */
export function createInside(systemOf: (name: string) => System): Inside {
  let open: { page: BenchPage; options: PageOptions } | undefined;
  const described = new Map<string, Described>();
  const spent = new Map<string, number>();
  const stopped = new Set<string>();
  const opened = (): { page: BenchPage; options: PageOptions } => {
    if (!open) throw new Error('No page is open.');
    return open;
  };

  return {
    open(options) {
      const page = openBenchPage(options);
      if (typeof page === 'string') return { skipped: page, selections: 0, text: '', rounds: [] };
      open = { page, options };
      return {
        selections: page.selections.length,
        text: page.article.text,
        rounds: SCENARIOS.flatMap(({ name, rounds }) =>
          Array.from({ length: rounds }, (_, round) => ({ scenario: name, round })),
        ),
      };
    },

    async describe(name) {
      const { page } = opened();
      const system = systemOf(name);
      const units = page.restore();
      document.body.getBoundingClientRect();
      const original = {
        root: document.body,
        text: page.article.text,
        rangeOf: (words: Words) => rangeOf(page, units, words),
      };
      const start = performance.now();
      const sets: Described['sets'][number][] = [];
      for (const set of ['general', 'repeated'] as const) {
        const selections = page.selections.filter((selection) => selection.set === set);
        sets.push({ set, selections, find: await system.describe(original, selections) });
      }
      const ms = performance.now() - start;
      spent.set(name, ms);
      described.set(system.name, { system, sets });
      for (let again = 0; again < WARM_UPS && ms < LONG; again++) {
        for (const { find } of sets) await find(document.body);
      }
      return ms;
    },

    async run(names, { scenario: name, round }) {
      const { page, options } = opened();
      const scenario = SCENARIOS.find((scenario) => scenario.name === name);
      if (!scenario) throw new Error(`There is no scenario ${name}.`);
      const line = editPage(page, scenario, round, options.seed);
      const results: RoundResult[] = [];
      for (const { system, sets } of names.flatMap((name) => described.get(name) ?? [])) {
        if ((spent.get(system.name) ?? 0) > options.cap) {
          stopped.add(system.name);
          continue;
        }
        const begun = performance.now();
        for (const { set, selections, find } of sets) {
          const { result: answers, ms } = await leastTime(() => find(document.body));
          const judged = judgeAll(line, selections, answers, system.canLeaveOut);
          const where = { page: options.name, scenario: name, system: system.name };
          const failures = judged.flatMap((one, at): Failure[] => {
            const selection = selections[at];
            if (!selection || one.judgement.verdict === 'right') return [];
            return options.tell ? [tellFailure(where, page, line, selection, one)] : [];
          });
          const tally = tallyUp(judged.map(({ judgement }) => judgement));
          results.push({ system: system.name, scenario: name, set, ms, tally, failures });
        }
        const took = performance.now() - begun;
        spent.set(system.name, (spent.get(system.name) ?? 0) + took);
      }
      return results;
    },

    stopped: () => [...stopped],
  };
}

function rangeOf(page: BenchPage, units: Units, { id }: Words): Range {
  const ids = page.selections.find((selection) => selection.id === id)?.ids ?? [];
  const first = units.placeOf(ids[0] ?? -1);
  const last = units.placeOf(ids.at(-1) ?? -1);
  if (!first || !last) throw new Error('The passage is not in the page.');
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
