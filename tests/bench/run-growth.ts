import { GROWTH_CASES, type GrowthRow } from './inside/growth';
import { openPlain, type PlainRun } from './plain-run';
import { OURS } from './systems';

const COPIES = 50;
const MARKS = 10_000;
/** Marks that the others are tried with; their times are extrapolated linearly. */
const PEER_MARKS = 50;
/** UTF-16 units of the article that is repeated: 50 of it make about 300,000. */
const ARTICLE = 6_000;

/** What 10,000 marks on a page of 300,000 characters take, and 100 lost ones. */
export async function runGrowth(run: PlainRun): Promise<GrowthRow[]> {
  const lines = articleOfSize(run);
  const rows: GrowthRow[] = [];
  if (lines.length === 0) return rows;
  for (const system of run.systems) {
    for (const name of GROWTH_CASES) {
      const page = await openPlain(run);
      const tried = system === OURS ? MARKS : PEER_MARKS;
      const options = { seed: run.seed, lines, copies: COPIES, marks: MARKS, tried };
      rows.push(
        await page.evaluate(
          (system, name, options) => pressmarkBench.measureGrowth(system, name, options),
          system,
          name,
          options,
        ),
      );
    }
  }
  return rows;
}

/** The article nearest to the size wanted; a longer one is cut, a shorter one goes on from the start. */
function articleOfSize({ articles }: PlainRun): string[] {
  const lengthOf = (lines: readonly string[]): number => lines.join('\n').length;
  const gap = (lines: readonly string[]): number => Math.abs(lengthOf(lines) - ARTICLE);
  const [nearest] = [...articles].sort((a, b) => gap(a) - gap(b));
  const taken: string[] = [];
  while (nearest && lengthOf(taken) < ARTICLE * 0.9) {
    const before = taken.length;
    for (const line of nearest) if (lengthOf(taken) < ARTICLE) taken.push(line);
    if (taken.length === before) break;
  }
  return taken;
}
