import type { Page } from 'puppeteer-core';
import { callIn } from './call-source';
import { findWords } from './find-words';

/** Where words stand in the viewport (px), after they were scrolled into view. */
export async function wordsAt(
  page: Page,
  exact: string,
  occurrence = 0,
): Promise<{ left: number; x: number; y: number }> {
  const place = await callIn(page, findWords, exact, occurrence);
  if (!place) throw new Error(`The page does not say “${exact}” (occurrence ${occurrence}).`);
  const { from, to } = place;
  return { left: from.x, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
