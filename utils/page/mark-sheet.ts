import type { TypeChip } from '@/utils/model/mark';
import { DEEPEST } from './nest-levels';

/** Names of our CSS highlights; the registry is shared with the page and with other extensions. */
const PREFIX = 'pressmark-';

/** States beside the types. `pending`: the words that a tag would take, shown with the toolbar. */
export const PENDING = `${PREFIX}pending`;
export const FOCUSED = `${PREFIX}focused`;
const PLAIN = `${PREFIX}highlight`;

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
  addMarks(undefined, MARKER, 38);
  for (const [order, { id, colour }] of types.entries()) {
    addMarks(id, colour, 15, LINES[order % LINES.length]);
  }
  add(PENDING, ACCENT, 0, 'underline solid 2px');
  add(FOCUSED, ACCENT, 34);
  return rules;
}
