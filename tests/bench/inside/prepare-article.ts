import { type ArticleText, readArticleText } from './article-text';
import { type Paragraph, paragraphsOf } from './paragraphs';
import type { Random } from './random';
import { placesOfName } from './selections';
import { namesIn, sentencesIn, wordsIn } from './text-parts';
import type { Span } from './truth';
import type { Units } from './units';
import type { Vocabulary } from './vocabulary';

/** A name stands this often in an article at the least. */
const REPEATS = 12;
const NAMES = 2;
const TWINS = 2;

export interface Prepared {
  /** Names that stand in the article again and again. */
  readonly repeated: readonly string[];
  /** Texts of paragraphs and of their twins, which differ in a few words. */
  readonly twins: readonly { readonly original: string; readonly twin: string }[];
}

/**
 * Makes an article harder before anything is selected in it: two of its names are put into many of
 * its sentences, and two of its paragraphs get a twin elsewhere.
 */
export function prepareArticle(
  article: ArticleText,
  units: Units,
  random: Random,
  vocabulary: Vocabulary,
): Prepared {
  const added = addTwins(paragraphsOf(article, units), units, random, vocabulary);
  const twins = keepKnown(added, units);
  const repeated = chooseNames(article.text, random);
  for (const name of repeated) repeatName(name, article, units, random);
  return { repeated, twins };
}

interface Twin {
  readonly original: string;
  readonly twin: string;
  readonly element: Element;
}

/**
 * Takes out again what the article's text does not hold, as where Readability leaves a second paragraph
 * of the kind out: whoever saved the article's text has never seen such a twin.
 */
function keepKnown(twins: readonly Twin[], units: Units): Twin[] {
  const folded = (text: string): string => text.replace(/\s+/g, '');
  const lines = new Set(readArticleText(document, units).lines.map(({ text }) => folded(text)));
  return twins.filter(({ original, twin, element }) => {
    const isKnown = lines.has(folded(original)) && lines.has(folded(twin));
    if (!isKnown) units.takeOut(element);
    return isKnown;
  });
}

/** Names that stand within a sentence come first: what only begins one may be any word. */
function chooseNames(text: string, random: Random): string[] {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  const names = namesIn(text).filter(({ start, end }) => end - start <= 40);
  const isWithin = ({ start }: Span): boolean => /[\p{Ll},] $/u.test(text.slice(start - 2, start));
  const drawn = [names.filter(isWithin), names, wordsIn(text)].flatMap((spans) =>
    random.shuffle(spans),
  );
  const chosen: string[] = [];
  for (const name of drawn.map(cut)) {
    if (chosen.length === NAMES) break;
    const isOdd = chosen.some((other) => other.includes(name) || name.includes(other));
    if (name.length >= 3 && !isOdd) chosen.push(name);
  }
  return chosen;
}

const SPACED = [' and N', ', N said,', ' for N', ' (N)', ' with N', ' by N', ', after N,', ' of N'];

function repeatName(name: string, article: ArticleText, units: Units, random: Random): void {
  const missing = REPEATS - placesOfName(article.text, name).length;
  const isSpaced = /\s/.test(article.text.slice(0, 400).trim());
  const names = namesIn(article.text);
  const isInName = (at: number): boolean => names.some(({ start, end }) => start <= at && at < end);
  const sentences = article.lines.flatMap((line) =>
    sentencesIn(line.text).map(({ start, end }) => ({
      start: line.start + start,
      end: line.start + end,
    })),
  );
  const long = sentences.filter(
    ({ start, end }) => wordsIn(article.text.slice(start, end)).length >= 4,
  );
  if (long.length === 0) return;
  let added = 0;
  for (let round = 0; round < REPEATS && added < missing; round++) {
    for (const sentence of random.shuffle(long)) {
      if (added >= missing) break;
      const words = wordsIn(article.text.slice(sentence.start, sentence.end));
      const word = random.pick(
        words.slice(0, -1).filter(({ end }) => !isInName(sentence.start + end)),
      );
      const last = article.ids[sentence.start + (word?.end ?? 0) - 1] ?? -1;
      const place = word && last >= 0 ? units.placeOf(last) : undefined;
      if (!place) continue;
      const text = isSpaced ? (random.pick(SPACED) ?? ' N').replace('N', name) : name;
      units.insert(place.node, place.offset + 1, text);
      added++;
    }
  }
}

function addTwins(
  paragraphs: readonly Paragraph[],
  units: Units,
  random: Random,
  vocabulary: Vocabulary,
): Twin[] {
  if (paragraphs.length < 8) return [];
  const long = paragraphs.filter(
    ({ line }) => line.text.length >= 60 && wordsIn(line.text).length >= 8,
  );
  const twins: Twin[] = [];
  for (const { line, element } of random.shuffle(long).slice(0, TWINS)) {
    const gap = random.pick(
      paragraphs.filter(
        (other) => other.element !== element && other.element.localName === element.localName,
      ),
    );
    const text = twinOf(line.text, random, vocabulary);
    if (!gap || text === line.text) continue;
    const twin = document.createElement(element.localName);
    twin.textContent = text;
    units.bringIn(twin, gap.element.parentElement ?? document.body, gap.element);
    twins.push({ original: line.text, twin: text, element: twin });
  }
  return twins;
}

/** The same text with about every eighth word replaced. */
function twinOf(text: string, random: Random, vocabulary: Vocabulary): string {
  const words = random.shuffle(wordsIn(text));
  const changed = words.slice(0, Math.max(1, Math.round(words.length / 8)));
  let twin = text;
  for (const { start, end } of changed.sort((a, b) => b.start - a.start)) {
    twin = `${twin.slice(0, start)}${vocabulary.word()}${twin.slice(end)}`;
  }
  return twin;
}
