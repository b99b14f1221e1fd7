import { expect, it } from 'vitest';
import { createTaughtNames, findTaught } from '@/utils/entities/taught-names';
import { finish } from '@/utils/text/slices';
import { makeArticle, makeRegistry } from '../../bench/registry/make-registry';

it('the registry of the benchmark is the same for the same seed, and its article names it', () => {
  const registry = makeRegistry(3, 500);
  expect(registry).toEqual(makeRegistry(3, 500));
  expect(new Set(registry.map(({ name }) => name)).size).toBe(500);
  const { text, named } = makeArticle(3, 2_000, registry);
  expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(2_000);
  const found = finish(findTaught(createTaughtNames(registry), text));
  expect(named).toBeGreaterThan(50);
  expect(found.length).toBeGreaterThanOrEqual(named * 0.9);
});
