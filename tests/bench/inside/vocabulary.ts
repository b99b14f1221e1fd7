import type { Random } from './random';
import { NEWS_NAMES, NEWS_WORDS } from './word-list';

/** Words to write new text with: a list of our own, and the page's own words and names. */
export interface Vocabulary {
  word(): string;
  name(): string;
  sentence(): string;
  paragraph(): string;
}

export interface PageWords {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** Chinese, Japanese and the like write no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Half of the words and two thirds of the names are the page's: what is brought in looks alike. */
export function createVocabulary(random: Random, page: PageWords): Vocabulary {
  const unspaced = page.words.filter((word) => UNSPACED.test(word)).length;
  const isSpaced = unspaced * 2 < page.words.length;
  const space = isSpaced ? ' ' : '';
  const word = (): string =>
    (!isSpaced || random.chance(0.5) ? random.pick(page.words) : undefined) ??
    random.pick(NEWS_WORDS) ??
    '';
  const name = (): string =>
    (random.chance(0.67) ? random.pick(page.names) : undefined) ?? random.pick(NEWS_NAMES) ?? '';
  const sentence = (): string => {
    const parts: string[] = [];
    const length = 7 + random.below(14);
    while (parts.length < length) parts.push(random.chance(0.12) ? name() : word());
    const text = parts.join(space);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${isSpaced ? '.' : '。'}`;
  };
  return {
    word,
    name,
    sentence,
    paragraph: () => Array.from({ length: 1 + random.below(4) }, sentence).join(space),
  };
}
