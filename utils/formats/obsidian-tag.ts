import { wellFormed } from './well-formed';

/**
 * A tag as Obsidian takes it, without `#`: letters, digits, `_`, `-` and `/`, not digits alone.
 * Other characters become hyphens; undefined when nothing is left.
 */
export function obsidianTag(tag: string): string | undefined {
  const word = wellFormed(tag)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (word === '') return undefined;
  return /^\p{N}+$/u.test(word) ? `_${word}` : word;
}
