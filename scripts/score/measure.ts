import type { GoldDocument, TypedSpan } from './gold';

/** What one system proposes for one document. */
export interface Proposal extends TypedSpan {
  readonly tier?: 'sure' | 'maybe';
}

/** Precision, recall and their harmonic mean, percent with two decimals. */
export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface Measures {
  readonly all: Rates;
  readonly types: Record<string, Rates & { readonly gold: number; readonly predicted: number }>;
  /** Same span, whatever the type. */
  readonly span: Rates;
  /** Of the sure ones, percent: how many are right, and how much of the gold they find. */
  readonly sure: { readonly precision: number; readonly share: number };
  readonly maybe: { readonly precision: number; readonly share: number };
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly document: GoldDocument;
  readonly gold?: TypedSpan;
  readonly proposed?: Proposal;
}

interface Count {
  right: number;
  gold: number;
  predicted: number;
}

/** The types that occur in the documents, most frequent first. */
export function typesOf(documents: readonly GoldDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { type } of documents.flatMap(({ entities }) => entities)) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
}

/** `proposals` are those of each document, in the same order; only `types` count. */
export function measure(
  documents: readonly GoldDocument[],
  proposals: readonly (readonly Proposal[])[],
  types: readonly string[],
): Measures {
  const nothing = (): Count => ({ right: 0, gold: 0, predicted: 0 });
  const all = nothing();
  const span = nothing();
  const tiers = { sure: nothing(), maybe: nothing() };
  const byType = new Map(types.map((type) => [type, nothing()]));
  const mistakes: Mistake[] = [];
  documents.forEach((document, index) => {
    const gold = document.entities.filter(({ type }) => byType.has(type));
    const typeAt = new Map(gold.map((entity) => [placeOf(entity), entity.type]));
    const counted = (proposals[index] ?? []).filter(
      (proposal) =>
        byType.has(proposal.type) &&
        (typeAt.has(placeOf(proposal)) || !overlapsOne(proposal, document.optional)),
    );
    const found = new Set<string>();
    for (const proposal of counted) {
      const goldType = typeAt.get(placeOf(proposal));
      const isRight = goldType === proposal.type;
      const hit = [all, byType.get(proposal.type), proposal.tier && tiers[proposal.tier]];
      for (const count of hit) if (count) add(count, isRight);
      add(span, goldType !== undefined);
      if (isRight) found.add(placeOf(proposal));
      else mistakes.push({ document, proposed: proposal, ...firstAt(gold, proposal) });
    }
    for (const entity of gold) {
      all.gold++;
      span.gold++;
      const ofType = byType.get(entity.type);
      if (ofType) ofType.gold++;
      const isSeen = counted.some((proposal) => overlaps(proposal, entity));
      if (!found.has(placeOf(entity)) && !isSeen) mistakes.push({ document, gold: entity });
    }
  });
  const tier = ({ right, predicted }: Count) => ({
    precision: percent(right, predicted),
    share: percent(right, all.gold),
  });
  return {
    all: rates(all),
    types: Object.fromEntries(
      [...byType].map(([type, count]) => [
        type,
        { ...rates(count), gold: count.gold, predicted: count.predicted },
      ]),
    ),
    span: rates(span),
    sure: tier(tiers.sure),
    maybe: tier(tiers.maybe),
    mistakes,
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const placeOf = ({ start, end }: Place): string => `${start}-${end}`;
const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
const overlapsOne = (place: Place, others: readonly Place[]): boolean =>
  others.some((other) => overlaps(place, other));

function firstAt(gold: readonly TypedSpan[], place: Place): { gold?: TypedSpan } {
  const met = gold.find((entity) => overlaps(entity, place));
  return met ? { gold: met } : {};
}

function add(count: Count, isRight: boolean): void {
  count.predicted++;
  if (isRight) count.right++;
}

const rates = ({ right, gold, predicted }: Count): Rates => ({
  p: percent(right, predicted),
  r: percent(right, gold),
  f1: percent(2 * right, gold + predicted),
});

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
