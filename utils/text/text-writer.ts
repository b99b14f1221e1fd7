import { isGlued } from './glued-boxes';
import type { Stretches, TextBlock } from './text-index';
import type { VisibilityTest } from './visibility';

/** CSS-collapsible white space: space, tab, LF, CR, FF. */
const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12;

/** What becomes one space, but for single spaces. */
const FOLDABLE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const INK = /[^ \t\n\r\f\u00a0]/;

export interface TextWriter {
  /** White space only, standing in `parent`. */
  addBlank(node: Text, parent: Element): void;
  /** `from` is the first unit of `data`, the text of the node, that is not white space. */
  add(node: Text, data: string, from: number, block: Element): void;
  /** What follows stands on a new line, because of this element. */
  breakLine(element: Element): void;
  finish(): { text: string; blocks: TextBlock[]; stretches: Stretches };
}

/**
 * Folds white space and forms lines while the nodes of a tree pass by in order. The styles of
 * elements are asked for only where white space or an element without text of its own decides.
 */
export function createTextWriter({ ofText, isRendered, isBlock }: VisibilityTest): TextWriter {
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
  let blanks: { node: Text; parent: Element }[] = [];
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

  /** Writes `inner`, which neither begins nor ends with white space, and stands at `from` in its node. */
  const writeFolded = (node: Text, inner: string, from: number): void => {
    if (!hasInk) hasInk = INK.test(inner);
    let done = 0;
    const folded = inner.replace(FOLDABLE, (run: string, at: number) => {
      if (run.length > 1) {
        stretch(node, from + done, at + 1 - done);
        done = at + run.length;
      }
      return ' ';
    });
    stretch(node, from + done, inner.length - done);
    pieces.push(folded);
  };

  return {
    addBlank(node, parent) {
      if (!lineBlock || spaceNode || node.data === '') return;
      // The first of a parent speaks for the others.
      if (blanks.at(-1)?.parent !== parent) blanks.push({ node, parent });
    },
    add(node, data, from, block) {
      let to = data.length;
      while (isSpace(data.charCodeAt(to - 1))) to--;

      if (block !== lineBlock || breaks.some(isRendered)) {
        closeLine();
      } else if (from === 0 && !spaceNode) {
        spaceNode = blanks.find(({ parent }) => typeof ofText(parent) === 'string')?.node;
        spaceAt = 0;
        if (!spaceNode && lastNode && isGlued(lastNode, node, block, isBlock)) closeLine();
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
      if (blanks.length > 0) blanks = [];
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
