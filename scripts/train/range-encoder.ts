import {
  EVEN,
  LONGEST,
  MOST_PLAIN,
  PROBABILITY_BITS,
  SPEED,
} from '@/utils/entities/english/range-decoder';

/** Counterpart of the engine's range decoder, call for call. */
export interface RangeEncoder {
  bit(probabilities: Uint16Array, at: number, value: number): void;
  tree(probabilities: Uint16Array, offset: number, bits: number, value: number): void;
  size(probabilities: Uint16Array, offset: number, value: number): void;
  plain(bits: number, value: number): void;
  /** All bytes; nothing can be added after. */
  finish(): Uint8Array;
}

const TOP = 0x1000000;

export function createRangeEncoder(): RangeEncoder {
  const bytes: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  let cache = 0;
  let pending = 1;

  const shiftLow = (): void => {
    if (low < 0xff000000 || low > 0xffffffff) {
      const carry = low > 0xffffffff ? 1 : 0;
      let byte = cache;
      do {
        bytes.push((byte + carry) & 0xff);
        byte = 0xff;
        pending -= 1;
      } while (pending > 0);
      cache = Math.floor(low / TOP) & 0xff;
    }
    pending += 1;
    low = (low % TOP) * 256;
  };
  const bit = (probabilities: Uint16Array, at: number, value: number): void => {
    const probability = probabilities[at] ?? EVEN;
    const bound = (range >>> PROBABILITY_BITS) * probability;
    if (value === 0) {
      range = bound;
      probabilities[at] = probability + (((1 << PROBABILITY_BITS) - probability) >> SPEED);
    } else {
      low += bound;
      range = (range - bound) >>> 0;
      probabilities[at] = probability - (probability >> SPEED);
    }
    while (range < TOP) {
      range = (range << 8) >>> 0;
      shiftLow();
    }
  };
  const tree = (probabilities: Uint16Array, offset: number, bits: number, value: number): void => {
    let node = 1;
    for (let index = bits - 1; index >= 0; index -= 1) {
      const digit = (value >> index) & 1;
      bit(probabilities, offset + node, digit);
      node = (node << 1) | digit;
    }
  };
  const plain = (bits: number, value: number): void => {
    range >>>= bits;
    low += value * range;
    while (range < TOP) {
      range = (range << 8) >>> 0;
      shiftLow();
    }
  };
  const size = (probabilities: Uint16Array, offset: number, value: number): void => {
    const number = value + 1;
    const length = 31 - Math.clz32(number);
    for (let at = 0; at < length; at += 1) bit(probabilities, offset + at, 1);
    if (length < LONGEST) bit(probabilities, offset + length, 0);
    let left = length;
    if (left > 0) {
      left -= 1;
      bit(probabilities, offset + LONGEST + length, (number >> left) & 1);
    }
    while (left > 0) {
      const bits = Math.min(left, MOST_PLAIN);
      left -= bits;
      plain(bits, (number >> left) & ((1 << bits) - 1));
    }
  };
  return {
    bit,
    tree,
    size,
    plain,
    finish() {
      for (let index = 0; index < 5; index += 1) shiftLow();
      return Uint8Array.from(bytes);
    },
  };
}
