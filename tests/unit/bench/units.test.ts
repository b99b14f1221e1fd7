// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { lineUp } from '../../bench/inside/truth';
import { FOREIGN, inPlaceOf, numberUnits, type Units } from '../../bench/inside/units';

let units: Units;

/** The ids of all units of the body, in the order of the page. */
function ids(): number[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: number[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) all.push(...(units.of(node) ?? []));
  }
  return all;
}

function at(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

const text = (): string => document.body.textContent ?? '';

beforeEach(() => {
  document.body.innerHTML = '<p id="a">Ada <b>ran</b></p><script>let x</script><p id="b">far</p>';
  units = numberUnits(document.body);
});

describe('the units of a page', () => {
  it('are numbered in order, without those of scripts', () => {
    expect(ids()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(units.placeOf(5)?.offset).toBe(1);
  });

  it('go with their paragraph when it moves', () => {
    units.move(at('#b'), document.body, at('#a'));
    expect(ids()).toEqual([7, 8, 9, 0, 1, 2, 3, 4, 5, 6]);
  });

  it('are gone when their paragraph is taken out', () => {
    units.takeOut(at('#a'));
    expect(units.placeOf(0)).toBeUndefined();
    expect(ids()).toEqual([7, 8, 9]);
  });

  it('are gone when words are deleted, across elements', () => {
    units.removeSpan(2, 5);
    expect(ids()).toEqual([0, 1, 6, 7, 8, 9]);
    expect(text()).toContain('Adn');
  });

  it('are stood for by what replaces them, even twice', () => {
    units.replaceIds([4, 5, 6], 'walked');
    const stand = [4, 5, 6, 6, 6, 6].map(inPlaceOf);
    expect(ids().slice(4, 10)).toEqual(stand);
    const node = at('b').firstChild;
    if (node instanceof Text) units.replace(node, 0, 2, 'st');
    expect(ids().slice(4, 6)).toEqual([4, 5].map(inPlaceOf));
    expect(at('b').textContent).toBe('stlked');
  });

  it('change places with their letters', () => {
    expect(units.swap(0, 1)).toBe(true);
    expect(ids().slice(0, 3)).toEqual([1, 0, 2]);
    expect(text()).toContain('dAa');
  });

  it('stay where they are when nodes are split and wrapped', () => {
    const node = at('#a').firstChild;
    if (!(node instanceof Text)) throw new Error('The paragraph has no text.');
    units.wrap(units.split(node, 2), document.createElement('i'));
    expect(ids()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(units.placeOf(2)?.node.parentElement?.localName).toBe('i');
  });

  it('of a new block stand for nothing', () => {
    const block = document.createElement('p');
    block.textContent = 'far';
    units.bringIn(block, document.body, at('#b'));
    expect(ids().slice(7, 10)).toEqual([FOREIGN, FOREIGN, FOREIGN]);
    expect(lineUp(document.body, units).placesOf([7, 8, 9]).kept).toEqual([10, 11, 12]);
  });
});

describe('the line of a page', () => {
  it('takes points between nodes for the next text', () => {
    const line = lineUp(document.body, units);
    expect(line.placeOf({ node: at('#a'), offset: 1 })).toBe(4);
    expect(line.placeOf({ node: document.body, offset: 2 })).toBe(7);
    expect(line.placeOf({ node: document.body, offset: 3 })).toBe(10);
  });

  it('shows borders of paragraphs as line ends', () => {
    expect(lineUp(document.body, units).show(0, 10)).toBe('Ada ran\nfar');
  });
});
