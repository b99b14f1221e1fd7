import { describe, expect, it } from 'vitest';
import {
  findListed,
  indexEntities,
  type ListedEntity,
  PAGE_SIZE,
  pageOf,
} from '@/components/entity/list-entities';

const entity = (name: string, more: Partial<ListedEntity> = {}): ListedEntity => ({
  id: name,
  name,
  typeId: 'person',
  aliases: [],
  mentions: 0,
  articles: 0,
  ...more,
});

const names = (list: readonly ListedEntity[]) => list.map(({ name }) => name);

const registry = indexEntities(
  [
    entity('Zoë Brandsma', { mentions: 2, lastSeen: '2026-11-03T08:00:00.000Z' }),
    entity('Ålesund', { typeId: 'place', mentions: 9 }),
    entity('Pier 10', { typeId: 'place' }),
    entity('Pier 9', { typeId: 'place', lastSeen: '2026-11-04T08:00:00.000Z' }),
    entity('Aina Rask', { aliases: ['the harbour master', '港湾長'], mentions: 2 }),
  ],
  'en-GB',
);
const find = (
  text: string,
  more: { typeId?: string; sort?: 'name' | 'mentions' | 'lastSeen' } = {},
) => names(findListed(registry, { text, sort: 'name', page: 0, ...more }));

describe('the list of entities', () => {
  it('stands in the order of the language, numbers by their size', () => {
    expect(find('')).toEqual(['Aina Rask', 'Ålesund', 'Pier 9', 'Pier 10', 'Zoë Brandsma']);
  });

  it('finds words anywhere in names and other names, in any order, accents or not', () => {
    expect(find('zoe')).toEqual(['Zoë Brandsma']);
    expect(find('MASTER harb')).toEqual(['Aina Rask']);
    expect(find('湾')).toEqual(['Aina Rask']);
    expect(find('rask zoe')).toEqual([]);
  });

  it('keeps to a type', () => {
    expect(find('', { typeId: 'place' })).toEqual(['Ålesund', 'Pier 9', 'Pier 10']);
  });

  it('is sorted by use with the names in order where that is the same', () => {
    expect(find('', { sort: 'mentions' })).toEqual([
      'Ålesund',
      'Aina Rask',
      'Zoë Brandsma',
      'Pier 9',
      'Pier 10',
    ]);
    expect(find('', { sort: 'lastSeen' }).slice(0, 2)).toEqual(['Pier 9', 'Zoë Brandsma']);
  });

  it('is cut in pages, and a page behind the last one is the last one', () => {
    const many = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => entity(`${index}`));
    expect(pageOf(many, 0)).toMatchObject({ page: 0, pages: 3, total: PAGE_SIZE * 2 + 1 });
    expect(names(pageOf(many, 7).rows)).toEqual([`${PAGE_SIZE * 2}`]);
    expect(pageOf([], 3)).toEqual({ rows: [], page: 0, pages: 1, total: 0 });
  });

  it('of 20,000 entities is searched within a key stroke', () => {
    const many = indexEntities(
      Array.from({ length: 20_000 }, (_, index) =>
        entity(`Person number ${index}`, { aliases: [`P. ${index}`, 'the same for all'] }),
      ),
      'en-GB',
    );
    const times = Array.from({ length: 5 }, (_, run) => {
      const start = performance.now();
      expect(findListed(many, { text: `numb 1${run}`, sort: 'mentions', page: 0 })).not.toEqual([]);
      return performance.now() - start;
    });
    // The best run: others work on the machine too.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
