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

/** `<div>` whose open shadow tree holds `shadow`, with `light` as its children. */
function hosting(shadow: string, light: string): { root: Element; host: Element } {
  const root = element(`<p>before</p><div class="host">${light}</div><p>after</p>`);
  const host = root.querySelector('.host');
  if (!host) throw new Error('Nothing was parsed.');
  const inside = element(shadow);
  host.attachShadow({ mode: 'open' }).append(...inside.childNodes);
  return { root, host };
}

const textNode = (node: Node | null | undefined): Text => {
  const text = node?.firstChild;
  if (!(text instanceof Text)) throw new Error('There is no text.');
  return text;
};

describe('open shadow trees', () => {
  it('are read in place of the children of their hosts', () => {
    const { root, host } = hosting('<p>in the tree</p>loose', '<p>not shown</p>');
    const index = readText(root);
    expect(index.text).toBe('before\nin the tree\nloose\nafter');
    expect(index.roots).toEqual([host.shadowRoot]);
    expect(readText(element('<p>no tree</p>')).roots).toEqual([]);
  });

  it('show elements that were put into their slots', () => {
    const { root } = hosting(
      '<p>one <slot name="b"></slot><slot name="a"></slot></p>',
      '<i slot="a"> three</i><b slot="b">two</b>',
    );
    expect(readText(root).text).toBe('before\none two three\nafter');
  });

  it('are mapped both ways, whichever tree a point stands in', () => {
    const { root, host } = hosting('<p>one <b>two</b> three</p><p>four</p>', 'unseen');
    const index = readText(root);
    expect(index.text).toBe('before\none two three\nfour\nafter');
    for (let at = 0; at <= index.text.length; at++) {
      const point = index.pointOf(at, 'end');
      expect(point && index.offsetOf(point.node, point.offset)).toBe(at);
    }
    const { shadowRoot } = host;
    if (!shadowRoot) throw new Error('There is no tree.');
    const [first, second] = shadowRoot.querySelectorAll('p');
    expect(index.offsetOf(shadowRoot, 0)).toBe(6);
    expect(index.offsetOf(shadowRoot, 1)).toBe(20);
    expect(index.offsetOf(shadowRoot, 2)).toBe(25);
    expect(first && index.offsetOf(first, 1)).toBe(11);
    expect(second && index.offsetOf(second, 1)).toBe(25);
    expect(index.offsetOf(root, 2)).toBe(25);
    expect(index.offsetOf(element('<p>x</p>'), 0)).toBeUndefined();
  });

  it('part a passage into pieces of which each lies in one tree', () => {
    const { root, host } = hosting('<p>one two</p>', 'unseen');
    const index = readText(root);
    const pieces = index.piecesOf(4, index.text.length - 2);
    const said = pieces.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      expect(startContainer).toBe(endContainer);
      return startContainer.textContent?.slice(startOffset, endOffset);
    });
    expect(said).toEqual(['re', 'one two', 'aft']);
    expect(pieces[1]?.startContainer).toBe(textNode(host.shadowRoot?.firstElementChild));
  });
});

describe('the pieces of a passage', () => {
  it('are one where there is one tree', () => {
    const root = element('<p>one <b>two</b></p><p>three</p>');
    const index = readText(root);
    const [first, second] = root.querySelectorAll('p');
    expect(index.piecesOf(2, 10)).toEqual([
      {
        startContainer: textNode(first),
        startOffset: 2,
        endContainer: textNode(second),
        endOffset: 2,
      },
    ]);
    expect(index.piecesOf(3, 3)).toEqual([]);
    expect(index.piecesOf(3, 30)).toEqual([]);
    textNode(second).data = '';
    expect(index.piecesOf(2, 10)).toEqual([]);
  });
});
