import { plainText } from './line-text';
import { titleSimilarity } from './title-similarity';

/** What a page's JSON-LD says of its article; strings as the page wrote them, decoded to plain text. */
export interface LinkedData {
  readonly headline: string;
  readonly authors: string;
  readonly publisher: string;
  readonly published: string;
  readonly modified: string;
  readonly description: string;
  readonly lang: string;
}

/** The members of a JSON-LD object that are looked at; a page may put anything in them. */
interface Item {
  readonly '@id'?: unknown;
  readonly '@type'?: unknown;
  readonly '@value'?: unknown;
  readonly alternateName?: unknown;
  readonly author?: unknown;
  readonly creator?: unknown;
  readonly dateCreated?: unknown;
  readonly dateModified?: unknown;
  readonly datePublished?: unknown;
  readonly description?: unknown;
  readonly headline?: unknown;
  readonly inLanguage?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly name?: unknown;
  readonly publisher?: unknown;
  readonly url?: unknown;
}

/** A page could send anything; this is how much of it is looked at. */
const MOST = { items: 5_000, depth: 8 };
/** schema.org: Article and what is derived from it. */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*NewsArticle|Article|Report|SatiricalArticle|ScholarlyArticle|TechArticle|AdvertiserContentArticle|SocialMediaPosting|BlogPosting|LiveBlogPosting|DiscussionForumPosting|Review|OpinionNewsArticle)$/;

/**
 * The article in the JSON-LD of a page's `scripts`; if there are several, the one that names the
 * page's `url`, or else the one nearest to `title`.
 */
export function readLinkedData(
  scripts: readonly string[],
  title: string,
  url: string,
): LinkedData | undefined {
  const items = collectItems(scripts);
  const articles = items.filter(isArticle);
  const scores = articles.map((item) => likeness(item, title, url));
  const best = articles[scores.indexOf(scores.reduce((most, score) => Math.max(most, score), 0))];
  if (!best) return undefined;
  const byId = new Map<unknown, Item>();
  for (const item of items) {
    const id = item['@id'];
    if (typeof id === 'string' && item.name !== undefined) byId.set(id, item);
  }
  const text = (key: keyof Item) => stringOf(best[key]);
  return {
    headline: text('headline') || text('name'),
    authors: namesOf(best.author ?? best.creator, byId).join(', '),
    publisher: namesOf(best.publisher, byId)[0] ?? '',
    published: text('datePublished') || text('dateCreated'),
    modified: text('dateModified'),
    description: text('description'),
    lang: text('inLanguage'),
  };
}

function likeness(item: Item, title: string, url: string): number {
  const page = isItem(item.mainEntityOfPage) ? item.mainEntityOfPage['@id'] : item.mainEntityOfPage;
  const bare = (value: unknown) =>
    typeof value === 'string' ? (value.split(/[?#]/, 1)[0] ?? '').replace(/\/$/, '') : '';
  const isHere = [item.url, item['@id'], page].some(
    (value) => bare(value) !== '' && bare(value) === bare(url),
  );
  const names = stringOf(item.headline) || stringOf(item.name);
  return titleSimilarity(names, title) + (isHere ? 1 : 0);
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isArticle = (item: Item): boolean =>
  [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

/** All objects in a page's JSON-LD, outer before inner. */
function collectItems(scripts: readonly string[]): Item[] {
  const items: Item[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MOST.depth || items.length >= MOST.items) return;
    if (Array.isArray(value)) {
      for (const one of value.slice(0, MOST.items)) visit(one, depth + 1);
    } else if (isItem(value)) {
      items.push(value);
      for (const one of Object.values(value)) {
        if (typeof one === 'object') visit(one, depth + 1);
      }
    }
  };
  for (const script of scripts) visit(parse(script), 0);
  return items;
}

function parse(source: string): unknown {
  const json = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/,
    '',
  );
  const bare = withoutCommentEnd(json);
  return tryParse(bare) ?? tryParse(mend(bare));
}

/** Less a closing `-->` or `]]>`, the latter alone or in a script's comment, and less semicolons. */
function withoutCommentEnd(json: string): string {
  // No regular expression: a page could make one search long runs of white space again and again.
  const bare = without(json.trimEnd(), ';');
  if (bare.endsWith('-->')) return without(without(bare, '-->'), ';');
  const inner = without(bare, '*/');
  if (!inner.endsWith(']]>')) return bare;
  return without(without(without(inner, ']]>'), inner === bare ? '//' : '/*'), ';');
}

/** `text` less `end` and the white space before it, if it ends so. */
const without = (text: string, end: string): string =>
  text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : text;

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The usual slips of templates: raw line ends inside strings, commas and semicolons too many. */
const mend = (json: string): string =>
  Array.from(json, (char) => (char < ' ' ? ' ' : char))
    .join('')
    .replace(/,\s*(?=[}\]])/g, '');

function stringOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return plainText(one);
  if (!isItem(one)) return '';
  const inner = one['@value'] ?? one.alternateName;
  return typeof inner === 'string' ? plainText(inner) : '';
}

/** Names of persons or organisations, given as text, object, reference, or a list of these. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Item>): string[] {
  const names = [value]
    .flat()
    .slice(0, 50)
    .map((one) => {
      if (!isItem(one)) return stringOf(one);
      return stringOf(one.name ?? byId.get(one['@id'])?.name);
    });
  return [...new Set(names.filter((name) => name !== '' && !/^https?:/.test(name)))];
}
