import { describePassage } from '@/utils/anchor/describe-passage';
import { pageSnapshot } from '@/utils/article/page-snapshot';
import type { ReadArticle } from '@/utils/article/read-article';
import type { PageFacts } from '@/utils/model/page-facts';
import type { Passage } from '@/utils/model/passage';
import type { SnapshotDraft } from '@/utils/model/snapshot';
import { MessageFailure } from '@/utils/platform/failure';
import type { AboutArticle } from '@/utils/platform/messages';
import { readText } from '@/utils/text/read-text';
import type { TextIndex } from '@/utils/text/text-index';
import { articleReader, fetchReader } from './article-reader';

/** A passage with the frozen text that its offsets count in. */
export interface Quotation {
  readonly passage: Passage;
  readonly snapshot: SnapshotDraft;
}

/** The page's text as it stands now. */
export interface PageText {
  /** Reads the page anew, about 0.5 ms on a news page. */
  read(): TextIndex;
  /** Wait for it before the article is asked for. Rejects with `MessageFailure`. */
  ready(): Promise<void>;
  /** What of it is the article, about 10 ms; kept as long as the words stay the same. */
  article(index: TextIndex): ReadArticle;
  /** What the page says of itself now; titles and dates may come later than the text. */
  facts(index: TextIndex, about: AboutArticle): PageFacts;
  /** The words `start..end` of the index, tied to the article's text where they are part of it. */
  quote(index: TextIndex, start: number, end: number): Quotation;
}

export function createPageText(document: Document): PageText {
  let known: { text: string; url: string; article: ReadArticle } | undefined;

  const reader = () => {
    const here = articleReader();
    if (here === undefined) throw new MessageFailure('errorNoReader');
    return here;
  };

  const article = (index: TextIndex): ReadArticle => {
    const url = document.location.href;
    if (known?.text !== index.text || known.url !== url) {
      known = { text: index.text, url, article: reader().readArticle(document, index, url) };
    }
    return known.article;
  };

  return {
    read: () => readText(document),
    ready: fetchReader,
    article,
    facts(index, { url, canonical = '' }) {
      const { byline } = article(index).facts;
      return { ...reader().readPageFacts(document, { url, byline }), canonical };
    },
    quote(index, start, end) {
      const read = article(index);
      const from = read.fromPage(start);
      const to = read.fromPage(end);
      if (from !== undefined && to !== undefined && from < to) {
        return { passage: describePassage(read.snapshot.text, from, to), snapshot: read.snapshot };
      }
      return { passage: describePassage(index.text, start, end), snapshot: pageSnapshot(index) };
    },
  };
}
