import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

type StoredKey = keyof typeof import('@/public/_locales/en/messages.json');

type Base<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key;

/** A key of `_locales`; plural forms go by their common stem and take `count`. */
export type MessageKey = Base<StoredKey>;

/** The reader's words for a key, with `{name}` replaced by `values.name`. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Who renders views provides the words; without a provider keys show, which no one overlooks. */
export const StringsContext = createContext<Translate>((key) => key);

/** The reader's words, for a view. */
export const useStrings = (): Translate => useContext(StringsContext);
