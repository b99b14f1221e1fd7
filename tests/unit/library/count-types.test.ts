import { expect, test } from 'vitest';
import { countTypes } from '@/entrypoints/library/count-types';
import { annotate } from '@/utils/store/annotate';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { freshDatabase, highlight, person, place } from '../store/sample';

test('types are counted by what shows, and by all that they hold back from being removed', async () => {
  const db = freshDatabase();
  await annotate(db, person('Ana Vidal'));
  await annotate(db, person('Vidal', { nth: 1 }));
  const { annotation } = await annotate(db, place('Port Lund'));
  await annotate(db, highlight('dockers'));
  await removeAnnotation(db, annotation.id);
  const counts = await countTypes(db);
  expect([...counts.keys()].sort()).toEqual(['person', 'place']);
  expect(counts.get('person')).toEqual({ mentions: 2, entities: 2, held: 4 });
  expect(counts.get('place')).toMatchObject({ mentions: 0, held: 2 });
});
