import { Drawing, type Strokes } from './drawing';
import * as strokes from './icon-strokes';

const ICONS = {
  jump: strokes.JUMP,
  edit: strokes.EDIT,
  delete: strokes.DELETE,
  undo: strokes.UNDO,
  export: strokes.EXPORT,
  download: strokes.DOWNLOAD,
  search: strokes.SEARCH,
  close: strokes.CLOSE,
  panel: strokes.PANEL,
  library: strokes.LIBRARY,
  highlight: strokes.HIGHLIGHT,
  note: strokes.NOTE,
  check: strokes.CHECK,
  warning: strokes.WARNING,
  lost: strokes.LOST,
  changed: strokes.CHANGED,
  settings: strokes.SETTINGS,
  open: strokes.OPEN,
  'chevron-down': strokes.CHEVRON_DOWN,
  'chevron-right': strokes.CHEVRON_RIGHT,
  'chevron-up': strokes.CHEVRON_UP,
  archive: strokes.ARCHIVE,
  unarchive: strokes.UNARCHIVE,
  merge: strokes.MERGE,
  split: strokes.SPLIT,
  move: strokes.MOVE,
  plus: strokes.PLUS,
} as const satisfies Record<string, Strokes>;

export type IconId = keyof typeof ICONS;

export interface IconProps {
  readonly id: IconId;
  /** Side in px; 16 where none is given. */
  readonly size?: number;
}

/** One of our own stroke drawings for what can be done or has happened. */
export function Icon({ id, size = 16 }: IconProps) {
  return <Drawing strokes={ICONS[id]} size={size} />;
}
