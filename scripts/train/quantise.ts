import { LABEL_COUNT } from '@/utils/entities/english/labels';
import type { Learned } from './crf';
import type { ModelTable } from './write-data';

/** Weights as whole numbers up to 127; those that round to nought are gone, and rows without any. */
export function quantise(learned: Learned, scale: number): ModelTable {
  const rows: number[] = [];
  const rounded = Int8Array.from(learned.weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  for (let row = 0; row < learned.hashes.length; row += 1) {
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      if (rounded[row * LABEL_COUNT + label] === 0) continue;
      rows.push(row);
      break;
    }
  }
  const weights = new Int8Array(rows.length * LABEL_COUNT);
  for (const [place, row] of rows.entries()) {
    weights.set(rounded.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT), place * LABEL_COUNT);
  }
  return {
    hashes: Uint32Array.from(rows, (row) => learned.hashes[row] ?? 0),
    weights,
    scale,
    transitions: learned.transitions,
  };
}
