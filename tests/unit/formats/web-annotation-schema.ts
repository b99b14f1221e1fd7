/** Formats of https://www.rfc-editor.org/rfc/rfc3986 and RFC 3339; the model asks for UTC on top. */
const uri = { type: 'string', format: 'uri' };
const utc = { type: 'string', format: 'date-time', pattern: 'Z$' };
const text = { type: 'string', minLength: 1 };
const record = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const textualBody = record({
  type: { const: 'TextualBody' },
  purpose: { enum: ['classifying', 'identifying', 'tagging', 'commenting'] },
  value: text,
  format: { const: 'text/plain' },
});
const identifyingBody = record({
  type: { const: 'SpecificResource' },
  purpose: { const: 'identifying' },
  source: uri,
});
const source = record(
  {
    id: uri,
    type: { const: 'Text' },
    format: { const: 'text/html' },
    language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  },
  ['language'],
);
const offset = { type: 'integer', minimum: 0 };
const passageTarget = record({
  type: { const: 'SpecificResource' },
  source,
  selector: {
    type: 'array',
    minItems: 2,
    items: [
      record({
        type: { const: 'TextQuoteSelector' },
        exact: text,
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      }),
      record({ type: { const: 'TextPositionSelector' }, start: offset, end: offset }),
    ],
    additionalItems: false,
  },
  state: record({ type: { const: 'TimeState' }, sourceDate: utc, cached: uri }),
});

const annotationFields = {
  id: uri,
  type: { const: 'Annotation' },
  motivation: { enum: ['identifying', 'highlighting', 'commenting', 'tagging'] },
  created: utc,
  modified: utc,
  body: { type: 'array', minItems: 1, items: { anyOf: [textualBody, identifyingBody] } },
  target: { anyOf: [source, passageTarget] },
};

/**
 * What the Web Annotation Data Model demands, narrowed to what Pressmark says with it. JSON Schema
 * draft-07.
 */
export const ANNOTATION_SCHEMA = record(annotationFields, ['body']);

/** A collection with its one page inside, or without a page when nothing is in it. */
export const COLLECTION_SCHEMA = {
  ...record(
    {
      '@context': {
        type: 'array',
        minItems: 1,
        contains: { const: 'http://www.w3.org/ns/anno.jsonld' },
      },
      id: uri,
      type: { const: 'AnnotationCollection' },
      label: { type: 'string' },
      created: utc,
      generator: record({ id: uri, type: { const: 'Software' }, name: text }),
      total: offset,
      first: record({
        id: uri,
        type: { const: 'AnnotationPage' },
        partOf: uri,
        startIndex: { const: 0 },
        items: { type: 'array', minItems: 1, items: ANNOTATION_SCHEMA },
      }),
      last: uri,
      'pressmark:snapshots': {
        type: 'array',
        items: record({
          id: uri,
          type: { const: 'Text' },
          format: { const: 'text/plain' },
          created: utc,
          value: { type: 'string' },
        }),
      },
    },
    ['first', 'last'],
  ),
  if: { properties: { total: { const: 0 } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { not: { anyOf: [{ required: ['first'] }, { required: ['last'] }] } },
  else: { required: ['first', 'last'] },
};
