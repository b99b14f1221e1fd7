import { describe, expect, it } from 'vitest';
import { freeColour, PALETTE } from '@/components/settings/palette';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';

type Triple = readonly [number, number, number];

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => {
  const row = (at: number) => {
    const [a = 0, b = 0, c = 0] = matrix[at] ?? [];
    return a * x + b * y + c * z;
  };
  return [row(0), row(1), row(2)];
};
const each = ([x, y, z]: Triple, change: (value: number) => number): Triple => [
  change(x),
  change(y),
  change(z),
];

/** sRGB hex to linear light (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Linear light to OKLab and back (Ottosson 2020). */
const LMS: Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LAB: Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const LAB_BACK: Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const LMS_BACK: Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const oklab = (light: Triple): Triple => times(LAB, each(times(LMS, light), Math.cbrt));
const fromOklab = (lab: Triple): Triple =>
  times(
    LMS_BACK,
    each(times(LAB_BACK, lab), (value) => value ** 3),
  );

/** Contrast as WCAG 2.2 has it. */
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(one: Triple, other: Triple): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const VISIONS: Record<string, readonly Triple[]> = {
  'people without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'people without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'people without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const clamp = (light: Triple): Triple => each(light, (value) => Math.min(1, Math.max(0, value)));

/** The two colours that are most alike to such eyes, and how far apart they are. */
function closest(see: (light: Triple) => Triple): { pair: string; distance: number } {
  const seen = PALETTE.map(({ name, colour }) => ({ name, lab: oklab(see(linear(colour))) }));
  const pairs = seen.flatMap((one, index) =>
    seen.slice(index + 1).map((other) => ({
      pair: `${one.name} and ${other.name}`,
      distance: Math.hypot(
        one.lab[0] - other.lab[0],
        one.lab[1] - other.lab[1],
        one.lab[2] - other.lab[2],
      ),
    })),
  );
  return pairs.reduce((best, pair) => (pair.distance < best.distance ? pair : best));
}

describe('the palette of types', () => {
  it.each(PALETTE)('has 4.5:1 on white: $name', ({ colour }) => {
    expect(contrast(linear(colour), [1, 1, 1])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PALETTE)('has 4.5:1 where marks on dark pages lighten it: $name', ({ colour }) => {
    const [l, a, b] = oklab(linear(colour));
    // `color-mix(in oklab, colour 55%, white)`, on the lightest surface of the dark theme.
    const shown = fromOklab([0.55 * l + 0.45, 0.55 * a, 0.55 * b]);
    expect(contrast(clamp(shown), linear('#232528'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(VISIONS))('tells any two colours apart to %s', (_, matrix) => {
    const { pair, distance } = closest((light) => clamp(times(matrix, light)));
    expect(distance, pair).toBeGreaterThanOrEqual(0.07);
  });

  it('tells any two colours apart to everybody else', () => {
    const { pair, distance } = closest((light) => light);
    expect(distance, pair).toBeGreaterThanOrEqual(0.1);
  });

  it('begins with the colours of the default types', () => {
    expect(PALETTE.slice(0, 10).map(({ colour }) => colour)).toEqual(
      DEFAULT_TYPES.map(({ colour }) => colour),
    );
  });

  it('has as many colours as there are digits, and two more', () => {
    expect(new Set(PALETTE.map(({ colour }) => colour)).size).toBe(12);
  });

  it('offers a colour that no type has, then the rarest', () => {
    const all = PALETTE.map(({ colour }) => colour);
    expect(freeColour(['#1d5fc2', ...all.slice(3)])).toBe(all[2]);
    expect(freeColour([...all, ...all.slice(5)])).toBe(all[4]);
  });
});
