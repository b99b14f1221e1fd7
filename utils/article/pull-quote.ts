import { safeDom } from '@/utils/text/safe-dom';
import type { PageLine } from './page-lines';

const NAMED = /(^|[\s_-])(pull-?quote|pull|block-?quote|quote)([\s_-]|$)/i;

/** Whether a line is a quotation set apart from the text: a `blockquote`, or a box named after one. */
export function isPullQuote(line: PageLine): boolean {
  const dom = safeDom();
  if (dom.closest(line.element, 'blockquote')) return true;
  let at: Node | null = line.element;
  for (let level = 0; level < 3 && at && dom.isElement(at); level++) {
    if (NAMED.test(dom.attribute(at, 'class') ?? '')) return true;
    at = dom.parent(at);
  }
  return false;
}
