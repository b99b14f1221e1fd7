import type { Span } from '@/utils/anchor/span';
import type { TextBlock, TextIndex } from '@/utils/text/text-index';

/** Lines that are left out together when the first and the last of them stand far on one side. */
const RUN = 16;

/**
 * The words that stand at most `screens` heights of the viewport above or below it, as few spans of
 * the page's text.
 */
export function nearWords({ blocks }: TextIndex, view: Window, screens: number): Span[] {
  const height = view.innerHeight;
  const isNear = (...lines: readonly (TextBlock | undefined)[]) => {
    const boxes = lines.flatMap((line) => (line ? [boxOf(line.element)] : []));
    return (
      boxes.some(({ bottom }) => bottom >= -screens * height) &&
      boxes.some(({ top }) => top <= (screens + 1) * height)
    );
  };
  const spans: { start: number; end: number }[] = [];
  let isOpen = false;
  for (let at = 0; at < blocks.length; at += RUN) {
    const run = blocks.slice(at, at + RUN);
    const isAny = isNear(run[0], run.at(-1));
    for (const line of run) {
      const open = isOpen ? spans.at(-1) : undefined;
      isOpen = isAny && isNear(line);
      if (!isOpen) continue;
      if (open) open.end = line.end;
      else spans.push({ start: line.start, end: line.end });
    }
  }
  return spans;
}

/** Through the prototype: a field of a form may be named like the method. */
const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
