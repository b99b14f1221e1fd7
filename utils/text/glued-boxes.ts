import { safeDom } from './safe-dom';

/** After these a word goes on, or begins, without a space: quotes, brackets, hyphens, slashes. */
const OPEN_END = /[\s([{<«‹“‘„‚"'’\-‐-―/\\@#$£€_&+=~*]$/u;
const WORD_START = /^[\p{L}\p{N}“‘„«"']/u;

/**
 * Whether two text nodes of one block touch in the markup but stand in boxes of their own, such as
 * `<span style="display: block">Panmunjom</span><span>Reuters</span>`. Styles are asked for only where
 * a word would run into another; a drop cap (floated) does not part words.
 */
export function isGlued(before: Text, after: Text, block: Element): boolean {
  if (!WORD_START.test(after.data) || OPEN_END.test(before.data.slice(-2))) return false;
  if (typeof getComputedStyle !== 'function') return false;
  const dom = safeDom();
  const inlineParents = (node: Node): Element[] => {
    const parents: Element[] = [];
    for (let up = dom.parent(node); up && up !== block && dom.isElement(up); up = dom.parent(up)) {
      parents.push(up);
    }
    return parents;
  };
  const left = inlineParents(before);
  const right = inlineParents(after);
  const crossed = [
    ...left.filter((element) => !right.includes(element)),
    ...right.filter((element) => !left.includes(element)),
  ];
  return crossed.some((element) => {
    const { display, float } = getComputedStyle(element);
    return float === 'none' && display !== '' && !/^(inline|contents|none|ruby)/.test(display);
  });
}
