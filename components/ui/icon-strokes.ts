import type { Strokes } from './drawing';

/* One constant an icon, so that a page is sent only those that it shows. */

/** An arrow onto a line: to the place in the page. */
export const JUMP: Strokes = [
  'M3 2.5v6.25c0 .97.78 1.75 1.75 1.75H12',
  'M9.25 7.25L12.75 10.5l-3.5 3.25',
];
export const EDIT: Strokes = [
  'M10.75 2.5l2.75 2.75L5.5 13.25l-3.25.5.5-3.25 8-8Z',
  'M9 4.25L11.75 7',
];
export const DELETE: Strokes = [
  'M2.5 4.25h11',
  'M6 4V2.25h4V4',
  'M3.75 4.5l.6 8.15c.05.6.54 1.1 1.15 1.1h5c.6 0 1.1-.5 1.15-1.1l.6-8.15',
];
export const UNDO: Strokes = ['M5.5 2.75L2.25 6l3.25 3.25', 'M2.5 6h7a4 4 0 0 1 0 8H6'];
export const EXPORT: Strokes = [
  'M8 10V2.25',
  'M4.75 5.25L8 2l3.25 3.25',
  'M2.5 10v2.5c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10',
];
export const DOWNLOAD: Strokes = [
  'M8 2.25V10',
  'M4.75 7L8 10.25 11.25 7',
  'M2.5 10v2.5c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10',
];
export const SEARCH: Strokes = [
  'M7 11.75a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5Z',
  'M10.5 10.5l3.25 3.25',
];
export const CLOSE: Strokes = ['M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5'];
export const PANEL: Strokes = ['M2 3h12v10H2z', 'M10 3v10'];
export const LIBRARY: Strokes = [
  'M2.75 2.25v11.5M6 2.25v11.5',
  'M9.1 3l2.8-.75 2.35 10.75-2.8.75L9.1 3Z',
];
/** A marker pen over its stroke. */
export const HIGHLIGHT: Strokes = [
  'M9.75 2.25l4 4-5.5 4.5-3-3 4.5-5.5Z',
  'M5.25 7.75l-.75 3.75 3.75-.75',
  'M2 14h8.5',
];
export const NOTE: Strokes = [
  'M2.5 2.5h11v7.25l-3.75 3.75H2.5v-11Z',
  'M13.5 9.5H9.75v3.75',
  'M5.25 5.5h5.5M5.25 8.25h2.5',
];
export const CHECK: Strokes = ['M3 8.5l3.25 3.25L13 4.75'];
export const WARNING: Strokes = ['M8 2.25l6.25 11H1.75L8 2.25Z', 'M8 6.5v3M8 11.5h.01'];
/** A broken link between words and page. */
export const LOST: Strokes = [
  'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5Z',
  'M3.75 12.25l8.5-8.5',
];
/** Two lines, the lower one rewritten. */
export const CHANGED: Strokes = [
  'M2.5 4.5h8M10.5 4.5h3',
  'M2.5 11.5c1.1-2 2.2-2 3.3 0s2.2 2 3.3 0 2.2-2 3.4 0',
];
export const SETTINGS: Strokes = [
  'M2.25 5h6M12.25 5h1.5M2.25 11h1.5M7.75 11h6',
  'M10.25 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  'M5.75 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
];
export const OPEN: Strokes = ['M6.5 3H3v10h10V9.5', 'M9 2.75h4.25V7', 'M13 3L7.5 8.5'];
export const CHEVRON_DOWN: Strokes = ['M3.75 6L8 10.25 12.25 6'];
export const CHEVRON_RIGHT: Strokes = ['M6 3.75L10.25 8 6 12.25'];
export const PLUS: Strokes = ['M8 3v10M3 8h10'];
export const CHEVRON_UP: Strokes = ['M3.75 10L8 5.75 12.25 10'];
/** A box that is put away. */
export const ARCHIVE: Strokes = ['M2 3h12v3H2z', 'M3.25 6v7.25h9.5V6', 'M6.5 9h3'];
export const UNARCHIVE: Strokes = [
  'M2 3h12v3H2z',
  'M3.25 6v7.25h9.5V6',
  'M8 12V8.25M6.25 10L8 8.25 9.75 10',
];
/** Two lines that become one, and one that becomes two. */
export const MERGE: Strokes = [
  'M3 2.5c0 4 5 3 5 7.5v3.75',
  'M13 2.5c0 4-5 3-5 7.5',
  'M5.75 11.5L8 13.75l2.25-2.25',
];
export const SPLIT: Strokes = [
  'M8 2.25V6c0 4-5 3-5 7.25',
  'M8 6c0 4 5 3 5 7.25',
  'M1.25 11.5L3 13.5l2-1.5M14.75 11.5L13 13.5l-2-1.5',
];
/** What goes over to another. */
export const MOVE: Strokes = [
  'M2.25 5h9.5M9 2.25L11.75 5 9 7.75',
  'M13.75 11h-9.5M7 8.25L4.25 11 7 13.75',
];
