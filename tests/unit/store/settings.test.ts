import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { DEFAULT_SETTINGS } from '@/utils/model/setting';
import { commit } from '@/utils/store/commit';
import { changeHost, changeSetting, readSettings } from '@/utils/store/settings';
import { readTypes } from '@/utils/store/types';
import { freshDatabase } from './sample';

test('settings are the defaults until they are changed', async () => {
  const db = freshDatabase();
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
  await changeSetting(db, { key: 'toolbar', value: 'on key' });
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, toolbar: 'on key' });
});

test('hosts added at the same moment are all listed, each once', async () => {
  const db = freshDatabase();
  const hosts = ['a.example', 'b.example', 'a.example', 'c.example'];
  await Promise.all(hosts.map((host) => changeHost(db, 'quietHosts', host, true)));
  await changeHost(db, 'quietHosts', 'c.example', false);
  expect((await readSettings(db)).quietHosts.sort()).toEqual(['a.example', 'b.example']);
});

test('types are the defaults, as the reader changed them, in the reader’s order', async () => {
  const db = freshDatabase();
  expect(await readTypes(db)).toEqual(DEFAULT_TYPES);
  const [personType, organization] = DEFAULT_TYPES;
  await commit(db, 'types', [
    { table: 'types', put: { ...personType, label: 'Someone', order: 99 } },
    { table: 'types', put: { ...organization, archived: true } },
    { table: 'types', put: { ...personType, id: 'ship', label: 'Ship', order: 0 } },
  ]);
  const ids = (await readTypes(db)).map((type) => type.id);
  expect(ids[0]).toBe('ship');
  expect(ids.at(-1)).toBe('person');
  expect(ids).not.toContain('organization');
  const all = (await readTypes(db, { archived: true })).map((type) => type.id);
  expect(all).toContain('organization');
});
