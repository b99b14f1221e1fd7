import type { Bundle } from '@/utils/model/bundle';
import { codePointsOf } from './code-points';
import { type ArticleRows, collectRows, type Row } from './collect-rows';
import type { ExportContext, Format } from './format';
import { urnOf } from './urn-of';
import { utcMoment } from './utc-moment';
import { w3cAnnotation } from './w3c-annotation';
import { wellFormed } from './well-formed';

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const PAGE_FRAGMENT = ':page:1';

/**
 * W3C Web Annotations as a collection with its one page inside. Positions count code points of the
 * article's text as Pressmark kept it, which the model leaves open for HTML; so the texts travel
 * along under `pressmark:snapshots`, and the state of each target names its own as `cached`. A lone
 * surrogate, which RDF cannot hold, becomes U+FFFD; positions stay true.
 */
export const w3cJsonLd: Format = {
  id: 'w3c-jsonld',
  extension: 'jsonld',
  mediaType: `application/ld+json;profile="${ANNOTATION_CONTEXT}"`,
  write: writeW3cJsonLd,
};

function writeW3cJsonLd(bundle: Bundle, context: ExportContext): string {
  const articles = collectRows(bundle);
  const rows = articles.flatMap((article) => article.rows);
  const id = `urn:pressmark:collection:${utcMoment(context.exportedAt)}`;
  const collection = {
    '@context': [ANNOTATION_CONTEXT, { pressmark: 'urn:pressmark:vocabulary:' }],
    id,
    type: 'AnnotationCollection',
    label: label(articles, context),
    created: utcMoment(context.exportedAt),
    generator: { id: 'urn:pressmark:software', type: 'Software', name: context.generator },
    total: rows.length,
    // A page must hold at least one item, so an empty collection has none.
    ...(rows.length > 0 ? firstAndLast(id, rows, context) : {}),
    'pressmark:snapshots': usedSnapshots(rows),
  };
  return `${JSON.stringify(collection, repairText, 2)}\n`;
}

const repairText = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? wellFormed(value) : value;

function label(articles: readonly ArticleRows[], context: ExportContext): string {
  const [first, ...others] = articles;
  return first && others.length === 0 ? first.article.title : context.generator;
}

function firstAndLast(id: string, rows: readonly Row[], context: ExportContext) {
  const codePoints = new Map<string, (utf16: number) => number>();
  const items = rows.map((row) => {
    const { snapshot } = row;
    const codePoint = codePoints.get(snapshot.id) ?? codePointsOf(snapshot.text);
    codePoints.set(snapshot.id, codePoint);
    return w3cAnnotation(row, context, codePoint);
  });
  const pageId = id + PAGE_FRAGMENT;
  return {
    first: { id: pageId, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: pageId,
  };
}

/** The texts that the positions count in, each once. */
function usedSnapshots(rows: readonly Row[]) {
  const used = new Map(
    rows.filter((row) => row.passage).map(({ snapshot }) => [snapshot.id, snapshot]),
  );
  return Array.from(used.values(), ({ id, takenAt, text }) => ({
    id: urnOf(id),
    type: 'Text',
    format: 'text/plain',
    created: utcMoment(takenAt),
    value: text,
  }));
}
