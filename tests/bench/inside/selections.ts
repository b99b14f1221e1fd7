import type { ArticleText } from './article-text';
import type { PassageUnits } from './judge';
import type { Random } from './random';
import type { Words } from './system';
import { namesIn, wordsIn } from './text-parts';
import type { Span } from './truth';

/** `general`: as a reader may select. `repeated`: a name that stands ten times in the article. */
export type SelectionSet = 'general' | 'repeated';

/** Words of the article that are to be found again. */
export interface Selection extends Words, PassageUnits {
  readonly set: SelectionSet;
  readonly kind: 'name' | 'other';
}

const SHORTEST = 3;
const LONGEST = 200;
/** Draws before giving up: short articles have fewer places than are asked for. */
const MOST_DRAWS = 4_000;

export interface Wanted {
  readonly count: number;
  /** Names that were put into the article again and again; all their places are taken, to this many. */
  readonly repeated: readonly string[];
  readonly perName: number;
  /** Offsets where nothing may be selected. */
  readonly spared: readonly Span[];
  /** Whether the units of a passage stand together in the page and say these words. */
  isSolid(ids: readonly number[], exact: string): boolean;
}

/** Draws passages of the article: at word borders, 3–200 units, half of them like names. */
export function drawSelections(article: ArticleText, random: Random, wanted: Wanted): Selection[] {
  const { text } = article;
  const words = wordsIn(text);
  const isSpared = ({ start, end }: Span): boolean =>
    wanted.spared.some((span) => span.start < end && start < span.end);
  const names = namesIn(text).filter((span) => !isSpared(span));
  const taken = new Set<string>();
  const selections: Selection[] = [];
  const take = (span: Span, set: SelectionSet, kind: Selection['kind']): void => {
    const key = `${set} ${span.start} ${span.end}`;
    const units = unitsOf(article, words, span);
    const exact = text.slice(span.start, span.end);
    if (taken.has(key) || !units || isSpared(span)) return;
    if (!wanted.isSolid(units.ids, exact)) return;
    taken.add(key);
    selections.push({ ...span, ...units, id: `${selections.length}`, set, kind, exact });
  };

  for (const span of random.shuffle(names)) {
    if (selections.length >= wanted.count / 2) break;
    take(span, 'general', 'name');
  }
  for (let draws = 0; draws < MOST_DRAWS && selections.length < wanted.count; draws++) {
    const first = random.below(words.length);
    const length = SHORTEST + random.below(LONGEST - SHORTEST + 1);
    const start = words[first]?.start ?? 0;
    let last = first;
    while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) - start <= length) last++;
    const end = words[last]?.end ?? start;
    const size = end - start;
    if (size >= SHORTEST && size <= LONGEST) take({ start, end }, 'general', 'other');
  }
  for (const name of wanted.repeated) {
    const places = placesOfName(text, name).filter((span) => !isSpared(span));
    for (const span of random.shuffle(places).slice(0, wanted.perName)) {
      take(span, 'repeated', 'name');
    }
  }
  return selections;
}

/** Where a name stands as whole words. */
export function placesOfName(text: string, name: string): Span[] {
  const places: Span[] = [];
  const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isPart = isLetter(text.charAt(at - 1)) || isLetter(text.charAt(end));
    if (!isPart || !/\p{Lu}/u.test(name)) places.push({ start: at, end });
  }
  return places;
}

/** The ids of a passage; undefined where the page's units are not known. */
function unitsOf(
  article: ArticleText,
  words: readonly Span[],
  span: Span,
): PassageUnits | undefined {
  const idsOf = (start: number, end: number): number[] =>
    article.ids.slice(start, end).filter((id) => id >= 0);
  const ids = idsOf(span.start, span.end);
  const within = words.filter((word) => word.start < span.end && word.end > span.start);
  const byWord = within
    .map((word) => idsOf(Math.max(word.start, span.start), Math.min(word.end, span.end)))
    .filter((word) => word.length > 0);
  return ids.length > 0 && byWord.length > 0 ? { ids, words: byWord } : undefined;
}
