import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';

const ListSchema = v.object({
  tags: v.array(v.object({ exact: v.string(), occurrence: v.number(), type: v.string() })),
  highlight: v.string(),
  note: v.string(),
});

/** What to tag in an article: the words, which of the places with these words (from 1), the type or `highlight`. */
export type TagList = v.InferOutput<typeof ListSchema>;

export interface ArticleSource {
  html: string;
  /** Under which host and path it is served. */
  host: string;
  path: string;
  list?: TagList;
}

const FETCH_TIME_MS = 30_000;

/** The article's HTML, from a file or, once, from the web; its pictures and styles are not fetched. */
export async function readSource(article: string, list?: string): Promise<ArticleSource> {
  const tags = list ? { list: v.parse(ListSchema, JSON.parse(readFileSync(list, 'utf8'))) } : {};
  if (!/^https?:\/\//.test(article)) {
    const slug = basename(article).replace(/\.[^.]*$/, '');
    const path = `/${encodeURIComponent(slug)}`;
    return { html: readFileSync(article, 'utf8'), host: 'news.example', path, ...tags };
  }
  const response = await fetch(article, { signal: AbortSignal.timeout(FETCH_TIME_MS) });
  if (!response.ok) throw new Error(`${article} answered ${response.status}.`);
  const { hostname, pathname } = new URL(response.url);
  return { html: await response.text(), host: hostname, path: pathname, ...tags };
}
