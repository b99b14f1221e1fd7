import { isGlued } from './glued-boxes';
import type { Stretches, TextBlock } from './text-index';

/** CSS-collapsible white space: space, tab, LF, CR, FF. */
const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12;

const FOLDABLE = /[\t\n\r\f]| {2}/;
const SPACES = /[ \t\n\r\f]+/g;
const INK = /[^ \t\n\r\f\u00a0]/;

export interface TextWriter {
  /** Whether a node is white space only. */
  isBlank(node: Text): boolean;
  /** Whether white space here would part words: text stands before it on the line, and no space. */
  wantsSpace(): boolean;
  addSpace(node: Text): void;
  add(node: Text, block: Element): void;
  /** What follows stands on a new line, because of this element. */
  breakLine(element: Element): void;
  finish(): { text: string; blocks: TextBlock[]; stretches: Stretches };
}

/**
 * Folds white space and forms lines while the nodes of a tree pass by in order. `isRendered` is asked
 * only where an element without text of its own would break a line.
 */
export function createTextWriter(isRendered: (element: Element) => boolean): TextWriter {
  const pieces: string[] = [];
  const nodes: Text[] = [];
  const start: number[] = [];
  const source: number[] = [];
  const length: number[] = [];
  const blocks: TextBlock[] = [];
  let written = 0;

  // The open line: where it and its parts began, so that a line without ink can be taken back.
  let lineBlock: Element | undefined;
  let lineStart = 0;
  let lineFirst = 0;
  let linePiece = 0;
  let hasInk = false;
  let breaks: Element[] = [];

  // White space that becomes one space only if more text follows on the line.
  let spaceNode: Text | undefined;
  let spaceAt = 0;
  let lastNode: Text | undefined;

  const stretch = (node: Text, from: number, units: number): void => {
    const last = nodes.length - 1;
    const before = length[last] ?? 0;
    if (nodes[last] === node && (source[last] ?? 0) + before === from) {
      length[last] = before + units;
    } else {
      nodes.push(node);
      start.push(written);
      source.push(from);
      length.push(units);
    }
    written += units;
  };

  const closeLine = (): void => {
    if (lineBlock) {
      if (hasInk) {
        blocks.push({ start: lineStart, end: written, element: lineBlock });
      } else {
        nodes.length = start.length = source.length = length.length = lineFirst;
        pieces.length = linePiece;
        written = blocks.at(-1)?.end ?? 0;
      }
    }
    lineBlock = undefined;
    spaceNode = undefined;
  };

  const openLine = (block: Element): void => {
    linePiece = pieces.length;
    lineFirst = nodes.length;
    if (blocks.length > 0) {
      pieces.push('\n');
      written++;
    }
    lineBlock = block;
    lineStart = written;
    hasInk = false;
  };

  /** Writes `data` from `from` to `to`, which neither begins nor ends with white space. */
  const writeFolded = (node: Text, inner: string, from: number): void => {
    if (!hasInk) hasInk = INK.test(inner);
    if (!FOLDABLE.test(inner)) {
      pieces.push(inner);
      stretch(node, from, inner.length);
      return;
    }
    let done = 0;
    for (const run of inner.matchAll(SPACES)) {
      if (run[0].length === 1) continue;
      stretch(node, from + done, run.index + 1 - done);
      done = run.index + run[0].length;
    }
    stretch(node, from + done, inner.length - done);
    pieces.push(inner.replace(SPACES, ' '));
  };

  return {
    isBlank(node) {
      const { data } = node;
      const units = data.length;
      let at = 0;
      while (at < units && isSpace(data.charCodeAt(at))) at++;
      return at === units;
    },
    wantsSpace: () => lineBlock !== undefined && spaceNode === undefined,
    addSpace(node) {
      if (node.data === '') return;
      spaceNode = node;
      spaceAt = 0;
    },
    add(node, block) {
      const { data } = node;
      let from = 0;
      let to = data.length;
      while (isSpace(data.charCodeAt(from))) from++;
      while (isSpace(data.charCodeAt(to - 1))) to--;

      if (block !== lineBlock || breaks.some(isRendered)) {
        closeLine();
      } else if (from === 0 && !spaceNode && lastNode && isGlued(lastNode, node, block)) {
        closeLine();
      }
      if (!lineBlock) {
        openLine(block);
      } else if (spaceNode || from > 0) {
        pieces.push(' ');
        stretch(spaceNode ?? node, spaceNode ? spaceAt : 0, 1);
      }
      writeFolded(node, data.slice(from, to), from);
      spaceNode = to < data.length ? node : undefined;
      spaceAt = to;
      lastNode = node;
      if (breaks.length > 0) breaks = [];
    },
    breakLine(element) {
      breaks.push(element);
    },
    finish() {
      closeLine();
      return { text: pieces.join(''), blocks, stretches: { nodes, start, source, length } };
    },
  };
}
