import type { Measures, Mistake, Rates } from './measure';

/** What `--json` writes: percent, ms, bytes. */
export interface ScoreJson {
  readonly all: Rates;
  readonly types: Measures['types'];
  readonly span: Rates;
  readonly sure: { readonly precision: number; readonly share: number };
  readonly msPer1000Words: number;
  readonly engineGzipBytes: number;
}

const figure = (value: number): string => value.toFixed(1).padStart(6);
const row = (name: string, { p, r, f1 }: Rates, more = ''): string =>
  `${name.padEnd(14)}${figure(p)}${figure(r)}${figure(f1)}${more}`;

/** The figures of one system as a table. */
export function describeMeasures(name: string, measures: Measures, ms: number): string {
  const types = Object.entries(measures.types).map(([type, rates]) =>
    row(type, rates, `${String(rates.gold).padStart(7)}${String(rates.predicted).padStart(10)}`),
  );
  return [
    `${name.padEnd(14)}     P     R    F1   gold predicted`,
    ...types,
    row('all', measures.all),
    row('span alone', measures.span),
    `${ms} ms per 1000 words`,
  ].join('\n');
}

/** How far each tier can be trusted. */
export function describeTiers({ sure, maybe }: Measures): string {
  return [
    `sure   ${figure(sure.precision)} % right, finds ${figure(sure.share)} % of the gold`,
    `maybe  ${figure(maybe.precision)} % right, finds ${figure(maybe.share)} % more`,
  ].join('\n');
}

const AROUND = 30;

/** Mistakes in their words, evenly from all of them. */
export function describeMistakes(mistakes: readonly Mistake[], count: number): string {
  const step = Math.max(1, mistakes.length / Math.max(1, count));
  const picked = Array.from(
    { length: Math.min(count, mistakes.length) },
    (_, index) => mistakes[Math.floor(index * step)],
  );
  return picked.flatMap((mistake) => (mistake ? [describeMistake(mistake)] : [])).join('\n');
}

function describeMistake({ document, gold, proposed }: Mistake): string {
  const { text, id } = document;
  const at = proposed ?? gold ?? { start: 0, end: 0 };
  const words = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const kind = !proposed ? 'missed' : !gold ? 'extra' : 'wrong';
  const label = proposed ? `${proposed.type}${proposed.tier ? ` ${proposed.tier}` : ''}` : '';
  const should = gold ? `should be ${gold.type} "${words(gold.start, gold.end)}"` : '';
  const place = `…${words(at.start - AROUND, at.start)}[${words(at.start, at.end)}]${words(at.end, at.end + AROUND)}…`;
  return `${kind.padEnd(7)}${id}: ${place} ${[label, should].filter(Boolean).join('; ')}`;
}
