/**
 * Adaptive binary range decoder in the manner of LZMA (public domain): 11-bit probabilities that
 * move by 1/32 towards what was read. Its counterpart is the encoder of the training script.
 */
export interface RangeDecoder {
  /** One bit in the context `at` of those probabilities. */
  bit(probabilities: Uint16Array, at: number): number;
  /** A number of `bits` bits, each in the context of those before it; uses 2^bits probabilities. */
  tree(probabilities: Uint16Array, offset: number, bits: number): number;
  /** A whole number >= 0 below 2^30: its length in bits, its first two digits, then the others plain. */
  size(probabilities: Uint16Array, offset: number): number;
  /** A number of so many bits (at most `MOST_PLAIN`), all numbers being as likely. */
  plain(bits: number): number;
}

export const PROBABILITY_BITS = 11;
export const EVEN = 1 << (PROBABILITY_BITS - 1);
export const SPEED = 5;
/** Most bits of the numbers that `size` takes, and the probabilities that it needs. */
export const LONGEST = 30;
export const SIZE_CONTEXTS = 2 * LONGEST + 1;
export const MOST_PLAIN = 12;

/** New contexts in which both bits are as likely. */
export const contexts = (count: number): Uint16Array => new Uint16Array(count).fill(EVEN);

/** Reads from `bytes` at `from`; reading past the end gives zeros, which the checksum finds out. */
export function createRangeDecoder(bytes: Uint8Array, from: number): RangeDecoder {
  // Numbers of 32 bits in a closure are boxed one by one; those in a typed array are not.
  const state = new Uint32Array(2);
  let at = from + 1;
  state[RANGE] = 0xffffffff;
  for (let index = 0; index < 4; index += 1) nextByte();

  function nextByte(): void {
    state[CODE] = ((state[CODE] ?? 0) << 8) | (bytes[at] ?? 0);
    at += 1;
  }
  function refill(range: number): void {
    let left = range;
    while (left < TOP) {
      left = (left << 8) >>> 0;
      nextByte();
    }
    state[RANGE] = left;
  }
  function bit(probabilities: Uint16Array, context: number): number {
    const probability = probabilities[context] ?? EVEN;
    const range = state[RANGE] ?? 0;
    const bound = Math.imul(range >>> PROBABILITY_BITS, probability) >>> 0;
    if ((state[CODE] ?? 0) < bound) {
      probabilities[context] = probability + (((1 << PROBABILITY_BITS) - probability) >> SPEED);
      refill(bound);
      return 0;
    }
    state[CODE] = (state[CODE] ?? 0) - bound;
    probabilities[context] = probability - (probability >> SPEED);
    refill(range - bound);
    return 1;
  }
  function plain(bits: number): number {
    const range = (state[RANGE] ?? 0) >>> bits;
    const value = Math.floor((state[CODE] ?? 0) / range);
    state[CODE] = (state[CODE] ?? 0) - Math.imul(value, range);
    refill(range);
    return value;
  }
  function tree(probabilities: Uint16Array, offset: number, bits: number): number {
    let node = 1;
    for (let index = 0; index < bits; index += 1) {
      node = (node << 1) | bit(probabilities, offset + node);
    }
    return node - (1 << bits);
  }
  function size(probabilities: Uint16Array, offset: number): number {
    let length = 0;
    while (length < LONGEST && bit(probabilities, offset + length) === 1) length += 1;
    let value = 1;
    let left = length;
    if (left > 0) {
      left -= 1;
      value = 2 | bit(probabilities, offset + LONGEST + length);
    }
    while (left > 0) {
      const bits = Math.min(left, MOST_PLAIN);
      value = (value << bits) | plain(bits);
      left -= bits;
    }
    return value - 1;
  }
  return { bit, tree, size, plain };
}

const RANGE = 0;
const CODE = 1;
const TOP = 0x1000000;
