import type { Mark, TypeChip } from '@/utils/model/mark';
import {
  CARET,
  FOCUSED,
  isSuggestionName,
  markName,
  markRules,
  PENDING,
  WALKED,
} from './mark-sheet';
import { DEEPEST } from './nest-levels';

const STATES: readonly string[] = [WALKED, PENDING, CARET, FOCUSED];

/** Paints ranges without touching the page's DOM: one CSS highlight per type and state. */
export interface Painter {
  /** Takes the place of all that was painted under this name; the same ranges once more cost nothing. */
  paint(name: string, ranges: readonly StaticRange[]): void;
  /** Takes the place of all marks and suggestions, by the names of their highlights; states stay. */
  paintMarks(marks: ReadonlyMap<string, readonly StaticRange[]>): void;
  /** Adds to what is painted under this name. */
  add(name: string, ranges: readonly StaticRange[]): void;
  /** Colours for the types; `onDark` for pages of light words on dark ground. */
  style(types: readonly TypeChip[], onDark: boolean): void;
  /** Takes away all that is ours, and nothing else. */
  destroy(): void;
}

interface Painted {
  readonly highlight: Highlight;
  readonly ranges: readonly StaticRange[];
}

export function createPainter(document: Document): Painter {
  const ours = new Map<string, Painted>();
  /** Names that were painted at any time: a rule more or less makes the browser style all of the page anew. */
  const used = new Set<string>();
  /** Where words are painted; the document's sheet alone is not enough for shadow trees in Firefox. */
  const scopes = new Set<Scope>();
  let rules: ReadonlyMap<string, string> = new Map();
  let sheet: CSSStyleSheet | undefined;
  let written = '';

  const dress = () => {
    const view = document.defaultView;
    if (view === null || used.size === 0) return;
    const wanted = [...used].map((name) => rules.get(name) ?? '').join('\n');
    sheet ??= new view.CSSStyleSheet();
    if (wanted !== written) sheet.replaceSync(wanted);
    written = wanted;
    for (const scope of scopes) {
      const sheets = adoptedSheets(scope);
      if (!scope.isConnected) scopes.delete(scope);
      else if (!sheets.includes(sheet)) adoptSheets(scope, [...sheets, sheet]);
    }
  };

  const drop = (name: string) => {
    // A session that came after an update of the extension paints under the same names.
    if (CSS.highlights.get(name) === ours.get(name)?.highlight) CSS.highlights.delete(name);
    ours.delete(name);
  };

  /** Whether anything had to be done. */
  const fill = (name: string, ranges: readonly StaticRange[]): boolean => {
    const known = ours.get(name);
    // The page shares the registry with us, and may have emptied it.
    const isThere = known !== undefined && CSS.highlights.get(name) === known.highlight;
    if (isThere && areSame(known.ranges, ranges)) return false;
    const highlight = known?.highlight ?? new Highlight();
    highlight.clear();
    for (const range of ranges) {
      highlight.add(range);
      const root = range.startContainer.getRootNode();
      if (root instanceof Document || root instanceof ShadowRoot) scopes.add(root);
    }
    highlight.priority = priorityOf(name);
    ours.set(name, { highlight, ranges });
    used.add(name);
    if (!isThere) CSS.highlights.set(name, highlight);
    return true;
  };

  const paint = (name: string, ranges: readonly StaticRange[]) => {
    if (ranges.length === 0) drop(name);
    else if (fill(name, ranges)) dress();
  };

  return {
    paint,
    paintMarks(marks) {
      for (const name of ours.keys()) {
        if (!STATES.includes(name) && !marks.has(name)) drop(name);
      }
      for (const [name, ranges] of marks) fill(name, ranges);
      dress();
    },
    add: (name, ranges) => paint(name, [...(ours.get(name)?.ranges ?? []), ...ranges]),
    style(types, onDark) {
      rules = markRules(types, onDark);
      dress();
    },
    destroy() {
      for (const name of ours.keys()) drop(name);
      for (const scope of scopes) {
        adoptSheets(
          scope,
          adoptedSheets(scope).filter((one) => one !== sheet),
        );
      }
      scopes.clear();
    },
  };
}

type Scope = Document | ShadowRoot;

const areSame = (some: readonly StaticRange[], others: readonly StaticRange[]): boolean =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at];
    return (
      one.startContainer === other?.startContainer &&
      one.startOffset === other.startOffset &&
      one.endContainer === other.endContainer &&
      one.endOffset === other.endOffset
    );
  });

/** Through the prototype: an image may be named like the property. */
const adoptedSheets = (scope: Scope): CSSStyleSheet[] =>
  Reflect.get(prototypeOf(scope), 'adoptedStyleSheets', scope);

const adoptSheets = (scope: Scope, sheets: CSSStyleSheet[]): boolean =>
  Reflect.set(prototypeOf(scope), 'adoptedStyleSheets', sheets, scope);

const prototypeOf = (scope: Scope) =>
  scope instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;

/**
 * Later ones lie on top: states over marks, inner marks over those around them, suggestions below
 * all.
 */
function priorityOf(name: string): number {
  const state = STATES.indexOf(name);
  if (state >= 0) return DEEPEST + 1 + state;
  if (isSuggestionName(name)) return -1;
  const around = /-([2-9])$/.exec(name)?.[1] ?? 1;
  return DEEPEST + 1 - Number(around);
}

/** The highlight under which a mark of this kind and type is painted. */
export const highlightOf = (
  { kind, typeId }: Pick<Mark, 'kind' | 'typeId'>,
  status?: 'found' | 'changed',
  level?: number,
): string => markName(kind === 'entity' ? typeId : undefined, { status, level });
