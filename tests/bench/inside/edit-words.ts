import type { ArticleLine } from './article-text';
import { type Edit, lineAt } from './edit';
import { elementOf } from './paragraphs';
import type { Selection } from './selections';
import { sentencesIn, wordsIn } from './text-parts';

const LETTER = /\p{L}/u;

/** Swaps two letters of each passage, drops or doubles one; where passages overlap, only once. */
export function misspellAll(edit: Edit, selections: readonly Selection[]): void {
  const done = new Set<number>();
  for (const selection of selections) {
    if (selection.ids.some((id) => done.has(id))) continue;
    const { words } = selection;
    for (const id of misspell(edit, words)) done.add(id);
  }
}

/** Misspells one of some words, given as ids; returns its ids. */
function misspell(
  { units, random }: Edit,
  words: readonly (readonly number[])[],
): readonly number[] {
  const letterAt = (id: number): string => {
    const place = units.placeOf(id);
    const char = place?.node.data.charAt(place.offset) ?? '';
    return LETTER.test(char) ? char : '';
  };
  const word = random.pick(words.filter((word) => word.length > 1 && word.every(letterAt))) ?? [];
  const at = random.below(word.length - 1);
  const first = word[at];
  const second = word[at + 1];
  if (first === undefined || second === undefined) return [];
  for (const way of random.shuffle(['swap', 'drop', 'double'])) {
    if (way === 'swap' && letterAt(first) !== letterAt(second) && units.swap(first, second)) break;
    if (way === 'drop' && word.length > 2) {
      units.removeSpan(first, first);
      break;
    }
    if (way === 'double') {
      units.replaceIds([second], letterAt(second).repeat(2));
      break;
    }
  }
  return word;
}

/**
 * Rewords the sentences that hold a passage: 40–60 % of their words are replaced. Words of name-like
 * passages are spared, those of other passages lightly touched.
 */
export function reword(edit: Edit, targets: readonly Selection[]): void {
  const { random, selections } = edit;
  const names = selections.filter(({ kind }) => kind === 'name');
  const others = selections.filter(({ kind }) => kind === 'other');
  const done = new Set<number>();
  for (const target of targets) {
    const line = lineAt(edit, target.start);
    if (!line) continue;
    for (const sentence of sentencesIn(line.text)) {
      const start = line.start + sentence.start;
      const end = line.start + sentence.end;
      if (end <= target.start || start >= target.end || done.has(start)) continue;
      done.add(start);
      const rate = 0.4 + 0.2 * random.next();
      for (const word of wordsIn(line.text.slice(sentence.start, sentence.end))) {
        const at = { start: start + word.start, end: start + word.end };
        const within = (passages: readonly Selection[]) =>
          passages.some((passage) => passage.start < at.end && at.start < passage.end);
        if (within(names)) continue;
        if (random.chance(within(others) ? 0.12 : rate)) replaceWord(edit, at.start, at.end);
      }
    }
  }
}

function replaceWord(
  { units, random, vocabulary, article }: Edit,
  start: number,
  end: number,
): void {
  const ids = article.ids.slice(start, end).filter((id) => id >= 0);
  const old = article.text.slice(start, end);
  const kind = random.next();
  const put =
    kind < 0.1 ? '' : kind < 0.2 ? `${vocabulary.word()} ${vocabulary.word()}` : vocabulary.word();
  const isCapital = /^\p{Lu}/u.test(old);
  units.replaceIds(ids, isCapital ? `${put.charAt(0).toUpperCase()}${put.slice(1)}` : put);
}

/** Takes out the words of a passage and leaves what stands around them. */
export function deleteWords({ units }: Edit, { ids }: Selection): void {
  const standing = ids.filter((id) => units.placeOf(id) !== undefined);
  const first = standing[0];
  const last = standing.at(-1);
  if (first !== undefined && last !== undefined) units.removeSpan(first, last);
}

/** Takes out all lines of a passage, with their elements where they have their own. */
export function deleteLines(edit: Edit, { start, end }: Selection): void {
  const lines = edit.article.lines.filter((line) => line.start < end && line.end > start);
  for (const line of lines) deleteLine(edit, line);
}

function deleteLine(edit: Edit, line: ArticleLine): void {
  const element = elementOf(line, edit.units);
  if (element) {
    edit.units.takeOut(element);
    return;
  }
  for (const id of line.ids) if (id >= 0 && edit.units.placeOf(id)) edit.units.removeSpan(id, id);
}
