import type { AnnotateInput } from '@/utils/model/annotate';
import type { Article } from '@/utils/model/article';
import type { Planned } from '@/utils/model/change';
import type { Snapshot } from '@/utils/model/snapshot';
import { findArticle } from './articles';
import type { PressmarkDatabase } from './database';

/** As many URLs as `ArticleSchema` takes; the newest stay. */
const MAX_URLS = 100;

/** What is before the reader, and by which URLs it is known. */
export type Visited = Pick<AnnotateInput, 'article' | 'snapshot' | 'urls'>;

export interface Visit {
  /** The article as it is after the visit. */
  article: Article;
  /** As it was stored before. */
  before?: Article;
  /** The snapshot of the text that the reader has before them. */
  snapshotId: string;
  created: boolean;
  changes: Planned[];
}

/**
 * Plans the article and the snapshot of a visit: both are made where they are not stored, and what
 * the page says of itself now replaces what it said before. A text is kept once; one that is seen
 * again is the newest again.
 */
export async function planVisit(
  rows: PressmarkDatabase,
  { article: draft, snapshot, urls }: Visited,
  hash: string,
  now: string,
): Promise<Visit> {
  const before = await findArticle(rows, urls);
  const articleId = before?.id ?? crypto.randomUUID();
  // Keys only: the text itself is long, and read once more when the passage is checked.
  const [kept] = before
    ? await rows.snapshots
        .where('[articleId+hash+scope]')
        .equals([articleId, hash, snapshot.scope])
        .primaryKeys()
    : [];
  const made: Snapshot = { ...snapshot, id: crypto.randomUUID(), articleId, takenAt: now, hash };
  const snapshotId = kept ?? made.id;
  const keeps = before !== undefined && (await keepsCurrent(rows, before, snapshot.scope));
  const { canonical: _notStored, ...metadata } = draft;
  const [url = ''] = urls;
  const article: Article = {
    ...before,
    ...metadata,
    // A page that failed to say who wrote it this time has not lost its author.
    title: metadata.title || (before?.title ?? ''),
    byline: metadata.byline || (before?.byline ?? ''),
    publisher: metadata.publisher || (before?.publisher ?? ''),
    id: articleId,
    url,
    urls: [...new Set([...urls, ...(before?.urls ?? [])])].slice(0, MAX_URLS),
    firstSeen: before?.firstSeen ?? now,
    lastSeen: now,
    snapshotId: keeps ? before.snapshotId : snapshotId,
  };
  const changes: Planned[] = [{ table: 'articles', put: article }];
  if (!kept) changes.push({ table: 'snapshots', put: made });
  return { article, snapshotId, created: !before, changes, ...(before && { before }) };
}

/** Text of the whole page never takes the place of the article's own. */
async function keepsCurrent(
  rows: PressmarkDatabase,
  article: Article,
  scope: Snapshot['scope'],
): Promise<boolean> {
  if (scope === 'article') return false;
  const current = await rows.snapshots.get(article.snapshotId);
  return current?.scope === 'article';
}
