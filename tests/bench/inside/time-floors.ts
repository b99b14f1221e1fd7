import { readText } from '@/utils/text/read-text';
import { leastTime } from './least-time';

/** The least that any system has to do with a page, and our own reading of it; ms. */
export interface FloorTime {
  readonly floor: string;
  readonly ms: number;
}

/** Times the floors on the page as it stands; styles are clean. */
export async function timeFloors(): Promise<FloorTime[]> {
  document.body.getBoundingClientRect();
  const { text } = readText(document);
  const last = text.slice(-24);
  const floors: Record<string, () => unknown> = {
    'one indexOf over the visible text': () => text.indexOf(last),
    'textContent of the page': () => document.body.textContent?.length,
    'one walk over the text nodes': walk,
    'reading the visible text (part of pressmark)': () => readText(document).text.length,
  };
  const times: FloorTime[] = [];
  for (const [floor, run] of Object.entries(floors)) {
    times.push({ floor, ms: (await leastTime(run)).ms });
  }
  return times;
}

function walk(): number {
  const what = NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, document.body, what);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) length += node.data.length;
  }
  return length;
}
