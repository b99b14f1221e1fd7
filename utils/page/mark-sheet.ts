import type { TypeChip } from '@/utils/model/mark';

/** Names of our CSS highlights; the registry is shared with the page and with other extensions. */
export const PREFIX = 'pressmark-';

/** States beside the types. `pending`: the words that a tag would take, shown with the toolbar. */
export const PENDING = `${PREFIX}pending`;
export const FOCUSED = `${PREFIX}focused`;
export const PLAIN = `${PREFIX}highlight`;

export const typeHighlight = (typeId: string): string => `${PREFIX}type-${typeId}`;

/** Types are told apart by the line under the words as well, for readers who do not see the hue. */
const LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;

/** The marker pen of a highlight without type, and the accent of pending and focused words. */
const MARKER = '#e0a800';
const ACCENT = '#c2410c';

/**
 * The style sheet of all marks. On a dark page colours are lightened. Only what `::highlight`
 * allows is set, and the text's own colour stays as the publisher chose it.
 */
export function markSheet(types: readonly TypeChip[], onDark: boolean): string {
  const line = (colour: string) => (onDark ? `color-mix(in oklab, ${colour} 55%, white)` : colour);
  const wash = (colour: string, share: number) =>
    `color-mix(in srgb, ${line(colour)} ${onDark ? share + 8 : share}%, transparent)`;
  const rules = types.map(({ id, colour }, order) =>
    rule(typeHighlight(id), [
      `background-color: ${wash(colour, 15)}`,
      `text-decoration: underline ${LINES[order % LINES.length]} ${line(colour)} 2px`,
      'text-underline-offset: 2px',
    ]),
  );
  return [
    rule(PLAIN, [`background-color: ${wash(MARKER, 38)}`]),
    ...rules,
    rule(PENDING, [`text-decoration: underline solid ${line(ACCENT)} 2px`]),
    rule(FOCUSED, [`background-color: ${wash(ACCENT, 34)}`]),
  ].join('\n');
}

const rule = (name: string, declarations: readonly string[]): string =>
  `::highlight(${CSS.escape(name)}) { ${declarations.join('; ')} }`;
