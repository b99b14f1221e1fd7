import type { Span } from '@/utils/anchor/span';
import type { Place } from '@/utils/model/page-ui';
import type { TextIndex } from '@/utils/text/text-index';
import { measureWords } from './mark-ranges';

/** The place of words in the viewport, measured anew at each call; gone when they are not laid out. */
export function placeOfWords(index: TextIndex, span: Span): Place {
  return () => {
    const boxes = measureWords(index, span, (range) => range.getBoundingClientRect()).filter(
      ({ width, height }) => width > 0 || height > 0,
    );
    if (boxes.length === 0) return undefined;
    const rect = {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    const [element] = measureWords(index, span, elementAround);
    return { rect, rtl: element != null && getComputedStyle(element).direction === 'rtl' };
  };
}

const elementAround = ({ commonAncestorContainer: around }: Range): Element | null =>
  around instanceof Element ? around : around.parentElement;

/** Whether words stand in the viewport with so many px free above and below them. */
export function areInView(index: TextIndex, span: Span, above: number, below: number): boolean {
  const rect = placeOfWords(index, span)()?.rect;
  return rect !== undefined && rect.top >= above && rect.bottom <= window.innerHeight - below;
}

/** Brings words to the middle of the viewport, at once when the reader asked for less motion. */
export function scrollToWords(index: TextIndex, span: Span): boolean {
  const element = index.pointOf(span.start, 'start')?.node.parentElement;
  if (!element) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  return true;
}
