import type { RoundResult } from './inside/inside';

/** What a system did under one scenario: shares in percent, times in ms per page and round. */
export interface AnchoringRow {
  readonly system: string;
  /** `all` sums the scenarios; `repeated` sums the names that stand ten times, under each of them. */
  readonly scenario: string;
  readonly n: number;
  readonly recall: number | null;
  readonly wrong: number | null;
  /** Of the passages that were deleted, those reported lost; null where none was deleted. */
  readonly lostRight: number | null;
  readonly msMedian: number;
  readonly msP95: number;
}

/** The rows of all systems, in the order in which systems and scenarios first appear. */
export function anchoringRows(results: readonly RoundResult[]): AnchoringRow[] {
  const systems = [...new Set(results.map(({ system }) => system))];
  return systems.flatMap((system) => {
    const own = results.filter((result) => result.system === system);
    const general = own.filter(({ set }) => set === 'general');
    const scenarios = [...new Set(general.map(({ scenario }) => scenario))];
    return [
      ...scenarios.map((name) =>
        row(
          system,
          name,
          general.filter(({ scenario }) => scenario === name),
        ),
      ),
      row(system, 'all', general),
      row(
        system,
        'repeated',
        own.filter(({ set }) => set === 'repeated'),
      ),
    ];
  });
}

function row(system: string, scenario: string, results: readonly RoundResult[]): AnchoringRow {
  const sum = (key: keyof RoundResult['tally']): number =>
    results.reduce((total, { tally }) => total + tally[key], 0);
  const times = results.map(({ ms }) => ms);
  return {
    system,
    scenario,
    n: sum('n'),
    recall: percent(sum('rightThere'), sum('there')),
    wrong: percent(sum('wrong'), sum('n')),
    lostRight: percent(sum('lostDeleted'), sum('deleted')),
    msMedian: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
  };
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : (100 * part) / whole;

/** The value below which a share of the values lies (nearest rank); 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
