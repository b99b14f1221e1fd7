import type { Page } from 'puppeteer-core';
import { callIn } from '../../tests/support/call-source';
import { findWords } from '../../tests/support/find-words';
import type { TagList } from './article-source';

const MOST = 3;
const NOTE = 'Check this against a second source.';

/** Words to highlight in an article that comes without a list, and a sentence to note something on. */
export async function pickStrings(page: Page): Promise<TagList> {
  const { names, sentence } = await callIn(page, findNames, 8 * MOST);
  const free: string[] = [];
  for (const name of names) {
    const place = free.length < MOST ? await callIn(page, findWords, name, 0) : undefined;
    // In the middle of a link the mouse takes the link along instead of selecting.
    if (place && !place.draggable) free.push(name);
  }
  return {
    tags: free.map((exact) => ({ exact, occurrence: 1, type: 'highlight' })),
    highlight: sentence,
    note: NOTE,
  };
}

/** Runs in the page: names inside sentences of the longest run of paragraphs, and one sentence. */
function findNames(most: number): { names: string[]; sentence: string } {
  const paragraphs = Array.from(document.querySelectorAll<HTMLElement>('p'))
    .filter((paragraph) => paragraph.getClientRects().length > 0)
    .map((paragraph) => paragraph.innerText.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 80);
  const names = new Set<string>();
  let sentence = '';
  for (const text of paragraphs) {
    const inside = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu;
    for (const [name] of text.matchAll(inside)) {
      const bare = name.replace(/['’]s$/, '');
      if (names.size < most && bare.length > 2) names.add(bare);
    }
    const [whole] = text.match(/(?<=[.!?] )\p{Lu}[^.!?]{40,160}\.(?= |$)/u) ?? [];
    if (!sentence && whole) sentence = whole;
  }
  return { names: [...names], sentence: sentence || (paragraphs[0] ?? '').slice(0, 120).trim() };
}
