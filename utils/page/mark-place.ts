import type { Place } from '@/utils/model/page-ui';
import type { TextIndex } from '@/utils/text/text-index';
import { liveRange } from './mark-ranges';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of words in the viewport, measured anew at each call; gone when they are not laid out. */
export function placeOfWords(index: TextIndex, span: Span): Place {
  return () => {
    const range = liveRange(index, span);
    if (range === undefined) return undefined;
    const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
    if (width === 0 && height === 0) return undefined;
    const around = range.commonAncestorContainer;
    const element = around instanceof Element ? around : around.parentElement;
    const rtl = element !== null && getComputedStyle(element).direction === 'rtl';
    return { rect: { left, top, right, bottom }, rtl };
  };
}

/** Brings words to the middle of the viewport, at once when the reader asked for less motion. */
export function scrollToWords(index: TextIndex, span: Span): boolean {
  const range = liveRange(index, span);
  const element = range?.startContainer.parentElement;
  if (range === undefined || !element) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  return true;
}
