import { lastPlace } from '@/utils/text/last-place';
import type { Original, Words } from './system';

/** Makes the page a plain one of these lines, a paragraph each, for systems to describe passages on. */
export function fillPage(lines: readonly string[]): Original {
  const paragraphs: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  const body = document.createElement('body');
  for (const line of lines) {
    const paragraph = document.createElement('p');
    const text = document.createTextNode(line);
    paragraph.append(text);
    body.append(paragraph);
    paragraphs.push(text);
    starts.push(length);
    length += line.length + 1;
  }
  document.body.replaceWith(body);
  body.getBoundingClientRect();
  const pointOf = (offset: number): [Text, number] => {
    const at = lastPlace(starts.length, (line) => (starts[line] ?? 0) <= offset);
    const node = paragraphs[at];
    if (!node) throw new Error(`The page has no place ${offset}.`);
    return [node, Math.min(node.data.length, offset - (starts[at] ?? 0))];
  };
  return {
    root: body,
    text: lines.join('\n'),
    rangeOf({ start, end }: Words) {
      const range = document.createRange();
      range.setStart(...pointOf(start));
      const [node, offset] = pointOf(end - 1);
      range.setEnd(node, offset + 1);
      return range;
    },
  };
}
