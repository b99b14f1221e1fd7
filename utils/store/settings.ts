import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  type Setting,
  SettingSchema,
  type Settings,
  SettingsSchema,
} from '@/utils/model/setting';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';

/** The reader's settings; the default where none is stored, or where it is no longer a valid one. */
export async function readSettings(db: PressmarkDatabase): Promise<Settings> {
  const rows = await db.settings.toArray();
  const valid = rows.filter((row) => v.is(SettingSchema, row));
  const stored = Object.fromEntries(valid.map((row) => [row.key, row.value]));
  return v.parse(SettingsSchema, { ...DEFAULT_SETTINGS, ...stored });
}

/**
 * Stores one setting. Undo leaves settings alone: they are changed back where they were changed.
 * @throws StoreError
 */
export async function changeSetting(db: PressmarkDatabase, setting: Setting): Promise<void> {
  await commit(db, 'setting', [{ table: 'settings', put: setting }], { undoable: false });
}

/**
 * Adds a host to a list of hosts, or takes it out; safe against the same in another tab.
 * @throws StoreError
 */
export async function changeHost(
  db: PressmarkDatabase,
  key: 'quietHosts' | 'answeredHosts',
  host: string,
  listed: boolean,
): Promise<void> {
  await commit(
    db,
    'setting',
    async (rows) => {
      const others = (await readSettings(rows))[key].filter((one) => one !== host);
      return [{ table: 'settings', put: { key, value: listed ? [...others, host] : others } }];
    },
    { undoable: false },
  );
}
