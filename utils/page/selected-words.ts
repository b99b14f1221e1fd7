import { LIMITS } from '@/utils/model/limits';
import type { TextIndex } from '@/utils/text/text-index';
import { trimPassage } from '@/utils/text/trim-passage';
import { trimAndGrow } from '@/utils/text/whole-words';
import { isEditable } from './editable';

/** Selected words in the page's text, UTF-16 units of `index`. */
export interface SelectedWords {
  readonly index: TextIndex;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * What the reader selected, trimmed of white space and grown to whole words (`raw`: as it is).
 * `undefined` when nothing is selected, when it is in a field, outside the visible text, or longer
 * than a passage may be.
 */
export function selectedWords(
  view: Window,
  read: () => TextIndex,
  raw: boolean,
): SelectedWords | undefined {
  const selection = view.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return undefined;
  const index = read();
  const from = index.offsetOf(range.startContainer, range.startOffset);
  const to = index.offsetOf(range.endContainer, range.endOffset);
  if (from === undefined || to === undefined || from >= to) return undefined;
  const span = (raw ? trimPassage : trimAndGrow)(index.text, from, to);
  if (span === undefined || span.end - span.start > LIMITS.passage) return undefined;
  return { index, ...span, words: index.text.slice(span.start, span.end) };
}
