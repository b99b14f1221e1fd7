import type { Row } from './collect-rows';
import type { ExportContext } from './format';
import { typeTerm } from './type-term';
import { uniqueContext } from './unique-context';
import { uriOf } from './uri-of';
import { urnOf } from './urn-of';
import { utcMoment } from './utc-moment';

/** The shape of BCP 47; pages write other things into `lang` as well. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

type Json = Readonly<Record<string, unknown>>;

/**
 * One annotation in the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), without
 * `@context`, to stand in a page of annotations.
 *
 * Of an entity it says, all with the purpose `identifying`: the entity of the reader's registry by
 * its URN (two mentions with the same URN mean the same entity), its name as a textual body, and
 * each of its links. The type is `classifying`, tags are `tagging`, a note is `commenting`.
 * `codePoint` converts UTF-16 offsets into the snapshot's text, as the model counts code points.
 */
export function w3cAnnotation(
  row: Row,
  context: ExportContext,
  codePoint: (utf16: number) => number,
): Json {
  const { annotation } = row;
  const bodies = [...entityBodies(row, context), ...tagBodies(row), ...noteBodies(row)];
  return {
    id: urnOf(annotation.id),
    type: 'Annotation',
    motivation: motivation(row),
    created: utcMoment(annotation.created),
    modified: utcMoment(annotation.modified),
    // An empty list of bodies is no valid body.
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: target(row, codePoint),
  };
}

function motivation({ annotation }: Row): string {
  if (annotation.kind === 'entity') return 'identifying';
  if (annotation.note !== '') return 'commenting';
  if (annotation.kind === 'highlight') return 'highlighting';
  return annotation.tags.length > 0 ? 'tagging' : 'commenting';
}

function entityBodies({ mention }: Row, { typeLabel }: ExportContext): Json[] {
  if (!mention) return [];
  const { entity, type } = mention;
  const identifying = (source: string) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source,
  });
  return [
    textualBody('classifying', typeTerm(type, typeLabel)),
    textualBody('identifying', entity.name),
    identifying(urnOf(entity.id)),
    ...entity.links.map((link) => identifying(uriOf(link))),
  ];
}

const tagBodies = ({ annotation }: Row): Json[] =>
  annotation.tags.map((tag) => textualBody('tagging', tag));

const noteBodies = ({ annotation }: Row): Json[] =>
  annotation.note === '' ? [] : [textualBody('commenting', annotation.note)];

const textualBody = (purpose: string, value: string): Json => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});

/** A note on the whole article points at the article alone. */
function target(row: Row, codePoint: (utf16: number) => number): unknown {
  const { article, snapshot, passage } = row;
  const source = {
    id: uriOf(article.url),
    type: 'Text',
    format: 'text/html',
    ...(LANGUAGE_TAG.test(article.lang ?? '') ? { language: article.lang } : {}),
  };
  if (!passage) return source;
  return {
    type: 'SpecificResource',
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: passage.exact,
        ...uniqueContext(snapshot.text, passage),
      },
      {
        type: 'TextPositionSelector',
        start: codePoint(passage.start),
        end: codePoint(passage.end),
      },
    ],
    state: {
      type: 'TimeState',
      sourceDate: utcMoment(snapshot.takenAt),
      cached: urnOf(snapshot.id),
    },
  };
}
