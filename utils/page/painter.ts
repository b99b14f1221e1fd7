import type { TypeChip } from '@/utils/model/mark';
import { FOCUSED, markSheet, PENDING, PLAIN, typeHighlight } from './mark-sheet';

/** Highlights in the order in which they lie above each other: later ones on top. */
const PRIORITY = { plain: 0, type: 1, pending: 2, focused: 3 } as const;

const STATES: readonly string[] = [PENDING, FOCUSED];

/** Paints ranges without touching the page's DOM: one CSS highlight per type and state. */
export interface Painter {
  /** Takes the place of all that was painted under this name. */
  paint(name: string, ranges: readonly AbstractRange[]): void;
  /** Takes the place of all marks, by the names that `highlightOf` gives; states stay. */
  paintMarks(marks: ReadonlyMap<string, readonly AbstractRange[]>): void;
  /** Adds one more to what is painted under this name. */
  add(name: string, ranges: readonly AbstractRange[]): void;
  /** Colours for the types; `onDark` for pages of light words on dark ground. */
  style(types: readonly TypeChip[], onDark: boolean): void;
  /** Takes away all that is ours, and nothing else. */
  destroy(): void;
}

export function createPainter(document: Document): Painter {
  const ours = new Map<string, Highlight>();
  let sheet: CSSStyleSheet | undefined;

  const highlight = (name: string): Highlight => {
    const known = ours.get(name) ?? new Highlight();
    // New, or the page has emptied the registry that it shares with us.
    if (CSS.highlights.get(name) !== known) {
      known.priority = priorityOf(name);
      ours.set(name, known);
      CSS.highlights.set(name, known);
    }
    return known;
  };

  const add = (name: string, ranges: readonly AbstractRange[]) => {
    const target = highlight(name);
    for (const range of ranges) target.add(range);
  };

  const paint = (name: string, ranges: readonly AbstractRange[]) => {
    ours.get(name)?.clear();
    if (ranges.length > 0) add(name, ranges);
  };

  return {
    add,
    paint,
    paintMarks(marks) {
      for (const name of ours.keys())
        if (!STATES.includes(name) && !marks.has(name)) paint(name, []);
      for (const [name, ranges] of marks) paint(name, ranges);
    },
    style(types, onDark) {
      const view = document.defaultView;
      if (view === null) return;
      sheet ??= new view.CSSStyleSheet();
      const sheets = adoptedSheets(document);
      if (!sheets.includes(sheet)) adoptSheets(document, [...sheets, sheet]);
      sheet.replaceSync(markSheet(types, onDark));
    },
    destroy() {
      for (const [name, mine] of ours) {
        // A session that came after an update of the extension paints under the same names.
        if (CSS.highlights.get(name) === mine) CSS.highlights.delete(name);
      }
      ours.clear();
      const sheets = adoptedSheets(document);
      adoptSheets(
        document,
        sheets.filter((one) => one !== sheet),
      );
    },
  };
}

/** Through the prototype: an image may be named like the property. */
const adoptedSheets = (document: Document): CSSStyleSheet[] =>
  Reflect.get(Document.prototype, 'adoptedStyleSheets', document);

const adoptSheets = (document: Document, sheets: CSSStyleSheet[]): boolean =>
  Reflect.set(Document.prototype, 'adoptedStyleSheets', sheets, document);

function priorityOf(name: string): number {
  if (name === PLAIN) return PRIORITY.plain;
  if (name === PENDING) return PRIORITY.pending;
  if (name === FOCUSED) return PRIORITY.focused;
  return PRIORITY.type;
}

/** The highlight under which a mark of this kind and type is painted. */
export const highlightOf = (mark: { kind: 'entity' | 'highlight'; typeId?: string }): string =>
  mark.kind === 'entity' && mark.typeId !== undefined ? typeHighlight(mark.typeId) : PLAIN;
