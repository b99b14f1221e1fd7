import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionTier } from '@/utils/model/suggestion';
import { DEEPEST } from './nest-levels';

/** Names of our CSS highlights; the registry is shared with the page and with other extensions. */
const PREFIX = 'pressmark-';

/** States beside the types. `pending`: the words that a tag would take, shown with the toolbar. */
export const PENDING = `${PREFIX}pending`;
export const FOCUSED = `${PREFIX}focused`;
/** The suggestion that annotation mode is at, and the word at its caret. */
export const WALKED = `${PREFIX}walked`;
export const CARET = `${PREFIX}caret`;
const PLAIN = `${PREFIX}highlight`;

/** The highlight of suggestions of a type. */
export const suggestionName = (typeId: string, tier: SuggestionTier): string =>
  `${PREFIX}${tier}-${typeId}`;

/** Whether a highlight is one of suggestions. */
export const isSuggestionName = (name: string): boolean =>
  name.startsWith(`${PREFIX}sure-`) || name.startsWith(`${PREFIX}maybe-`);

/** How a mark is shown beside its type: as found or changed, with how many others in it. */
interface MarkState {
  readonly status?: 'found' | 'changed' | undefined;
  /** As `nestLevels` counts. */
  readonly level?: number | undefined;
}

/** The highlight of marks of a type, or of those without one. */
export function markName(typeId: string | undefined, { status, level = 0 }: MarkState): string {
  const type = typeId === undefined ? PLAIN : `${PREFIX}type-${typeId}`;
  const changed = status === 'changed' ? `${type}-changed` : type;
  return level === 0 ? changed : `${changed}-${level + 1}`;
}

/** Types are told apart by the line under the words as well, for readers who do not see the hue. */
const LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;

const onScreen = (rule: string): string => `@media not print { ${rule} }`;

/** The marker pen of a highlight without type, and the accent of pending and focused words. */
const MARKER = '#e0a800';
const ACCENT = '#c2410c';

/**
 * The rules of each highlight by its name: as many as there are types, states and levels. On a dark
 * page colours are lightened. Only what `::highlight` allows is set, and the text's own colour stays
 * as the publisher chose it. What changed has thin lines above and below and hardly any wash.
 *
 * A wash may be missing on paper, and with forced colours it is in Firefox: every mark has a line
 * there. Chromium paints a box in place of the wash and the lines in the colour of its words, so that
 * with forced colours they stay near the words.
 */
export function markRules(types: readonly TypeChip[], onDark: boolean): Map<string, string> {
  const rules = new Map<string, string>();
  const add = (name: string, colour: string, share: number, line = 'none', level = 0) => {
    const rule = (...declarations: string[]) =>
      `::highlight(${CSS.escape(name)}) { ${declarations.join('; ')} }`;
    const offset = (least: number, step: number) =>
      `text-underline-offset: ${least + step * level}px`;
    const shown = onDark ? `color-mix(in oklab, ${colour} 55%, white)` : colour;
    const wash = `${shown} ${onDark ? Math.min(share + 8, 28) : share}%`;
    const washed = rule(
      `background-color: color-mix(in srgb, ${wash}, transparent)`,
      `text-decoration: ${line} ${shown}`,
      offset(2, 4),
    );
    const plain = line === 'none' ? 'underline 1px' : line;
    const lined = rule(`text-decoration: ${plain} ${colour}`);
    const forced = rule(offset(1, 3));
    rules.set(
      name,
      `${washed} @media print, (forced-colors: active) { ${lined} } @media (forced-colors: active) { ${forced} }`,
    );
  };
  const addMarks = (typeId: string | undefined, colour: string, share: number, line?: string) => {
    for (let level = 0; level <= DEEPEST; level++) {
      const changed = `underline overline ${line ?? 'dashed'} 1px`;
      add(markName(typeId, { level }), colour, share, line && `underline ${line} 2px`, level);
      add(markName(typeId, { level, status: 'changed' }), colour, share / 3, changed, level);
    }
  };
  /** A thin line and no wash; nothing of it on paper, as nobody has said it yet. */
  const addSuggestions = (typeId: string, colour: string) => {
    const shown = onDark ? `color-mix(in oklab, ${colour} 60%, white)` : colour;
    const line = `color-mix(in srgb, ${shown} 80%, transparent)`;
    for (const [tier, style] of [
      ['sure', 'solid 1px'],
      ['maybe', 'dotted 2px'],
    ] as const) {
      const name = suggestionName(typeId, tier);
      const selector = `::highlight(${CSS.escape(name)})`;
      const rule = `${selector} { text-decoration: underline ${style} ${line}; text-underline-offset: 3px }`;
      rules.set(name, onScreen(rule));
    }
  };
  addMarks(undefined, MARKER, 38);
  for (const [order, { id, colour }] of types.entries()) {
    addMarks(id, colour, 15, LINES[order % LINES.length]);
    addSuggestions(id, colour);
  }
  add(PENDING, ACCENT, 0, 'underline solid 2px');
  add(FOCUSED, ACCENT, 34);
  add(WALKED, MARKER, 34);
  add(CARET, ACCENT, 24, 'underline solid 2px');
  for (const name of [PENDING, FOCUSED, WALKED, CARET]) {
    rules.set(name, onScreen(rules.get(name) ?? ''));
  }
  return rules;
}
