import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE, GAP, placeBox } from '@/components/annotation/place-box';

const viewport = { width: 1000, height: 800 };
const toolbar = { width: 440, height: 48 };
const above = { first: 'above', align: 'centre' } as const;
const belowStart = { first: 'below', align: 'start' } as const;
const words = (left: number, top: number, right: number, bottom: number, rtl = false) => ({
  rect: { left, top, right, bottom },
  rtl,
});

describe('a piece of UI is placed at the words', () => {
  it('above them and centred when there is room', () => {
    const place = placeBox(words(400, 300, 500, 320), toolbar, viewport, above);
    expect(place).toEqual({ x: 230, y: 300 - GAP - 48, side: 'above', inView: true });
  });

  it('below them when the words are at the top of the window', () => {
    const place = placeBox(words(400, 20, 500, 40), toolbar, viewport, above);
    expect(place).toMatchObject({ y: 40 + GAP, side: 'below' });
  });

  it('above them when a card that goes below has no room there', () => {
    const card = { width: 300, height: 120 };
    const place = placeBox(words(400, 740, 500, 760), card, viewport, belowStart);
    expect(place).toMatchObject({ x: 400, y: 740 - GAP - 120, side: 'above' });
  });

  it('in line with the start of the words as they are read', () => {
    const card = { width: 300, height: 120 };
    expect(placeBox(words(400, 300, 500, 320), card, viewport, belowStart).x).toBe(400);
    expect(placeBox(words(400, 300, 500, 320, true), card, viewport, belowStart).x).toBe(200);
  });

  it('inside the window at its left and right edge', () => {
    expect(placeBox(words(0, 300, 30, 320), toolbar, viewport, above).x).toBe(EDGE);
    expect(placeBox(words(970, 300, 1000, 320), toolbar, viewport, above).x).toBe(552);
  });

  it('beside the words when neither above nor below has room', () => {
    const frame = { width: 340, height: 300 };
    const low = { width: 1000, height: 400 };
    const place = placeBox(words(100, 190, 200, 210), frame, low, belowStart);
    expect(place).toMatchObject({ x: 200 + GAP, side: 'end' });
    const rtl = placeBox(words(700, 190, 800, 210, true), frame, low, belowStart);
    expect(rtl).toMatchObject({ x: 700 - GAP - 340, side: 'end' });
  });

  it('across the end of a passage that fills the whole window, and says so', () => {
    const place = placeBox(words(0, -500, 1000, 2000), toolbar, viewport, above);
    expect(place).toMatchObject({ y: 800 - EDGE - 48, side: 'over', inView: true });
  });

  it('and knows when the words have been scrolled away', () => {
    expect(placeBox(words(400, -60, 500, -40), toolbar, viewport, above).inView).toBe(false);
    expect(placeBox(words(400, 810, 500, 830), toolbar, viewport, above).inView).toBe(false);
  });

  it('never over the words unless it says so, and never outside the window', () => {
    const edge = fc.integer({ min: -400, max: 1400 });
    const length = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(
        edge,
        edge,
        length,
        length,
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 30, max: 300 }),
        fc.boolean(),
        fc.constantFrom(above, belowStart),
        (left, top, w, h, width, height, rtl, wish) => {
          const anchor = words(left, top, left + w, top + h, rtl);
          const place = placeBox(anchor, { width, height }, { width: 320, height: 480 }, wish);
          const right = place.x + width;
          const bottom = place.y + height;
          expect(place.x).toBeGreaterThanOrEqual(EDGE);
          expect(place.y).toBeGreaterThanOrEqual(EDGE);
          expect(right).toBeLessThanOrEqual(Math.max(320 - EDGE, EDGE + width));
          expect(bottom).toBeLessThanOrEqual(480 - EDGE);
          const covers =
            place.x < left + w && right > left && place.y < top + h && bottom > top && place.inView;
          if (place.side !== 'over') expect(covers).toBe(false);
        },
      ),
    );
  });
});
