import { LOCALES, loadMessages } from '@/utils/platform/i18n';

/** All strings and their language; read once in the worker's life. */
export type Strings = () => Promise<{ messages: Record<string, string>; locale: string }>;

export function createStrings(): Strings {
  const [locale] = LOCALES;
  let loading: ReturnType<Strings> | undefined;
  return () => {
    loading ??= loadMessages(locale).then((messages) => ({ messages, locale }));
    return loading;
  };
}
