import * as v from 'valibot';

export const HostSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));
const hosts = v.pipe(v.array(HostSchema), v.maxLength(100_000));

const values = {
  /** When the toolbar shows at a selection: at once, or only on the reader's key. */
  toolbar: v.picklist(['at once', 'on key']),
  /** Hosts on which the toolbar never shows by itself. */
  quietHosts: hosts,
  /** When suggestions show in the page: in annotation mode, as soon as they are there, or never. */
  suggestions: v.picklist(['asked', 'always', 'off']),
  /** Hosts where "Show my marks when I come back here" was offered and answered, either way. */
  answeredHosts: hosts,
};

export const SettingsSchema = v.strictObject(values);
export type Settings = v.InferOutput<typeof SettingsSchema>;
export type SettingKey = keyof Settings;

/** One row of the settings table. */
export const SettingSchema = v.variant('key', [
  v.strictObject({ key: v.literal('toolbar'), value: values.toolbar }),
  v.strictObject({ key: v.literal('quietHosts'), value: values.quietHosts }),
  v.strictObject({ key: v.literal('suggestions'), value: values.suggestions }),
  v.strictObject({ key: v.literal('answeredHosts'), value: values.answeredHosts }),
]);
export type Setting = v.InferOutput<typeof SettingSchema>;

export const DEFAULT_SETTINGS: Settings = {
  toolbar: 'at once',
  quietHosts: [],
  suggestions: 'asked',
  answeredHosts: [],
};
