// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readText } from '@/utils/text/read-text';

function element(html: string): Element {
  const body = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body;
  const root = body.firstElementChild;
  if (!root) throw new Error('Nothing was parsed.');
  return root;
}

describe('the text of a tree', () => {
  it('folds white space, keeps everything else, and has a line for each block', () => {
    const root = element(
      '<p> One\n\t two\u00a0 “three” </p>\n<p>\u00a0</p> <ul><li>four<br>five</ul>',
    );
    const { text, blocks } = readText(root);
    expect(text).toBe('One two\u00a0 “three”\nfour\nfive');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
    expect(blocks.map((block) => block.element.localName)).toEqual(['p', 'li', 'li']);
  });

  it('leaves out scripts, our own elements, and what the caller skips', () => {
    const root = element('a<script>b</script><pressmark-ui>d</pressmark-ui><q>f</q>g');
    expect(readText(root, { skip: (one) => one.localName === 'q' }).text).toBe('ag');
  });

  it('is empty, and maps nothing, where there is no text', () => {
    const index = readText(element('<p> </p>'));
    expect(index.text).toBe('');
    expect(index.blocks).toEqual([]);
    expect(index.pointOf(0, 'start')).toBeUndefined();
  });
});

describe('the map between text and nodes', () => {
  const root = element('<p>One <b>two</b>three</p>\n<p>  four   five  </p>');
  const index = readText(root);
  const [first, second] = root.querySelectorAll('p');

  it('prefers the following node at the start of a passage, the preceding one at its end', () => {
    expect(index.text).toBe('One twothree\nfour five');
    expect(index.pointOf(7, 'start')).toMatchObject({ node: { data: 'three' }, offset: 0 });
    expect(index.pointOf(7, 'end')).toMatchObject({ node: { data: 'two' }, offset: 3 });
  });

  it('keeps the two sides of a line end apart', () => {
    expect(index.pointOf(12, 'start')).toMatchObject({ node: { data: 'three' }, offset: 5 });
    expect(index.pointOf(13, 'end')).toMatchObject({
      node: { data: '  four   five  ' },
      offset: 2,
    });
  });

  it('knows points in dropped white space, between nodes, and on elements', () => {
    const text = second?.firstChild;
    if (!text || !first || !second) throw new Error('Nothing was parsed.');
    expect([0, 1, 2, 6, 7, 8, 9, 13, 15].map((at) => index.offsetOf(text, at))).toEqual([
      13, 13, 13, 17, 18, 18, 18, 22, 22,
    ]);
    expect(index.offsetOf(first, 0)).toBe(0);
    expect(index.offsetOf(first, 1)).toBe(4);
    expect(index.offsetOf(root, 1)).toBe(12);
    expect(index.offsetOf(root, 3)).toBe(22);
  });

  it('knows no points outside the tree or the text', () => {
    expect(index.offsetOf(element('<p>x</p>'), 0)).toBeUndefined();
    expect(index.pointOf(23, 'end')).toBeUndefined();
    expect(index.pointOf(-1, 'start')).toBeUndefined();
  });

  it('gives no point in a node that was shortened since', () => {
    const changed = element('<p>some words</p>');
    const before = readText(changed);
    const text = changed.querySelector('p')?.firstChild;
    if (text) text.textContent = 'some';
    expect(before.pointOf(9, 'end')).toBeUndefined();
    expect(before.pointOf(3, 'end')).toMatchObject({ offset: 3 });
  });
});
