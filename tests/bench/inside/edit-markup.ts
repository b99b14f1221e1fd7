import type { Edit } from './edit';
import { articleNodes } from './edit-typography';

const INLINE = ['span', 'b', 'em', 'a', 'font', 'mark', 'strong'];

/** Wraps parts of the text and whole paragraphs in elements, and splits text nodes. */
export function changeMarkup(edit: Edit, share: number): void {
  const { units, random } = edit;
  for (const node of articleNodes(edit)) {
    if (!random.chance(share)) continue;
    let part = node;
    if (part.data.length > 2 && random.chance(0.8))
      part = units.split(part, random.below(part.data.length));
    if (part.data.length > 2 && random.chance(0.8)) {
      units.split(part, 1 + random.below(part.data.length - 1));
    }
    if (random.chance(0.6)) {
      units.wrap(part, document.createElement(random.pick(INLINE) ?? 'span'));
    } else if (random.chance(0.5)) {
      part.before(document.createComment('part'));
    } else {
      part.before(document.createTextNode(''));
    }
  }
  for (const { element } of edit.paragraphs()) {
    if (element.localName !== 'li' && random.chance(share / 2)) {
      units.wrap(element, document.createElement('div'));
    }
  }
}
