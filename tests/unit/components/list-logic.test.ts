import { describe, expect, it } from 'vitest';
import { filterAnnotations } from '@/components/article/filter-annotations';
import { groupMentions } from '@/components/article/group-mentions';
import { orderAnnotations } from '@/components/article/order-annotations';
import { snippetOf } from '@/components/article/snippet';
import type { TypeChip } from '@/utils/model/mark';
import { entity, highlight, mention, note, passage } from './records';

const types: TypeChip[] = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' },
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin', digit: '3' },
];
const ids = (annotations: readonly { id: string }[]) => annotations.map(({ id }) => id);

describe('the order of annotations', () => {
  it('follows the page as it is now, not the text as it was saved', () => {
    const rows = [highlight('first', 10), highlight('second', 20)];
    const places = [
      { id: 'second', status: 'found', start: 3 },
      { id: 'first', status: 'changed', start: 90 },
    ] as const;
    expect(ids(orderAnnotations(rows, places))).toEqual(['second', 'first']);
  });

  it('puts what was not looked for yet after what is there, then what is lost, then notes', () => {
    const rows = [
      note('note', 'x'),
      highlight('lost', 1),
      highlight('new', 2),
      highlight('here', 3),
    ];
    const places = [
      { id: 'lost', status: 'lost' },
      { id: 'here', status: 'found', start: 5 },
    ] as const;
    expect(ids(orderAnnotations(rows, places))).toEqual(['here', 'new', 'lost', 'note']);
  });

  it('puts the older note on the article first and leaves the given list as it was', () => {
    const rows = [
      note('later', 'x', '2026-03-03T00:00:00.000Z'),
      note('earlier', 'y', '2026-03-01T00:00:00.000Z'),
    ];
    expect(ids(orderAnnotations(rows, []))).toEqual(['earlier', 'later']);
    expect(ids(rows)).toEqual(['later', 'earlier']);
  });

  it('puts the shorter of two passages with the same start first', () => {
    const rows = [highlight('long', 4, 'two whole weeks'), highlight('short', 4, 'two')];
    expect(ids(orderAnnotations(rows, []))).toEqual(['short', 'long']);
  });
});

describe('grouping of mentions', () => {
  const entities = [entity('rask', 'Aina Rask'), entity('caldis', 'Port Caldis')];

  it('goes by type in the reader’s order, then by where an entity is first mentioned', () => {
    const groups = groupMentions(
      [
        mention('1', 'caldis', { typeId: 'place' }),
        mention('2', 'other'),
        mention('3', 'rask'),
        mention('4', 'other'),
        highlight('5'),
      ],
      entities,
      types,
    );
    expect(groups.map(({ type, count }) => [type.id, count])).toEqual([
      ['person', 3],
      ['place', 1],
    ]);
    expect(groups[0]?.entities.map(({ entityId, mentions }) => [entityId, ids(mentions)])).toEqual([
      ['other', ['2', '4']],
      ['rask', ['3']],
    ]);
  });

  it('names an entity by its own name, and by the passage where its record is missing', () => {
    const groups = groupMentions([mention('1', 'rask'), mention('2', 'gone')], entities, types);
    expect(groups[0]?.entities.map(({ name }) => name)).toEqual(['Aina Rask', 'Aina Rask']);
    const renamed = groupMentions([mention('1', 'rask')], [entity('rask', 'A. Rask')], types);
    expect(renamed[0]?.entities[0]?.name).toBe('A. Rask');
  });

  it('lists mentions of a merged entity under the one it was merged into', () => {
    const merged = [entity('old', 'Rask', { mergedInto: 'rask' }), ...entities];
    const groups = groupMentions([mention('1', 'old'), mention('2', 'rask')], merged, types);
    expect(groups[0]?.entities.map(({ name, mentions }) => [name, ids(mentions)])).toEqual([
      ['Aina Rask', ['1', '2']],
    ]);
  });

  it('ends on entities that are merged in a circle', () => {
    const circle = [entity('a', 'A', { mergedInto: 'b' }), entity('b', 'B', { mergedInto: 'a' })];
    expect(groupMentions([mention('1', 'a')], circle, types)[0]?.count).toBe(1);
  });

  it('still shows mentions whose type is gone', () => {
    const groups = groupMentions([mention('1', 'rask', { typeId: 'ship' })], entities, types);
    expect(groups.map(({ type }) => type.label)).toEqual(['ship']);
  });
});

describe('the filter', () => {
  const rows = [
    mention('name', 'rask', { passage: passage('the minister') }),
    { ...highlight('tag'), tags: ['Harbour'] },
    note('note', 'Ask the “Café” again'),
  ];
  const entities = [entity('rask', 'Aina Rask', { aliases: ['Rask, A.'] })];
  const found = (query: string) => ids(filterAnnotations(rows, entities, query));

  it('finds names, words, tags and notes, without regard to case and accents', () => {
    expect(found('aina')).toEqual(['name']);
    expect(found('MINISTER')).toEqual(['name']);
    expect(found('harbour')).toEqual(['tag']);
    expect(found('cafe')).toEqual(['note']);
  });

  it('never hides the row that is being edited', () => {
    expect(ids(filterAnnotations(rows, entities, 'aina', 'tag'))).toEqual(['name', 'tag']);
  });

  it('wants every word, and keeps all when there is none', () => {
    expect(found('minister rask')).toEqual(['name']);
    expect(found('minister harbour')).toEqual([]);
    expect(found('  ')).toEqual(['name', 'tag', 'note']);
  });
});

describe('a snippet', () => {
  it('keeps a little of the sentence, cut between words', () => {
    const snippet = snippetOf(
      passage('Rask', 0, {
        prefix: 'A first line.\nInspectors had warned for many months that ',
        suffix: ' knew of it.\nNext line',
      }),
    );
    expect(snippet).toEqual({
      before: '…for many months that ',
      words: 'Rask',
      after: ' knew of it.',
    });
  });

  it('shows that the sentence goes on, and cuts no word in two', () => {
    const goesOn = passage('Rask', 0, { prefix: '', suffix: ', the envoy for food security, fl' });
    expect(snippetOf(goesOn).after).toBe(', the envoy for food security,…');
    const ends = passage('Rask', 0, { prefix: '', suffix: ' knew.' });
    expect(snippetOf(ends).after).toBe(' knew.');
  });

  it('shortens a long passage in its middle and shows both ends', () => {
    const { words } = snippetOf(passage(`begin ${'x'.repeat(300)} end`));
    expect(words.startsWith('begin')).toBe(true);
    expect(words.endsWith('end')).toBe(true);
    expect(words.length).toBeLessThanOrEqual(120);
  });
});
