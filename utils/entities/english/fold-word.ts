import { Shape } from './shapes';

const ACCENT = /\p{M}/gu;
const FOREIGN = /[^\u0020-\u007e]/;

/** A word as the lists have it: small letters, no accents, straight apostrophes, no closing full stop. */
export function foldWord(word: string, shape: number): string {
  let folded = word.toLowerCase();
  if (FOREIGN.test(folded)) {
    folded = folded
      .normalize('NFD')
      .replace(ACCENT, '')
      .replace(/[‘’]/g, "'")
      .replace(/ı/g, 'i')
      .replace(/ø/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/[‐‑]/g, '-');
  }
  if (folded.length > 2 && folded.endsWith('.') && shape !== Shape.abbreviation) {
    return folded.slice(0, -1);
  }
  return folded;
}
