import type { Page } from 'puppeteer-core';
import { callIn } from '../../tests/support/call-source';
import { findWords } from '../../tests/support/find-words';
import type { TagList } from './article-source';

const MOST = 12;
const NOTE = 'Check this against a second source.';

const ORGANISATION =
  /\b(?:Agency|Bank|Board|Commission|Committee|Company|Corp|Council|Court|Department|Foundation|Group|Inc|Institute|Ltd|Ministry|Office|Party|Police|Press|Times|Union|University)\b/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/**
 * Words to tag in an article that comes without a list: names by their capital letters, with a type
 * guessed from the words alone. Good enough to show the tool, not to judge the text.
 */
export async function pickStrings(page: Page): Promise<TagList> {
  const { names, sentence } = await callIn(page, findNames, 3 * MOST);
  const free: string[] = [];
  for (const name of names) {
    const place = free.length < MOST ? await callIn(page, findWords, name, 0) : undefined;
    // In the middle of a link the mouse takes the link along instead of selecting.
    if (place && !place.draggable) free.push(name);
  }
  return {
    tags: free.map((exact) => ({ exact, occurrence: 1, type: guessType(exact) })),
    highlight: sentence,
    note: NOTE,
  };
}

function guessType(exact: string): string {
  if (MONTH.test(exact)) return 'date';
  if (ORGANISATION.test(exact) || /^[A-Z.]{2,}$/.test(exact)) return 'organization';
  return exact.includes(' ') ? 'person' : 'place';
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
