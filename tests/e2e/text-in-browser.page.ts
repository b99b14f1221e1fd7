import { articleDraft } from '@/utils/article/article-draft';
import { readArticle } from '@/utils/article/read-article';
import { readText } from '@/utils/text/read-text';

/** A tree as the test makes it up: text, line break, comment, or element with children. */
export type Tree =
  | { text: string }
  | { comment: string }
  | {
      tag: string;
      style?: string | undefined;
      hidden?: boolean | undefined;
      open?: boolean | undefined;
      /** What an open shadow tree shows in place of `kids`, where this element may have one. */
      shadow?: readonly Tree[] | undefined;
      kids: readonly Tree[];
    };

interface Unit {
  node: Text;
  at: number;
  char: string;
}

const HOSTS = new Set(['div', 'p', 'span', 'h2']);
const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'td', 'tr', 'table', 'h2', 'details', 'summary']);

function build(tree: Tree): Node {
  if ('text' in tree) return document.createTextNode(tree.text);
  if ('comment' in tree) return document.createComment(tree.comment);
  const element = document.createElement(tree.tag);
  if (tree.style) element.setAttribute('style', tree.style);
  if (tree.hidden) element.setAttribute('hidden', '');
  if (tree.open) element.setAttribute('open', '');
  for (const kid of tree.kids) element.append(build(kid));
  if (tree.shadow && HOSTS.has(tree.tag)) {
    element.attachShadow({ mode: 'open' }).append(...tree.shadow.map(build));
  }
  return element;
}

/** The nodes that an element shows, and the element in which a node is shown. */
function shownIn(element: Element): readonly Node[] {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
}
function shownBy(node: Text): Element | null {
  const { parentNode, assignedSlot } = node;
  if (assignedSlot) return assignedSlot;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** Whether the layout made any box for a text node, and it is not `visibility: hidden`. */
function isLaidOut(node: Text): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  const around = shownBy(node);
  if (around?.matches('details:not([open])')) return false;
  return (
    range.getClientRects().length > 0 &&
    around !== null &&
    getComputedStyle(around).visibility === 'visible'
  );
}

/** The units of all text that is laid out, and `\n` for each line break: slow and plain. */
function layOut(root: Element): (Unit | '\n')[] {
  const units: (Unit | '\n')[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const isBlank = /^[ \t\n\r\f]*$/.test(node.data);
      if (!isBlank && !isLaidOut(node)) return;
      for (let at = 0; at < node.data.length; at++) {
        units.push({ node, at, char: node.data.charAt(at) });
      }
    } else if (node instanceof Element) {
      // A slot that shows its content has no box of its own.
      const isBoxless = getComputedStyle(node).display === 'contents';
      if (!isBoxless && !node.checkVisibility()) return;
      const breaks = node.localName === 'br' || BLOCKS.has(node.localName);
      if (breaks) units.push('\n');
      for (const kid of shownIn(node)) visit(kid);
      if (breaks) units.push('\n');
    }
  };
  for (const kid of shownIn(root)) visit(kid);
  return units;
}

function fold(units: readonly (Unit | '\n')[]): string {
  const lines: string[] = [''];
  for (const unit of units) {
    if (unit === '\n') lines.push('');
    else lines[lines.length - 1] += unit.char;
  }
  return lines
    .map((line) => line.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => /[^ \u00a0]/.test(line))
    .join('\n');
}

const holds = (root: Element, node: Node): boolean => {
  const top = node.getRootNode();
  return root.contains(node) || (top instanceof ShadowRoot && holds(root, top.host));
};

const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

function check(root: Element): string[] {
  const faults: string[] = [];
  const fail = (fault: string) => faults.length < 5 && faults.push(fault);
  const index = readText(root);
  const { text } = index;
  const units = layOut(root);
  const expected = fold(units);
  if (text !== expected) fail(`text is ${JSON.stringify(text)}, not ${JSON.stringify(expected)}`);
  const lines = index.blocks.map(({ start, end }) => text.slice(start, end));
  if (lines.join('\n') !== text) fail('the blocks are not the lines');
  if (index.blocks.some(({ element }) => !holds(root, element))) fail('a block lies outside');

  const isIn = (unit: Unit, range: Range): boolean =>
    range.startContainer.getRootNode() === unit.node.getRootNode() &&
    range.comparePoint(unit.node, unit.at) >= 0 &&
    range.comparePoint(unit.node, unit.at) <= 0 &&
    range.comparePoint(unit.node, unit.at + 1) <= 0;
  const step = Math.max(1, Math.floor(text.length / 12));
  for (let start = 0; start < text.length; start += step) {
    for (let end = start + 1; end <= text.length; end += step) {
      const from = index.pointOf(start, 'start');
      const to = index.pointOf(end, 'end');
      if (!from || !to) {
        fail(`no point for ${start}–${end}`);
        continue;
      }
      const back = [index.offsetOf(from.node, from.offset), index.offsetOf(to.node, to.offset)];
      if (back[0] !== start || back[1] !== end) fail(`${start}–${end} comes back as ${back}`);
      const ranges = index.piecesOf(start, end).map((piece) => {
        const range = document.createRange();
        range.setStart(piece.startContainer, piece.startOffset);
        range.setEnd(piece.endContainer, piece.endOffset);
        return range;
      });
      if (index.roots.length === 0 && ranges.length !== 1) fail('there are several pieces');
      const isShown = (unit: Unit) => ranges.some((range) => isIn(unit, range));
      const words = units.map((unit) => (unit !== '\n' && isShown(unit) ? unit.char : ''));
      if (bare(words.join('')) !== bare(text.slice(start, end))) {
        fail(`${start}–${end} says ${JSON.stringify(words.join(''))}`);
      }
    }
  }

  let last = 0;
  const visitPoints = (node: Node): void => {
    const shown = node instanceof Element ? shownIn(node) : [];
    const isOwn = shown.every((kid) => kid.parentNode === node);
    const within = shown[0]?.parentNode instanceof ShadowRoot ? shown[0].parentNode : node;
    const count = node instanceof CharacterData ? node.length : shown.length;
    for (let at = 0; at <= count; at++) {
      // Of a slot, the points between nodes that are not its children have no place in the text.
      const offset = isOwn || within !== node ? (index.offsetOf(within, at) ?? -1) : last;
      if (offset < last || offset > text.length) fail(`a point gives ${offset} after ${last}`);
      last = Math.max(last, offset);
      const kid = shown[at];
      if (kid) visitPoints(kid);
    }
  };
  visitPoints(root);
  if (index.offsetOf(document.documentElement, 0) !== undefined) fail('a point outside is known');
  return faults;
}

/** Builds a tree in the page, checks its text index against the layout, and takes it away again. */
export function checkTree(trees: Tree[]): string[] {
  const root = document.createElement('section');
  for (const tree of trees) root.append(build(tree));
  document.body.append(root);
  try {
    return check(root);
  } finally {
    root.remove();
  }
}

/** The text of one element by id. */
export const textOf = (id: string): string => {
  const root = document.querySelector(`#${id}`);
  return root ? readText(root).text : 'no such element';
};

/** Reads the whole page as an article and says whether the page noticed. */
export function readPage() {
  const before = document.documentElement.outerHTML;
  const observer = new MutationObserver(() => {});
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const index = readText(document);
  const article = readArticle(document, index, location.href);
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  const starts = article.snapshot.blocks.map((block) => article.toPage(block.start));
  const ends = article.snapshot.blocks.map((block) => article.toPage(block.end));
  return {
    pageText: index.text,
    text: article.snapshot.text,
    blocks: article.snapshot.blocks,
    draft: articleDraft(article.facts),
    untouched: mutations === 0 && before === document.documentElement.outerHTML,
    pageLines: starts.map((start, at) => index.text.slice(start, ends[at])),
    starts: starts.map((start) => article.fromPage(start)),
    ends: ends.map((end) => article.fromPage(end)),
    outside: article.fromPage(0),
  };
}
