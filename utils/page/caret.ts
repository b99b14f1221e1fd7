import type { Span } from '@/utils/model/suggestion';
import type { TextIndex } from '@/utils/text/text-index';
import { areInView, placeOfWords, scrollToWords } from './mark-place';
import { lineRanges } from './mark-ranges';
import { CARET } from './mark-sheet';
import { nearWords } from './near-words';
import type { OpenSession } from './open-session';
import type { ToolbarControl } from './toolbar-control';
import { letterOf, typeOfDigit } from './toolbar-key';

/** Words that are looked through for the next row; no row is further away. */
const FURTHEST = 600;
/** Space that the bar takes at the bottom of the window, px. */
const BAR = 110;

/**
 * A caret for readers without a mouse: it stands on a word, which is painted, and moves and extends
 * the document's own selection, so that the toolbar serves it like any other.
 */
export interface Caret {
  readonly isOn: boolean;
  /** Stands on the first word of the article in view; false when there is none. */
  start(): boolean;
  stop(): void;
  /** What a key does while the caret is on; `undefined` when it is none of the caret's. */
  key(event: KeyboardEvent): (() => void) | undefined;
}

export function createCaret(
  { document, text, painter, ui, types }: OpenSession,
  toolbar: ToolbarControl,
  changed: () => void,
): Caret {
  const view = document.defaultView ?? window;
  const beside = createWordSteps();
  let index: TextIndex | undefined;
  let at: Span | undefined;
  /** Where the selection began; absent while there is none. */
  let from: Span | undefined;

  /** The text is read anew with every key: it may have changed, and the caret stays near its place. */
  const read = () => {
    index = text.read();
    return index;
  };
  const boxOf = (word: Span) => index && placeOfWords(index, word)()?.rect;

  const stand = (on: Span, extend: boolean) => {
    if (index === undefined) return;
    from = extend ? (from ?? at ?? on) : undefined;
    at = on;
    const anchor = from ?? on;
    const isBack = on.start < anchor.start;
    const begin = index.pointOf(isBack ? anchor.end : anchor.start, isBack ? 'end' : 'start');
    const point = index.pointOf(
      isBack || !extend ? on.start : on.end,
      extend && !isBack ? 'end' : 'start',
    );
    if (!begin || !point) return;
    const first = extend ? begin : point;
    view.getSelection()?.setBaseAndExtent(first.node, first.offset, point.node, point.offset);
    painter.paint(CARET, lineRanges(index, on));
    if (!areInView(index, on, 0, BAR)) scrollToWords(index, on);
  };

  const vertical = (step: 1 | -1): Span | undefined => {
    const here = at && boxOf(at);
    if (!index || !at || !here) return undefined;
    let best: Span | undefined;
    let row: number | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    let next = beside(index, at, step);
    for (let looked = 0; next && looked < FURTHEST; looked++, next = beside(index, next, step)) {
      const box = boxOf(next);
      if (!box) continue;
      const middle = (box.top + box.bottom) / 2;
      if (step > 0 ? middle < here.bottom : middle > here.top) continue;
      row ??= step > 0 ? box.bottom : box.top;
      if (step > 0 ? middle > row : middle < row) break;
      const distance = Math.abs(box.left + box.right - here.left - here.right);
      if (distance < nearest) [best, nearest] = [next, distance];
    }
    return best;
  };

  const move = (key: string, extend: boolean) => {
    const now = read();
    const old = at;
    if (old === undefined) return;
    const isRtl = placeOfWords(now, old)()?.rtl === true;
    const to = /Up|Down/.test(key)
      ? vertical(key === 'ArrowDown' ? 1 : -1)
      : beside(now, old, (key === 'ArrowRight') === isRtl ? -1 : 1);
    stand(to ?? old, extend);
  };

  /** Selects the caret's word, where nothing is selected. */
  const select = () => {
    read();
    if (at && !from) stand(at, true);
    from = undefined;
  };

  const caret: Caret = {
    get isOn() {
      return at !== undefined;
    },
    start() {
      const now = read();
      const inView = nearWords(now, view, 0);
      const isArticle = (word: Span) => text.article(now).fromPage(word.start) !== undefined;
      for (const { start, end } of inView) {
        let word = beside(now, { start, end: start }, 1);
        for (; word && word.start < end; word = beside(now, word, 1)) {
          const box = boxOf(word);
          if (!box || box.top < 0 || !isArticle(word)) continue;
          stand(word, false);
          changed();
          return true;
        }
      }
      return false;
    },
    stop() {
      at = undefined;
      from = undefined;
      painter.paint(CARET, []);
      changed();
    },
    key(event) {
      const { key, shiftKey } = event;
      if (/^Arrow(?:Left|Right|Up|Down)$/.test(key)) return () => move(key, shiftKey);
      if (shiftKey) return undefined;
      if (key === 'Escape' || letterOf(event) === 'c') return caret.stop;
      const type = typeOfDigit(event, types());
      if (type) {
        return () => {
          select();
          toolbar.tag(type.id);
        };
      }
      if (key !== 'Enter') return undefined;
      return () => {
        select();
        if (toolbar.show()) ui.focusToolbar();
      };
    },
  };
  return caret;
}

/** Cuts lines into words, as the browser tells them in any script; the last line is kept. */
function createWordSteps() {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let known: { line: string; words: Span[] } | undefined;

  const wordsOf = (line: string): Span[] => {
    if (known?.line === line) return known.words;
    const words = [...segmenter.segment(line)].flatMap(({ index, segment, isWordLike }) =>
      isWordLike ? { start: index, end: index + segment.length } : [],
    );
    known = { line, words };
    return words;
  };

  /** The word behind (1) or before (-1) these units of the page's text. */
  return ({ text, blocks }: TextIndex, { start, end }: Span, step: 1 | -1): Span | undefined => {
    let line = blocks.findIndex((block) => block.end >= start);
    for (let block = blocks[line]; block; line += step, block = blocks[line]) {
      const from = block.start;
      const words = wordsOf(text.slice(from, block.end));
      const word =
        step > 0
          ? words.find((one) => from + one.start >= end)
          : words.findLast((one) => from + one.end <= start);
      if (word) return { start: from + word.start, end: from + word.end };
    }
    return undefined;
  };
}
