import type { Block } from '@/utils/model/snapshot';
import { safeDom } from '@/utils/text/safe-dom';

/** What the nearest block element of a line says of it; headline and standfirst take more to know. */
export function blockKind(element: Element): Block['kind'] {
  const dom = safeDom();
  if (dom.tag(element) === 'h1') return 'headline';
  if (dom.closest(element, 'figcaption, caption')) return 'caption';
  const holder = dom.closest(element, 'blockquote, li, dd');
  if (!holder) return 'paragraph';
  return dom.tag(holder) === 'blockquote' ? 'quote' : 'list item';
}
