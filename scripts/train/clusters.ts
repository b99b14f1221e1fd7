import { readFileSync } from 'node:fs';
import type { Lexicon } from '@/utils/entities/english/data';
import { hashText } from '@/utils/entities/english/hash';
import { wordKey } from '@/utils/entities/english/words';
import { createRandom } from './random';

const DIMENSIONS = 100;
const COARSE = 64;
const FINE = 16;
const ROUNDS = 12;
const WORD = /^[a-z][a-z'.-]*$/;

/** Clusters that an earlier training left in the engine's data, by key of the word. */
export function keptClusters({ words, clusters }: Lexicon): Map<number, number> {
  const kept = new Map<number, number>();
  for (const [place, key] of words.hashes.entries()) {
    const cluster = clusters[place] ?? 0;
    if (cluster > 0) kept.set(key, cluster);
  }
  return kept;
}

/** Cluster (1 and up) by key of the word, of the so many most frequent words that have a vector. */
export function clusterWords(path: string, most: number): Map<number, number> {
  const { words, vectors } = readVectors(path, most);
  const clusters = new Map<number, number>();
  const everything = Int32Array.from(words.keys());
  const coarse = kMeans(vectors, everything, COARSE, 1);
  for (let group = 0; group < COARSE; group += 1) {
    const members = everything.filter((word) => coarse[word] === group);
    const fine = kMeans(vectors, members, FINE, 2 + group);
    for (const [place, member] of members.entries()) {
      const key = wordKey(hashText(words[member] ?? ''));
      if (!clusters.has(key)) clusters.set(key, 1 + group * FINE + (fine[place] ?? 0));
    }
  }
  return clusters;
}

function readVectors(path: string, most: number): { words: string[]; vectors: Float32Array } {
  const { words: all, vectors: table }: { words: string[]; vectors: Record<string, number[]> } =
    JSON.parse(readFileSync(path, 'utf8'));
  const words = all.filter((word) => WORD.test(word)).slice(0, most);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  for (const [place, word] of words.entries()) {
    const vector = table[word] ?? [];
    let length = 0;
    for (let at = 0; at < DIMENSIONS; at += 1) length += (vector[at] ?? 0) ** 2;
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (let at = 0; at < DIMENSIONS; at += 1) {
      vectors[place * DIMENSIONS + at] = (vector[at] ?? 0) * scale;
    }
  }
  return { words, vectors };
}

/** Spherical k-means; the group of each member, by its place among the members. */
function kMeans(
  vectors: Float32Array,
  members: Int32Array,
  groups: number,
  seed: number,
): Uint8Array {
  const random = createRandom(seed);
  const centres = new Float32Array(groups * DIMENSIONS);
  for (let group = 0; group < groups; group += 1) {
    const from = (members[Math.floor(random() * members.length)] ?? 0) * DIMENSIONS;
    centres.set(vectors.subarray(from, from + DIMENSIONS), group * DIMENSIONS);
  }
  const nearest = new Uint8Array(members.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float32Array(groups * DIMENSIONS);
    for (const [place, member] of members.entries()) {
      const group = closest(vectors, member * DIMENSIONS, centres, groups);
      nearest[place] = group;
      for (let at = 0; at < DIMENSIONS; at += 1) {
        const to = group * DIMENSIONS + at;
        sums[to] = (sums[to] ?? 0) + (vectors[member * DIMENSIONS + at] ?? 0);
      }
    }
    for (let group = 0; group < groups; group += 1) {
      let length = 0;
      for (let at = 0; at < DIMENSIONS; at += 1)
        length += (sums[group * DIMENSIONS + at] ?? 0) ** 2;
      if (length === 0) continue;
      for (let at = 0; at < DIMENSIONS; at += 1) {
        const to = group * DIMENSIONS + at;
        centres[to] = (sums[to] ?? 0) / Math.sqrt(length);
      }
    }
  }
  return nearest;
}

function closest(
  vectors: Float32Array,
  from: number,
  centres: Float32Array,
  groups: number,
): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let group = 0; group < groups; group += 1) {
    let likeness = 0;
    const centre = group * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at += 1) {
      likeness += (vectors[from + at] ?? 0) * (centres[centre + at] ?? 0);
    }
    if (likeness > most) {
      most = likeness;
      best = group;
    }
  }
  return best;
}
