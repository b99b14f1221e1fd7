import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRangeEncoder } from '@/scripts/train/range-encoder';
import {
  contexts,
  createRangeDecoder,
  SIZE_CONTEXTS,
} from '@/utils/entities/english/range-decoder';

describe('what the training script writes', () => {
  it('is read by the engine as it was, numbers of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(40), fc.nat(2 ** 30 - 2))), (numbers) => {
        const encoder = createRangeEncoder();
        const written = contexts(SIZE_CONTEXTS);
        const trees = contexts(64);
        for (const number of numbers) {
          encoder.size(written, 0, number);
          encoder.tree(trees, 0, 6, number % 64);
        }
        const decoder = createRangeDecoder(encoder.finish(), 0);
        const read = contexts(SIZE_CONTEXTS);
        const readTrees = contexts(64);
        for (const number of numbers) {
          expect(decoder.size(read, 0)).toBe(number);
          expect(decoder.tree(readTrees, 0, 6)).toBe(number % 64);
        }
      }),
    );
  });
});
