import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash } from '@/components/article/library-view-route';

describe('an address in the library', () => {
  it('leads to its section and back', () => {
    for (const hash of ['#/articles', '#/entities', '#/settings', '#/backup']) {
      expect(routeHash(parseRoute(hash))).toBe(hash);
    }
  });

  it('leads to one entity, whatever its id', () => {
    const route = { section: 'entities', entityId: 'a/b %#ü' } as const;
    expect(parseRoute(routeHash(route))).toEqual(route);
  });

  it('that is not known leads to the articles', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/__proto__', 'articles?x']) {
      expect(parseRoute(hash)).toEqual({ section: 'articles' });
    }
  });

  it('with a broken escape leads to the list', () => {
    expect(parseRoute('#/entities/%')).toEqual({ section: 'entities' });
  });
});
