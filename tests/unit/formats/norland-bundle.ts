import type { ExportContext } from '@/utils/formats/format';
import type { Annotation } from '@/utils/model/annotation';
import type { Bundle } from '@/utils/model/bundle';
import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';
import type { Passage } from '@/utils/model/passage';

const TEXT = [
  'Norland closes port',
  '😐 Norland’s Ministry of Ports told Zoë Tveld on Tuesday. “Wait,” he said. The U.N. envoy waited.',
  'Norland waited, too.',
].join('\n');

/** The passage of the text that the words fill for the nth time. */
export function passageOf(text: string, exact: string, occurrence = 1): Passage {
  let start = -1;
  for (let n = 0; n < occurrence; n += 1) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`No ${exact} in the text`);
  const end = start + exact.length;
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - 8), start),
    suffix: text.slice(end, end + 8),
  };
}

const AT = '2026-11-24T17:05:00.000Z';
const ids = { articleId: 'article-1', snapshotId: 'snapshot-1' };
const said = (): {
  articleId: string;
  snapshotId: string;
  tags: string[];
  note: string;
  created: string;
  modified: string;
  origin: 'user';
} => ({ ...ids, tags: [], note: '', created: AT, modified: AT, origin: 'user' });

/** One article with a mention in a mention, a highlight and a note on the whole. */
export function norlandBundle(): Bundle {
  const annotations: Annotation[] = [
    {
      ...said(),
      id: 'note-1',
      kind: 'note',
      note: 'Ask the ministry.\nThen the union.',
      tags: ['to do'],
    },
    {
      ...said(),
      id: '6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01',
      kind: 'entity',
      passage: passageOf(TEXT, 'Norland’s Ministry of Ports'),
      entityId: 'entity-ministry',
      typeId: 'organization',
      note: 'First statement.',
      tags: ['ports', 'central banks'],
    },
    {
      ...said(),
      id: 'mention-2',
      kind: 'entity',
      passage: passageOf(TEXT, 'Norland', 2),
      entityId: 'entity-norland',
      typeId: 'place',
    },
    {
      ...said(),
      id: 'mention-3',
      kind: 'entity',
      passage: passageOf(TEXT, 'Zoë Tveld'),
      entityId: 'entity-tveld',
      typeId: 'person',
    },
    {
      ...said(),
      id: 'highlight-1',
      kind: 'highlight',
      passage: passageOf(TEXT, '“Wait,” he said.'),
    },
    {
      ...said(),
      id: 'trash-1',
      kind: 'highlight',
      passage: passageOf(TEXT, 'envoy'),
      deleted: '2026-11-25T00:00:00.000Z',
    },
  ];
  const entity = { aliases: [], links: [], note: '', created: AT, modified: AT };
  return {
    articles: [
      {
        id: 'article-1',
        url: 'https://news.example/world/ø?q=port|quay',
        urls: ['https://news.example/world/ø?q=port|quay'],
        title: 'Norland: "port" closed',
        byline: 'Petra Lindqvaal',
        publisher: 'The Vessmark Gazette',
        published: '2026-11-24T18:05:00+01:00',
        lang: 'en',
        firstSeen: AT,
        lastSeen: AT,
        snapshotId: 'snapshot-1',
      },
    ],
    snapshots: [
      {
        id: 'snapshot-1',
        articleId: 'article-1',
        scope: 'article',
        takenAt: AT,
        hash: '0db94d6cdd6cead2a59abead1d499639a342e76daada9df751d56f91d78e47cf',
        text: TEXT,
        blocks: [{ start: 0, end: 19, kind: 'headline' }],
      },
    ],
    annotations,
    entities: [
      {
        ...entity,
        id: 'entity-ministry',
        typeId: 'organization',
        name: 'Ministry of Ports',
        links: ['http://www.wikidata.org/entity/Q20', 'https://ports.example/über|uns'],
      },
      { ...entity, id: 'entity-norland', typeId: 'place', name: 'Norland' },
      { ...entity, id: 'entity-tveld', typeId: 'person', name: 'Tveld', mergedInto: 'entity-zoe' },
      { ...entity, id: 'entity-zoe', typeId: 'person', name: 'Zoë Tveld' },
    ],
    types: structuredClone<EntityType[]>([...DEFAULT_TYPES]),
    dismissals: [{ id: 'no-1', words: 'tuesday', typeId: 'date', created: AT }],
  };
}

export const context: ExportContext = {
  exportedAt: '2026-11-24T20:00:00.000Z',
  generator: 'Pressmark 0.1.0',
  typeLabel: (type) => type.label ?? type.id.replace(/^./, (first) => first.toUpperCase()),
};
