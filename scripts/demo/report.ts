import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DemoResult } from './run-demo';

const median = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  return known[Math.floor(known.length / 2)] ?? null;
};
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

/** What the demo found, as `report.json` holds it. */
export function makeReport(result: DemoResult) {
  const { rows, statuses, exports, screenshots, missed, laps, suggestions, ms } = result;
  const article = rows.articles[0];
  const snapshot = rows.snapshots.find(({ id }) => id === article?.snapshotId);
  if (!article || !snapshot) throw new Error('The database holds no article.');
  const annotations = rows.annotations
    .filter(({ deleted }) => deleted === undefined)
    .map((annotation) => {
      const passage = annotation.kind === 'note' ? undefined : annotation.passage;
      const mention = annotation.kind === 'entity' ? annotation : undefined;
      const entity = rows.entities.find(({ id }) => id === mention?.entityId);
      return {
        kind: annotation.kind,
        type: mention?.typeId ?? null,
        entity: entity?.name ?? null,
        exact: passage?.exact ?? null,
        start: passage?.start ?? null,
        end: passage?.end ?? null,
        note: annotation.note,
        origin: annotation.origin,
        status: statuses[annotation.id] ?? null,
      };
    })
    .sort((one, other) => (one.start ?? -1) - (other.start ?? -1));
  const { title, byline, publisher, published, url } = article;
  const placed = annotations.filter(({ exact }) => exact !== null);
  return {
    article: {
      title,
      byline,
      publisher,
      published: published ?? null,
      url,
      words: words(snapshot.text),
    },
    entities: entitiesOf(annotations),
    annotations,
    suggestions: { proposed: suggestions.proposed, sure: suggestions.sure },
    restored: placed.filter(({ status }) => status === 'found').length,
    lost: placed.filter(({ status }) => status !== 'found').length,
    missed,
    exports,
    screenshots,
    ms: {
      extract: rounded(ms.extract),
      save: rounded(ms.save),
      restore: rounded(ms.restore),
      suggestions: rounded(suggestions.shown),
      toolbar: rounded(median(laps.map(({ toolbar }) => toolbar))),
      mark: rounded(median(laps.map(({ mark }) => mark))),
      frame: rounded(ms.frame),
    },
    text: snapshot.text,
  };
}

interface Said {
  type: string | null;
  entity: string | null;
  exact: string | null;
  start: number | null;
  end: number | null;
}

/** Each entity with its mentions; offsets are UTF-16 units of `snapshot.txt`. */
function entitiesOf(annotations: readonly Said[]) {
  const entities = new Map<string, { name: string; type: string; mentions: object[] }>();
  for (const { entity, type, exact, start, end } of annotations) {
    if (entity === null || type === null) continue;
    const key = `${type} ${entity}`;
    const known = entities.get(key) ?? { name: entity, type, mentions: [] };
    known.mentions.push({ exact, start, end });
    entities.set(key, known);
  }
  return [...entities.values()];
}

export type DemoReport = ReturnType<typeof makeReport>;

/** Writes `report.json` and, beside it, the article's text. */
export function writeReport({ text, ...report }: DemoReport, out: string): void {
  writeFileSync(join(out, 'snapshot.txt'), text);
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** The report in a few lines for a person. */
export function tellReport(report: DemoReport, out: string): string {
  const { article, annotations, entities, suggestions, ms } = report;
  const mentions = report.entities.reduce((sum, one) => sum + one.mentions.length, 0);
  const here = (path: string) => relative(process.cwd(), path) || '.';
  const time = (value: number | null) => (value === null ? 'not seen by the page' : `${value} ms`);
  return [
    `${article.title}`,
    `  ${[article.byline, article.publisher, article.published].filter(Boolean).join(', ')}; ${article.words} words`,
    `  ${suggestions.proposed} entities proposed, ${suggestions.sure} of them sure and accepted`,
    `  ${annotations.length} annotations: ${entities.length} entities with ${mentions} mentions`,
    `  after the reload: ${report.restored} restored, ${report.lost} lost`,
    ...report.missed.map(({ exact, reason }) => `  not tagged: “${exact}”: ${reason}`),
    'Times (medians over all tagged strings where there are several)',
    `  toolbar on screen after the selection  ${time(ms.toolbar)}`,
    `  mark painted after the digit           ${time(ms.mark)}`,
    `  one empty frame, the floor of both     ${time(ms.frame)}`,
    `  toolbar button to article in the popup ${time(ms.extract)}`,
    `  popup opened to suggestions in it      ${time(ms.suggestions)}`,
    `  Save in the popup to the saved row     ${time(ms.save)}`,
    `  reload to all marks painted            ${time(ms.restore)}`,
    'Exports',
    ...Object.entries(report.exports).map(
      ([format, file]) => `  ${format.padEnd(16)} ${here(file)}`,
    ),
    `Report, text and ${report.screenshots.length} screenshots in ${here(out)}`,
  ].join('\n');
}

const words = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
