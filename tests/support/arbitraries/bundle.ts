import fc from 'fast-check';
import type { Annotation, EarlierPlace } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Bundle } from '@/utils/model/bundle';
import type { Dismissal } from '@/utils/model/dismissal';
import type { Entity } from '@/utils/model/entity';
import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';
import { BLOCK_KINDS, type Snapshot } from '@/utils/model/snapshot';

/** Words that some reader of some format takes for more than words. */
export const HOSTILE_WORDS = [
  '=HYPERLINK("https://evil.example","x")',
  '＝1+1',
  '@SUM(A1)',
  '-->',
  '</script><script>alert(1)</script>',
  '[[x]]',
  '![[x|y]]',
  '---',
  '%%hidden%%',
  '`code` $x$ ==y== ~~z~~ #tag ^id',
  '\ud800',
  '\udc00 lone',
  'שלום \u202Eabc\u202C',
  '👩‍👩‍👧 🗞',
  'a\u00a0b\u2028c',
  '"quoted", ‘curly’',
  '__proto__',
  ' padded ',
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_WORDS) },
);

export const anyLine = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) => pieces.join(' ').replace(/[\r\n]/g, ' '));
export const anyNote = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('\n'));
export const anyName = anyLine.map((line) => line.trim()).filter((name) => name !== '');
export const anyText = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join('\n').replaceAll('\r', ' '));

const anyMoment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyUrl = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('', '/ø|"^', '?q=[ü]%'),
  )
  .map(([url, tail]) => url + tail);
const anyIdBase = fc.oneof(fc.uuid(), fc.constantFrom('a b', 'ü/"<', '=1', '😐', 'id-'));

/** A UUID stays one; other ids get a number so that all differ. */
const numbered = (base: string, table: string, index: number) =>
  /^[0-9a-f-]{36}$/.test(base)
    ? `${base.slice(0, 28)}${table.length.toString(16).padStart(4, '0')}${index.toString(16).padStart(4, '0')}`
    : `${base}${table}${index}`;

const options = { noNullPrototype: true } as const;

function optional<T>(key: string, value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
}

const someOf = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((objects): object => Object.assign({}, ...objects));

interface Skeleton {
  readonly articles: number;
  readonly ids: string;
}

const anyArticle = (id: string, snapshotId: string): fc.Arbitrary<Article> =>
  fc
    .record(
      {
        url: anyUrl,
        title: anyLine,
        byline: anyLine,
        publisher: anyLine,
        firstSeen: anyMoment,
        lastSeen: anyMoment,
        more: someOf(
          optional('published', fc.constantFrom('2026-11-24', '2026-11-24T18:05:00+01:00')),
          optional('lang', fc.constantFrom('en', 'nb-NO', 'en_US', '')),
          optional('excerpt', anyLine),
        ),
      },
      options,
    )
    .map(({ more, ...rest }) => ({ id, snapshotId, urls: [rest.url], ...rest, ...more }));

const anySnapshot = (id: string, articleId: string): fc.Arbitrary<Snapshot> =>
  fc
    .record(
      {
        text: anyText,
        takenAt: anyMoment,
        hash: fc.string({
          unit: fc.constantFrom(...'0123456789abcdef'),
          minLength: 64,
          maxLength: 64,
        }),
        scope: fc.constantFrom('article', 'page'),
        kind: fc.constantFrom(...BLOCK_KINDS),
      },
      options,
    )
    .map(({ kind, ...rest }) => ({
      id,
      articleId,
      ...rest,
      blocks: rest.text === '' ? [] : [{ start: 0, end: rest.text.length, kind }],
    }));

const anyType = (id: string): fc.Arbitrary<EntityType> =>
  fc
    .record({ label: anyName, order: fc.integer({ min: 0, max: 99 }) }, options)
    .map(({ label, order }) => ({ id, label, colour: '#123abc', sign: 'tag', order }));

const anyEntity = (id: string, typeId: string): fc.Arbitrary<Entity> =>
  fc
    .record(
      {
        name: anyName,
        aliases: fc.array(anyName, { maxLength: 2 }),
        links: fc.array(fc.oneof(anyUrl, fc.constant('https://www.wikidata.org/wiki/Q20')), {
          maxLength: 2,
        }),
        note: anyNote,
        created: anyMoment,
        modified: anyMoment,
      },
      options,
    )
    .map((rest) => ({ id, typeId, ...rest }));

function anyAnnotation(
  id: string,
  snapshot: Snapshot,
  entity: Entity,
  typeId: string,
): fc.Arbitrary<Annotation> {
  const { text, articleId } = snapshot;
  const common = fc
    .record(
      {
        tags: fc.array(anyName, { maxLength: 3 }),
        note: anyNote,
        created: anyMoment,
        modified: anyMoment,
        origin: fc.constantFrom('user', 'every mention', 'suggestion', 'import'),
        more: optional('deleted', anyMoment),
      },
      options,
    )
    .map(({ more, ...rest }) => ({ id, articleId, snapshotId: snapshot.id, ...rest, ...more }));
  const note = common.map((rest): Annotation => ({ ...rest, kind: 'note' }));
  if (text === '') return note;
  const passage = fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 32 }))
    .map(([start, length, reach]) => {
      const end = Math.min(text.length, start + length);
      return {
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - reach), start),
        suffix: text.slice(end, end + reach),
      };
    });
  const earlier = fc.array(
    fc.record({ passage, until: anyMoment }, options).map((rest): EarlierPlace => {
      return { snapshotId: snapshot.id, ...rest };
    }),
    { minLength: 1, maxLength: 3 },
  );
  const placed = fc
    .tuple(common, passage, fc.option(earlier, { nil: undefined }))
    .map(([rest, words, before]) => ({
      ...rest,
      passage: words,
      ...(before && { earlier: before }),
    }));
  return fc.oneof(
    note,
    placed.map((rest): Annotation => ({ ...rest, kind: 'highlight' })),
    placed.map((rest): Annotation => ({ ...rest, kind: 'entity', entityId: entity.id, typeId })),
  );
}

const inOrder = <T>(parts: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> => fc.tuple(...parts);

/** Bundles whose records are valid and fit together, full of what readers stumble over. */
export const anyBundle: fc.Arbitrary<Bundle> = fc
  .record<Skeleton>({ articles: fc.nat({ max: 3 }), ids: anyIdBase }, options)
  .chain(({ articles: count, ids }) => {
    const id = (table: string, index: number) => numbered(ids, table, index);
    const numbers = Array.from({ length: count }, (_, index) => index);
    return fc.record(
      {
        articles: inOrder(numbers.map((n) => anyArticle(id('art', n), id('snap', n)))),
        snapshots: inOrder(numbers.map((n) => anySnapshot(id('snap', n), id('art', n)))),
        types: inOrder([anyType(id('types', 0))]).map((own): EntityType[] => [
          ...structuredClone<EntityType[]>([...DEFAULT_TYPES]),
          ...own,
        ]),
        entities: inOrder([
          anyEntity(id('entity', 0), 'person'),
          anyEntity(id('entity', 1), id('types', 0)),
        ]),
      },
      options,
    );
  })
  .chain((records) => {
    const ids = records.entities[0]?.id.replace(/entity0$/, '') ?? '';
    const annotations = records.snapshots.flatMap((snapshot, at) =>
      records.entities.map((entity, n) =>
        anyAnnotation(numbered(ids, 'annotations', at * 2 + n), snapshot, entity, entity.typeId),
      ),
    );
    const dismissal = fc
      .record({ words: anyLine, created: anyMoment }, options)
      .map((rest): Dismissal => ({ id: numbered(ids, 'no', 0), typeId: 'place', ...rest }));
    return fc
      .record({ annotations: inOrder(annotations), dismissals: inOrder([dismissal]) }, options)
      .map((rest): Bundle => ({ ...records, ...rest }));
  });
