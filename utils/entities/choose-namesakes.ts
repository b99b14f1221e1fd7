import type { NameHit, TaughtHit } from './scan-names';
import type { TaughtName } from './taught-names';

type Candidate = NameHit['names'][number];

const nameId = ({ read }: TaughtName): string => read.keys.join(' ');

/**
 * Which entity each hit is where several have the same name (Georgia): the one of which this text
 * has another name, else, as a guess, a name before an alias, and the one that is used more.
 */
export function chooseNamesakes(hits: readonly NameHit[]): TaughtHit[] {
  const seen = new Map<string, Set<string>>();
  for (const { names } of hits) {
    const [only] = names;
    if (!only || countEntities(names) > 1) continue;
    const forms = seen.get(only.entity.id) ?? new Set();
    seen.set(only.entity.id, forms.add(nameId(only)));
  }
  return hits.flatMap((hit) => {
    const chosen = choose(hit.names, seen);
    if (!chosen) return [];
    const { start, end, first, past } = hit;
    return [{ start, end, first, past, entity: chosen.entity, sure: chosen.sure }];
  });
}

const countEntities = (names: readonly Candidate[]): number =>
  new Set(names.map(({ entity }) => entity.id)).size;

function choose(
  names: readonly Candidate[],
  seen: ReadonlyMap<string, ReadonlySet<string>>,
): Candidate | undefined {
  if (countEntities(names) === 1) return names.find(({ sure }) => sure) ?? names[0];
  const isHere = ({ entity }: Candidate): boolean => seen.has(entity.id);
  const here = names.filter(isHere);
  if (countEntities(here) === 1) return here.find(({ sure }) => sure) ?? here[0];
  const rank = ({ isName, sure, entity }: Candidate): number[] => [
    sure ? 1 : 0,
    isName ? 1 : 0,
    entity.used ?? 0,
  ];
  const best = (here.length > 0 ? here : names).reduce((one, other) =>
    isLess(rank(one), rank(other)) ? other : one,
  );
  return { ...best, sure: false };
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, value] of one.entries()) {
    if (value !== other[at]) return value < (other[at] ?? 0);
  }
  return false;
}
