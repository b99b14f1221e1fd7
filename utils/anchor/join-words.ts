import type { Stretch } from './text-map';

/** Words that follow each other in both texts, with the same between them, are one stretch. */
export function joinWords(saved: string, now: string, words: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  let first: Stretch | undefined;
  let last: Stretch | undefined;
  const close = () => {
    if (first && last) stretches.push({ ...first, to: last.to, nowTo: last.nowTo });
  };
  for (const word of words) {
    const from = last?.to ?? word.from;
    const nowFrom = last?.nowTo ?? word.nowFrom;
    const goesOn =
      last !== undefined &&
      word.to - from === word.nowTo - nowFrom &&
      now.startsWith(saved.slice(from, word.to), nowFrom) &&
      now.startsWith(saved.slice(last.from, last.to), last.nowFrom);
    if (!goesOn) {
      close();
      first = word;
    }
    last = word;
  }
  close();
  return stretches;
}
