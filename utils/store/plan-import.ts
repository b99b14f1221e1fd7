import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Bundle } from '@/utils/model/bundle';
import type { Planned } from '@/utils/model/change';
import type { Entity } from '@/utils/model/entity';
import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';
import type { Snapshot } from '@/utils/model/snapshot';
import type { Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { sameRow } from './same-row';
import { readTypes } from './types';

/** Records of all kinds, counted. */
export interface Imported {
  added: number;
  updated: number;
  unchanged: number;
}

/** As many URLs as `ArticleSchema` takes. */
const MAX_URLS = 100;

const byId = <Row extends { id: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);
const defaults = byId<EntityType>([...DEFAULT_TYPES]);

/** Plans the merge of a checked bundle with what is stored. */
export async function planImport(rows: PressmarkDatabase, bundle: Bundle): Promise<Plan<Imported>> {
  const now = new Date().toISOString();
  const [annotations, entities, types, dismissals] = await Promise.all([
    rows.annotations.bulkGet(ids(bundle.annotations)).then(byId),
    rows.entities.bulkGet(ids(bundle.entities)).then(byId),
    rows.types.bulkGet(ids(bundle.types)).then(byId),
    rows.dismissals.bulkGet(ids(bundle.dismissals)).then(byId),
  ]);
  const articles = await mergeArticles(rows, bundle.articles);
  const snapshots = await mergeSnapshots(rows, bundle.snapshots, articles.idOf);
  const changes: Planned[] = [];
  const count: Imported = { added: 0, updated: 0, unchanged: 0 };
  const take = (old: unknown, planned: Planned & { put: unknown }) => {
    if (old !== undefined && sameRow(old, planned.put)) count.unchanged += 1;
    else {
      count[old === undefined ? 'added' : 'updated'] += 1;
      changes.push(planned);
    }
  };
  const leave = () => {
    count.unchanged += 1;
  };

  for (const [old, merged] of articles.merged) {
    const put = { ...merged, snapshotId: snapshots.idOf(merged.snapshotId) };
    take(old, { table: 'articles', put });
  }
  for (const snapshot of snapshots.added) take(undefined, { table: 'snapshots', put: snapshot });
  count.unchanged += bundle.snapshots.length - snapshots.added.length;
  const incoming = bundle.types.filter((type) => !types.has(type.id));
  const others = (await readTypes(rows)).filter(({ id }) => !incoming.some((one) => one.id === id));
  const digits = new Set(others.map(({ digit }) => digit));
  for (const type of bundle.types) {
    const { digit, ...rest } = type;
    // A type has no date: what the reader has set here stays, its digits too.
    if (types.has(type.id) || sameRow(defaults.get(type.id), type)) leave();
    else take(undefined, { table: 'types', put: digits.has(digit) ? rest : type });
  }
  const live = new Map<string, Entity>();
  for (const entity of bundle.entities) {
    const old = entities.get(entity.id);
    if (entity.deleted !== undefined || (old && !isNewer(entity, old))) leave();
    else {
      take(old, { table: 'entities', put: entity });
      live.set(entity.id, entity);
    }
  }
  const needed = new Set<string>();
  for (const annotation of bundle.annotations) {
    const old = annotations.get(annotation.id);
    if (annotation.deleted !== undefined || (old && !isNewer(annotation, old))) leave();
    else {
      const put = moved(annotation, articles.idOf, snapshots.idOf);
      take(old, { table: 'annotations', put });
      if (annotation.kind === 'entity') needed.add(annotation.entityId);
    }
  }
  // A mention that comes in brings its entity back from the trash, however old.
  for (const entity of await rows.entities.bulkGet([...needed])) {
    if (entity?.deleted === undefined || live.has(entity.id)) continue;
    const { deleted: _deleted, ...rest } = entity;
    changes.push({ table: 'entities', put: { ...rest, modified: now } });
    count.updated += 1;
    if (entities.has(entity.id)) count.unchanged -= 1;
  }
  for (const dismissal of bundle.dismissals) {
    const { articleId, ...rest } = dismissal;
    const put = articleId === undefined ? rest : { ...rest, articleId: articles.idOf(articleId) };
    if (dismissals.has(dismissal.id)) leave();
    else take(undefined, { table: 'dismissals', put });
  }
  return { changes, result: count };
}

/** The annotation with the ids that its article and its texts have here. */
function moved(
  annotation: Annotation,
  articleIdOf: (id: string) => string,
  snapshotIdOf: (id: string) => string,
): Annotation {
  const articleId = articleIdOf(annotation.articleId);
  const snapshotId = snapshotIdOf(annotation.snapshotId);
  if (annotation.kind === 'note' || !annotation.earlier) {
    return { ...annotation, articleId, snapshotId };
  }
  const earlier = annotation.earlier.map((place) => ({
    ...place,
    snapshotId: snapshotIdOf(place.snapshotId),
  }));
  return { ...annotation, articleId, snapshotId, earlier };
}

interface Dated {
  modified: string;
  deleted?: string;
}

/** Whether an incoming record is newer than the last thing that happened to the stored one. */
const isNewer = (incoming: Dated, stored: Dated): boolean =>
  Date.parse(incoming.modified) >
  Math.max(Date.parse(stored.modified), stored.deleted ? Date.parse(stored.deleted) : 0);

/** An article that is stored under another id, but under one of the same URLs, is the same one. */
async function mergeArticles(rows: PressmarkDatabase, incoming: readonly Article[]) {
  const [known, reached] = await Promise.all([
    rows.articles.bulkGet(ids(incoming)).then(byId),
    rows.articles
      .where('urls')
      .anyOf([...new Set(incoming.flatMap((article) => article.urls))])
      .distinct()
      .toArray(),
  ]);
  const byUrl = new Map(reached.flatMap((one) => one.urls.map((url) => [url, one] as const)));
  const names = new Map<string, string>();
  const merged = new Map<string, [old: Article | undefined, now: Article]>();
  for (const article of incoming) {
    const url = article.urls.find((one) => byUrl.has(one));
    const old = known.get(article.id) ?? (url === undefined ? undefined : byUrl.get(url));
    const id = old?.id ?? article.id;
    names.set(article.id, id);
    const current = merged.get(id)?.[1] ?? old;
    merged.set(id, [old, current ? mergeArticle(current, article) : article]);
  }
  return { merged: [...merged.values()], idOf: (id: string) => names.get(id) ?? id };
}

function mergeArticle(stored: Article, incoming: Article): Article {
  const newer = Date.parse(incoming.lastSeen) > Date.parse(stored.lastSeen);
  const [winner, other] = newer ? [incoming, stored] : [stored, incoming];
  const first = Date.parse(incoming.firstSeen) < Date.parse(stored.firstSeen) ? incoming : stored;
  return {
    ...winner,
    id: stored.id,
    urls: [...new Set([...winner.urls, ...other.urls])].slice(0, MAX_URLS),
    firstSeen: first.firstSeen,
  };
}

const textKey = ({ hash, scope }: Snapshot, articleId: string) => `${articleId} ${hash} ${scope}`;

/** A text that an article has already keeps the id that it has here. */
async function mergeSnapshots(
  rows: PressmarkDatabase,
  incoming: readonly Snapshot[],
  articleIdOf: (id: string) => string,
) {
  const texts = incoming.map(({ articleId, hash, scope }): [string, string, string] => [
    articleIdOf(articleId),
    hash,
    scope,
  ]);
  const [known, twins] = await Promise.all([
    rows.snapshots.bulkGet(ids(incoming)).then(byId),
    rows.snapshots.where('[articleId+hash+scope]').anyOf(texts).toArray(),
  ]);
  const twinIds = new Map(twins.map((one) => [textKey(one, one.articleId), one.id]));
  const names = new Map<string, string>();
  const added: Snapshot[] = [];
  for (const snapshot of incoming) {
    const articleId = articleIdOf(snapshot.articleId);
    const old = known.get(snapshot.id);
    if (old && (old.hash !== snapshot.hash || old.articleId !== articleId)) {
      throw new StoreError('errorInvalidData', `snapshot ${snapshot.id}: another text is stored`);
    }
    const twin = twinIds.get(textKey(snapshot, articleId));
    if (old) continue;
    if (twin !== undefined) names.set(snapshot.id, twin);
    else added.push({ ...snapshot, articleId });
  }
  return { added, idOf: (id: string) => names.get(id) ?? id };
}
