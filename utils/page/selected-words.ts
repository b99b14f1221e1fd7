import { LIMITS } from '@/utils/model/limits';
import type { TextIndex } from '@/utils/text/text-index';
import { trimPassage } from '@/utils/text/trim-passage';
import { trimAndGrow } from '@/utils/text/whole-words';
import { isEditable } from './editable';
import { selectedRange } from './selected-range';

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
  const range = selectedRange(view);
  if (range === undefined) return undefined;
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return undefined;
  const index = read();
  const from = index.offsetOf(range.startContainer, range.startOffset);
  const to = index.offsetOf(range.endContainer, range.endOffset);
  if (from === undefined || to === undefined || from === to) return undefined;
  // Chromium counts all of a shadow tree before what stands in its slots.
  const ends = [Math.min(from, to), Math.max(from, to)] as const;
  const span = (raw ? trimPassage : trimAndGrow)(index.text, ...ends);
  if (span === undefined || span.end - span.start > LIMITS.passage) return undefined;
  return { index, ...span, words: index.text.slice(span.start, span.end) };
}
