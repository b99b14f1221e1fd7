import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptMentions } from '@/utils/store/accept-mentions';
import { readBundle } from '@/utils/store/bundles';
import type { PressmarkDatabase } from '@/utils/store/database';
import { editEntity } from '@/utils/store/edit-entity';
import { archiveType, importTypes, orderTypes, putType } from '@/utils/store/edit-types';
import { entityUse, entityUseAll } from '@/utils/store/entity-use';
import { mergeEntities } from '@/utils/store/merge-entities';
import { reassignType, removeType } from '@/utils/store/reassign-type';
import { refuse } from '@/utils/store/refuse';
import { removeEntity } from '@/utils/store/remove-entity';
import { splitEntity } from '@/utils/store/split-entity';
import { undoGroup } from '@/utils/store/undo';
import { accepting, group } from './registry-sample';
import { everything, freshDatabase, TEXT } from './sample';

/** Acts on the store as it is: `pick` gives the id of one of its rows. */
type Step = (
  db: PressmarkDatabase,
  pick: (table: 'entities' | 'annotations' | 'articles' | 'types', nth: number) => Promise<string>,
) => Promise<{ group?: number }>;

const nth = fc.nat(8);
const type = fc.constantFrom('person', 'place', 'ship');
const words = fc.constantFrom('Ana Vidal', 'Vidal', 'Port Lund', 'dockers', 'the Harbour talks');
const name = fc.constantFrom('Ana Vidal', 'Vidal', 'Minister Vidal', 'the Port Lund');
const text = fc.constantFrom(TEXT, `${TEXT} Updated, the Harbour talks.`);
const ship = { id: 'ship', label: 'Ship', colour: '#123456', sign: 'tag' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(fc.tuple(words, name, type), { minLength: 1, maxLength: 4 }), text)
      .map(
        ([said, at]): Step =>
          (db) =>
            acceptMentions(
              db,
              accepting(
                said
                  .filter(([exact]) => at.includes(exact))
                  .map(([exact, of, typeId]) => group(of, [[exact]], { typeId, text: at })),
                { text: at },
              ),
            ),
      ),
  },
  fc.tuple(nth, name, type).map(
    ([i, newName, typeId]): Step =>
      async (db, pick) =>
        editEntity(db, await pick('entities', i), { name: newName, typeId, note: 'So' }),
  ),
  fc.tuple(nth, nth, nth).map(
    ([a, b, c]): Step =>
      async (db, pick) => {
        const from = [await pick('entities', b), await pick('entities', c)];
        return mergeEntities(db, { into: await pick('entities', a), from });
      },
  ),
  fc.tuple(nth, nth, name, type).map(
    ([a, b, newName, typeId]): Step =>
      async (db, pick) => {
        const one = await db.annotations.get(await pick('annotations', b));
        const entityId = one?.kind === 'entity' ? one.entityId : await pick('entities', a);
        const annotationIds = [one?.id ?? 'none'];
        return splitEntity(db, { entityId, annotationIds, name: newName, typeId });
      },
  ),
  fc.tuple(nth, fc.constantFrom('remove', 'keep as highlights')).map(
    ([i, mentions]): Step =>
      async (db, pick) =>
        removeEntity(db, await pick('entities', i), { mentions }),
  ),
  fc.tuple(nth, words, type).map(
    ([i, said, typeId]): Step =>
      async (db, pick) =>
        refuse(db, { words: [said], typeId, articleId: await pick('articles', i) }),
  ),
  fc.tuple(type, type).map(
    ([from, to]): Step =>
      (db) =>
        reassignType(db, { from, to }),
  ),
  fc.constant<Step>((db) => putType(db, { ...ship, digit: '1' })),
  fc.constant<Step>((db) => removeType(db, 'ship')),
  type.map(
    (id): Step =>
      (db) =>
        archiveType(db, id),
  ),
  type.map(
    (id): Step =>
      (db) =>
        orderTypes(db, [id]),
  ),
  fc.constant<Step>((db) => importTypes(db, [{ ...ship, order: 3 }])),
);

test('whatever the reader did with the registry, it is undone step by step, exactly', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const db = freshDatabase();
      const pick: Parameters<Step>[1] = async (table, i) => {
        const keys = await db.table<unknown, string>(table).toCollection().primaryKeys();
        return keys[i % Math.max(1, keys.length)] ?? 'none';
      };
      const past: { group: number; before: unknown }[] = [];
      for (const act of steps) {
        const before = await everything(db);
        const done = await act(db, pick).catch((error: unknown) => {
          const key = expect.stringMatching(/^error(NotFound|InvalidData|TypeInUse)$/);
          expect(error).toMatchObject({ key });
          return {};
        });
        if ('group' in done && done.group !== undefined) past.push({ group: done.group, before });
        else expect(await everything(db)).toEqual(before);
      }
      await expectSound(db);
      for (const { group: number, before } of past.reverse()) {
        await undoGroup(db, number);
        expect(await everything(db)).toEqual(before);
        written += 1;
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
  expect(written).toBeGreaterThan(60);
}, 120_000);

/** What holds of every store: counts agree, live mentions are of live entities, names have one heir. */
async function expectSound(db: PressmarkDatabase): Promise<void> {
  const all = await entityUseAll(db);
  expect(all).toEqual(
    await entityUse(
      db,
      all.map(({ id }) => id),
    ),
  );
  const live = new Set(all.map(({ id }) => id));
  const { annotations } = await readBundle(db);
  for (const one of annotations) {
    if (one.kind !== 'entity') continue;
    const entity = await db.entities.get(one.entityId);
    expect(live.has(one.entityId)).toBe(true);
    expect(one.typeId).toBe(entity?.typeId);
  }
}
