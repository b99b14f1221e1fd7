import { isLetterPoint } from './letter';
import { safeDom } from './safe-dom';

/** After these a word goes on, or begins, without a space: quotes, brackets, hyphens, slashes. */
const OPEN_END = /[\s([{<«‹“‘„‚"'’\-‐-―/\\@#$£€_&+=~*]$/u;
const OPENING = '“‘„«"\'';

/**
 * Whether two text nodes of one block touch in the markup but stand in boxes of their own, such as
 * `<span style="display: block">Panmunjom</span><span>Reuters</span>`. Styles are asked for (by
 * `isBlock`) only where a word would run into another.
 */
export function isGlued(
  before: Text,
  after: Text,
  block: Element,
  isBlock: (element: Element) => boolean,
): boolean {
  if (!beginsWord(after.data) || OPEN_END.test(before.data.slice(-2))) return false;
  const dom = safeDom();
  const inlineParents = (node: Node): Element[] => {
    const parents: Element[] = [];
    for (let up = dom.around(node); up && up !== block && dom.isElement(up); up = dom.around(up)) {
      parents.push(up);
    }
    return parents;
  };
  const left = inlineParents(before);
  const right = inlineParents(after);
  return (
    left.some((element) => !right.includes(element) && isBlock(element)) ||
    right.some((element) => !left.includes(element) && isBlock(element))
  );
}

const beginsWord = (text: string): boolean =>
  isLetterPoint(text.codePointAt(0) ?? 0) || (text !== '' && OPENING.includes(text.charAt(0)));
