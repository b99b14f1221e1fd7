import { describePassage } from '@/utils/anchor/describe-passage';
import { pressmarkJson } from '@/utils/formats/pressmark-json';
import type { Annotation } from '@/utils/model/annotation';
import { hashText } from '@/utils/model/snapshot';
import { createRandom } from '../bench/inside/random';
import { createVocabulary } from '../bench/inside/vocabulary';
import { NEWS_NAMES, NEWS_WORDS } from '../bench/inside/word-list';
import { LIVING_PAGE } from './publisher';

/** A long article on the living page, and the archive that brings marks for it. */
export interface MarkedArticle {
  readonly html: string;
  /** A Pressmark JSON file. */
  readonly archive: string;
}

const AT = '2026-01-05T08:00:00.000Z';
/** About as long as a long read: 12,000 characters. */
const PARAGRAPHS = 50;
const MOST_WORDS = 6;

/** An article of the living page under `url` with so many marks all over it, the same for the same seed. */
export async function markedArticle(
  url: string,
  marks: number,
  seed: number,
): Promise<MarkedArticle> {
  const random = createRandom(seed);
  const words = createVocabulary(random, { words: NEWS_WORDS, names: NEWS_NAMES });
  const title = 'All that the harbour said in a long year';
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => words.paragraph());
  const [first, second] = [paragraphs.slice(0, 3), paragraphs.slice(3)];
  const entry = JSON.stringify({ [new URL(url).pathname]: { title, first, second } });
  const html = LIVING_PAGE.replace('const ARTICLES = {', () => `const ARTICLES = { ...${entry},`);

  const lines = [title, ...paragraphs];
  const text = lines.join('\n');
  const blocks = lines.map((line, at) => {
    const start = lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
    return { start, end: start + line.length, kind: at === 0 ? 'headline' : 'paragraph' } as const;
  });
  const of = new URL(url).hostname;
  const [articleId, snapshotId] = [`article-${of}`, `snapshot-${of}`];
  const common = { articleId, snapshotId, tags: [], note: '' };
  const annotations = Array.from({ length: marks }, (_, at): Annotation => {
    const block = blocks[1 + random.below(PARAGRAPHS)] ?? { start: 0, end: text.length };
    const line = text.slice(block.start, block.end);
    const starts = [0, ...[...line.matchAll(/ /g)].map(({ index }) => index + 1)];
    const begin = random.below(starts.length);
    const stop = starts[begin + 1 + random.below(MOST_WORDS)];
    const start = block.start + (starts[begin] ?? 0);
    const end = stop === undefined ? block.end : block.start + stop - 1;
    return {
      ...common,
      id: `mark-${at}-${of}`,
      kind: 'highlight',
      passage: describePassage(text, start, end),
      created: AT,
      modified: AT,
      origin: 'user',
    };
  });
  const bundle = {
    articles: [
      {
        id: articleId,
        url,
        urls: [url],
        title,
        byline: '',
        publisher: '',
        firstSeen: AT,
        lastSeen: AT,
        snapshotId,
      },
    ],
    snapshots: [
      {
        id: snapshotId,
        articleId,
        takenAt: AT,
        hash: await hashText(text),
        scope: 'article' as const,
        text,
        blocks,
      },
    ],
    annotations,
    entities: [],
    types: [],
    dismissals: [],
  };
  const context = { exportedAt: AT, generator: 'Pressmark', typeLabel: () => '' };
  return { html, archive: pressmarkJson.write(bundle, context) };
}
