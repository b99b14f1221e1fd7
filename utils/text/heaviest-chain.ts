import { zeros } from './zeros';

/**
 * Of pairs with rising first numbers, those whose second numbers rise as well and that weigh the
 * most together: what of two orders agrees. `pairs` are ordered by their first number, of which each
 * occurs once, as does each second one. O(n log n).
 */
export function heaviestChain(
  pairs: readonly [number, number][],
  weights: readonly number[],
): [number, number][] {
  const ranks = pairs.map(([, second], at) => [second, at] as const).sort(([a], [b]) => a - b);
  const rankOf = zeros(pairs.length);
  ranks.forEach(([, at], rank) => {
    rankOf[at] = rank + 1;
  });
  // A Fenwick tree of the best chain that ends at or below a rank.
  const best = zeros(pairs.length + 1);
  const holder = zeros(pairs.length + 1).fill(-1);
  const before = zeros(pairs.length).fill(-1);
  let heaviest = 0;
  let last = -1;
  for (let at = 0; at < pairs.length; at++) {
    const rank = rankOf[at] ?? 0;
    let weight = 0;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      if ((best[node] ?? 0) > weight) {
        weight = best[node] ?? 0;
        before[at] = holder[node] ?? -1;
      }
    }
    weight += weights[at] ?? 0;
    for (let node = rank; node <= pairs.length; node += node & -node) {
      if ((best[node] ?? 0) < weight) {
        best[node] = weight;
        holder[node] = at;
      }
    }
    if (weight > heaviest) {
      heaviest = weight;
      last = at;
    }
  }
  const chain: [number, number][] = [];
  for (let at = last; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
