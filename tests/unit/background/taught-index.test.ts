import './session-stub';

import { expect, it } from 'vitest';
import { createTaughtIndex } from '@/entrypoints/background/taught-index';
import { annotate } from '@/utils/store/annotate';
import { freshDatabase, highlight, person, place, undoLast } from '../store/sample';

it('the registry’s names are made ready anew only when an entity was written', async () => {
  const db = freshDatabase();
  const namesOf = createTaughtIndex();
  await annotate(db, person('Ana Vidal'));
  const first = await namesOf(db);
  expect([...first.entities.values()].map(({ name }) => name)).toEqual(['Ana Vidal']);
  await annotate(db, highlight('talks'));
  await annotate(db, person('Ana Vidal'));
  expect(await namesOf(db)).toBe(first);
  await annotate(db, place('Port Lund'));
  expect((await namesOf(db)).entities.size).toBe(2);
  await undoLast(db);
  expect((await namesOf(db)).entities.size).toBe(1);
});
