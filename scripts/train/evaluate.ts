import type { EnglishData } from '@/utils/entities/english/data';
import { createEnglishEngine } from '@/utils/entities/english/engine';
import type { Suggestion } from '@/utils/model/suggestion';
import { finish } from '@/utils/text/slices';
import type { LabelledDocument } from './documents';

/** Hits, proposals and gold mentions. */
interface Counts {
  hits: number;
  proposed: number;
  gold: number;
}

/** How well the engine does on labelled documents, as one line for people. */
export function evaluate(
  data: EnglishData,
  documents: readonly LabelledDocument[],
  types: readonly string[],
): string {
  const engine = createEnglishEngine(data);
  const counts = new Map<string, Counts>();
  const of = (key: string): Counts => {
    const known = counts.get(key) ?? { hits: 0, proposed: 0, gold: 0 };
    counts.set(key, known);
    return known;
  };
  for (const document of documents) {
    const gold = document.entities.filter(({ type }) => types.includes(type));
    const proposed = finish(engine.suggest(document.text, { lang: 'en' })).filter(
      (name) => types.includes(name.typeId) && !isOptional(document, name),
    );
    const keys = new Set(gold.map(({ start, end, type }) => `${start} ${end} ${type}`));
    const spans = new Set(gold.map(({ start, end }) => `${start} ${end}`));
    for (const { type } of gold) {
      of('all').gold += 1;
      of('span').gold += 1;
      of('sure').gold += 1;
      of(type).gold += 1;
    }
    for (const { start, end, typeId, tier } of proposed) {
      const hit = keys.has(`${start} ${end} ${typeId}`) ? 1 : 0;
      for (const key of ['all', typeId, ...(tier === 'sure' ? ['sure'] : [])]) {
        of(key).proposed += 1;
        of(key).hits += hit;
      }
      of('span').proposed += 1;
      of('span').hits += spans.has(`${start} ${end}`) ? 1 : 0;
    }
  }
  return [...counts].map(([key, count]) => `${key} ${figures(count)}`).join('  ');
}

const isOptional = ({ optional }: LabelledDocument, { start, end }: Suggestion): boolean =>
  optional.some((span) => span.start < end && start < span.end);

function figures({ hits, proposed, gold }: Counts): string {
  const precision = proposed === 0 ? 0 : (100 * hits) / proposed;
  const recall = gold === 0 ? 0 : (100 * hits) / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `${f1.toFixed(1)} (${precision.toFixed(1)}/${recall.toFixed(1)})`;
}
