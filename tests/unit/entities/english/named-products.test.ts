import { describe, expect, it } from 'vitest';
import { findProducts } from '@/utils/entities/english/named-products';
import { finish } from '@/utils/text/slices';

const productsIn = (text: string): string[] =>
  finish(findProducts(text)).map(({ start, end }) => text.slice(start, end));

describe('products that a text gives away', () => {
  it.each([
    ['two F-16s and a MiG-29 met an A320neo', ['F-16', 'MiG-29', 'A320neo']],
    ['its Boeing 737s and an iPhone 17 Pro', ['Boeing 737', 'iPhone 17 Pro']],
    ['74 Shahed drones and five Iskander-M missiles', ['Shahed', 'Iskander-M']],
    ['The drug, Tavaquine, works. Tavaquine is cheap', ['Tavaquine', 'Tavaquine']],
    ['sent the USS Iwo Jima south', ['USS Iwo Jima']],
    ['wrote on Telegram that', ['Telegram']],
    ['announced the launch of PanGalactic 2, an oven', ['PanGalactic 2']],
  ])('%s', (text, expected) => {
    expect(productsIn(text)).toEqual(expected);
  });

  it.each([
    'Russian missiles and Hamas rockets',
    'al-Qaeda fighters and Houthi drones',
    'Telegram said that it would pay',
    'a point on X marks the spot',
    'a G-7 meeting, the U-20 team and article F-1',
  ])('sees none in "%s"', (text) => {
    expect(productsIn(text)).toEqual([]);
  });
});
