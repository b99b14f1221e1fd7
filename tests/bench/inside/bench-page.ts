import { readText } from '@/utils/text/read-text';
import { type ArticleLine, type ArticleText, readArticleText } from './article-text';
import { paragraphsOf } from './paragraphs';
import { type Prepared, prepareArticle } from './prepare-article';
import { createRandom, type Random, seedOf } from './random';
import { drawSelections, type Selection } from './selections';
import { inkOf } from './text-nodes';
import { namesIn, wordsIn } from './text-parts';
import { lineUp, type Span } from './truth';
import { numberUnits, type Units } from './units';
import { createVocabulary, type PageWords } from './vocabulary';

export interface PageOptions {
  readonly seed: number;
  readonly name: string;
  /** Passages a page. */
  readonly selections: number;
  /** Passages a repeated name. */
  readonly perName: number;
  /** Articles of fewer words are left out. */
  readonly leastWords: number;
  /** ms that each system may use on the page; the rounds after that are left out. */
  readonly cap: number;
  /** Whether failures are told in full. */
  readonly tell: boolean;
}

/** A page that can be put back to what it was, with passages drawn from its article. */
export interface BenchPage {
  readonly article: ArticleText;
  readonly pageWords: PageWords;
  readonly selections: readonly Selection[];
  readonly spare: ReadonlySet<ArticleLine>;
  readonly twinned: ReadonlySet<ArticleLine>;
  readonly twins: ReadonlySet<ArticleLine>;
  /** Puts the page back; returns its units, numbered anew in the same way. */
  restore(): Units;
}

/** Share of the paragraphs in which nothing is selected, so that they can be deleted. */
const SPARE = 0.15;

/** Prepares the page that is open; says why where it cannot be used. */
export function openBenchPage(options: PageOptions): BenchPage | string {
  const { body } = document;
  if (!(body instanceof HTMLBodyElement)) return 'it has no body, or a name in it hides the body';
  const random = createRandom(seedOf(options.seed, options.name));
  const units = numberUnits(body);
  const raw = readArticleText(document, units);
  const words = wordsIn(raw.text).length;
  if (words < options.leastWords) return `its article has only ${words} words`;
  const mirrored = mirroredLines(raw);
  const alone = { ...raw, lines: raw.lines.filter(({ text }) => !mirrored.has(text)) };
  const prepared = prepareArticle(
    alone,
    units,
    random,
    createVocabulary(random, wordsOf(raw.text)),
  );

  // Only what holds the article is put back each time: the rest of a large page stays as it is.
  let scope = scopeOf(raw, units);
  silence(scope);
  const pristine = scope.cloneNode(true);
  const restore = (): Units => {
    const fresh = pristine.cloneNode(true);
    if (!(fresh instanceof Element)) throw new Error('An element was copied as something else.');
    Element.prototype.replaceWith.call(scope, fresh);
    scope = fresh;
    return numberUnits(document.body);
  };
  const restored = restore();
  const article = readArticleText(document, restored);
  if (article.misread > 0) return `${article.misread} units of its article were misread`;
  document.body.getBoundingClientRect();
  const line = lineUp(document.body, restored);
  const sets = setLinesApart(article, prepared, restored, random);
  const selections = drawSelections(article, random, {
    count: options.selections,
    repeated: prepared.repeated,
    perName: options.perName,
    spared: [
      ...sets.spare,
      ...sets.twins,
      ...article.lines.filter(({ text }) => mirrored.has(text)),
    ],
    // Where the page shows something else between two paragraphs, no passage spans them.
    isSolid(ids, exact) {
      const { kept } = line.placesOf(ids);
      const shown = line.show(kept[0] ?? 0, (kept.at(-1) ?? -1) + 1);
      return kept.length === ids.length && inkOf(shown) === inkOf(exact);
    },
  });
  return { article, pageWords: wordsOf(article.text), selections, ...sets, restore };
}

/**
 * Lines of the article that the page shows once more outside it: a headline in the menu, a caption in
 * short and in full. The publisher has these words once, and an edit of them changes both; an edit of
 * one of the two makes a page that there never is, so nothing is selected in them.
 */
function mirroredLines({ lines }: ArticleText): Set<string> {
  const timesOf = (texts: readonly string[]): Map<string, number> => {
    const times = new Map<string, number>();
    for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
    return times;
  };
  const own = timesOf(lines.map(({ text }) => text));
  const all = timesOf(readText(document).text.split('\n'));
  return new Set([...own.keys()].filter((text) => (all.get(text) ?? 0) > (own.get(text) ?? 0)));
}

function wordsOf(text: string): PageWords {
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  return { words: wordsIn(text).map(cut), names: namesIn(text).map(cut) };
}

function setLinesApart(article: ArticleText, { twins }: Prepared, units: Units, random: Random) {
  const folded = (text: string): string => text.replace(/\s+/g, '');
  const lineOf = (text: string): ArticleLine[] =>
    article.lines.filter((line) => folded(line.text) === folded(text)).slice(0, 1);
  const twinLines = new Set(twins.flatMap(({ twin }) => lineOf(twin)));
  const twinned = new Set(
    twins.flatMap(({ original, twin }) => (lineOf(twin).length > 0 ? lineOf(original) : [])),
  );
  const free = paragraphsOf(article, units)
    .map(({ line }) => line)
    .filter((line) => !twinLines.has(line) && !twinned.has(line));
  const count = free.length < 6 ? 0 : Math.max(2, Math.round(free.length * SPARE));
  return { spare: new Set(random.shuffle(free).slice(0, count)), twinned, twins: twinLines };
}

/** Takes away what each copy would load again, in vain, and scripts that would be refused again. */
function silence(scope: Element): void {
  for (const frame of Element.prototype.querySelectorAll.call(scope, 'iframe, embed, object')) {
    Element.prototype.remove.call(frame);
  }
  for (const element of Element.prototype.querySelectorAll.call(scope, '*')) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const isLoading = LOADING.has(name) && element.localName !== 'a';
      if (isLoading || name.startsWith('on')) {
        Element.prototype.removeAttribute.call(element, name);
      }
    }
  }
}

const LOADING: ReadonlySet<string> = new Set(['src', 'srcset', 'poster', 'data', 'background']);

/** The element that holds all of the article and what may be put beside its paragraphs. */
function scopeOf(article: ArticleText, units: Units): Element {
  const nodes = article.ids.flatMap((id) => (id < 0 ? [] : (units.placeOf(id)?.node ?? [])));
  const range = document.createRange();
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return document.body;
  range.setStart(first, 0);
  range.setEnd(last, last.data.length);
  const { commonAncestorContainer: common } = range;
  const around = common.parentElement?.parentElement;
  return around && document.body.contains(around) ? around : document.body;
}
