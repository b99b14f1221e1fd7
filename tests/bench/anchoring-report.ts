import { type AnchoringRow, quantile } from './anchoring-rows';
import type { GrowthRow } from './inside/growth';
import type { FloorTime } from './inside/time-floors';
import { type PaintRow, tellPaint } from './paint';
import type { AbsentRow } from './run-absent';
import { CAP } from './run-page';
import { msText, percentText, table } from './table';

/** All figures of a run, as they are written as JSON. Shares are percent, times ms. */
export interface AnchoringReport {
  readonly corpus: string;
  /** The browser's version. */
  readonly chromium: string;
  readonly pages: number;
  readonly seed: number;
  readonly skipped: readonly { readonly page: string; readonly why: string }[];
  /** Systems whose packages are not installed. */
  readonly missing: readonly { readonly system: string; readonly why: string }[];
  /** Where a system used up its time on a page, so that rounds are missing. */
  readonly stopped: readonly { readonly page: string; readonly system: string }[];
  readonly rows: readonly AnchoringRow[];
  readonly floors: readonly FloorTime[];
  readonly absent: readonly AbsentRow[];
  readonly growth: readonly GrowthRow[];
  readonly paint: readonly PaintRow[];
}

/** A report for people to read. */
export function tellReport(report: AnchoringReport): string {
  const { corpus, pages, seed, chromium } = report;
  return [
    `Anchoring: ${pages} pages of ${corpus}, seed ${seed}, Chromium ${chromium}\n`,
    ...tellRows(report.rows),
    tellSummary(report.rows),
    tellFloors(report.floors),
    tellAbsent(report.absent),
    ...(report.growth.length > 0 ? [tellGrowth(report.growth)] : []),
    ...(report.paint.length > 0 ? [`Painting\n${tellPaint(report.paint)}\n`] : []),
    ...tellGaps(report),
  ].join('\n');
}

const HEAD = ['recall %', 'wrong %', 'lost rightly %', 'ms median', 'ms p95'];

const figures = (row: AnchoringRow): string[] => [
  percentText(row.recall),
  percentText(row.wrong),
  percentText(row.lostRight),
  msText(row.msMedian),
  msText(row.msP95),
];

const systemsOf = (rows: readonly AnchoringRow[]): string[] => [
  ...new Set(rows.map(({ system }) => system)),
];

function tellRows(rows: readonly AnchoringRow[]): string[] {
  return systemsOf(rows).map((system) => {
    const own = rows.filter((row) => row.system === system);
    const cells = own.map((row) => [row.scenario, `${row.n}`, ...figures(row)]);
    return `${system}\n${table(['scenario', 'passages', ...HEAD], cells)}\n`;
  });
}

function tellSummary(rows: readonly AnchoringRow[]): string {
  const pick = (scenario: string): string[][] =>
    rows.filter((row) => row.scenario === scenario).map((row) => [row.system, ...figures(row)]);
  return [
    `All scenarios\n${table(['system', ...HEAD], pick('all'))}\n`,
    `Repeated names, all scenarios\n${table(['system', ...HEAD], pick('repeated'))}\n`,
  ].join('\n');
}

function tellFloors(floors: readonly FloorTime[]): string {
  const names = [...new Set(floors.map(({ floor }) => floor))];
  const cells = names.map((name) => {
    const times = floors.filter(({ floor }) => floor === name).map(({ ms }) => ms);
    return [name, quantile(times, 0.5).toFixed(3), quantile(times, 0.95).toFixed(3)];
  });
  return `Floors, per page\n${table(['floor', 'ms median', 'ms p95'], cells)}\n`;
}

function tellAbsent(absent: readonly AbsentRow[]): string {
  const cells = absent.map(({ system, characters, names, found, which }) => [
    system,
    `${characters}`,
    `${names}`,
    `${found}`,
    which.slice(0, 3).join(', '),
  ]);
  const head = ['system', 'characters', 'names', 'found', 'such as'];
  return `Absent names, none of which may be found\n${table(head, cells)}\n`;
}

function tellGrowth(growth: readonly GrowthRow[]): string {
  const cells = growth.map((row) => [
    row.system,
    row.case,
    `${row.marks}`,
    `${row.characters}`,
    `${msText(row.ms)}${row.extrapolated ? ` (from ${row.tried})` : ''}`,
    row.readMs === null ? '' : msText(row.readMs),
    row.longestTaskMs === null ? '' : msText(row.longestTaskMs),
    `${row.placed}/${row.tried}`,
  ]);
  const head = [
    'system',
    'case',
    'marks',
    'characters',
    'ms',
    'of it reading',
    'longest task',
    'placed',
  ];
  return `Growth\n${table(head, cells)}\n`;
}

function tellGaps({ skipped, missing, stopped }: AnchoringReport): string[] {
  const seconds = CAP / 1000;
  return [
    ...skipped.map(({ page, why }) => `Left out: ${page}: ${why}.`),
    ...missing.map(({ system, why }) => `Not measured: ${system}: ${why}`),
    ...stopped.map(
      ({ page, system }) => `Rounds are missing: ${system} took over ${seconds} s on ${page}.`,
    ),
  ];
}
