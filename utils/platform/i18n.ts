import { browser } from './browser';

/** A string of `_locales` with `{name}` filled in; `count` chooses the plural form. */
export type Translator = (key: string, values?: Record<string, string | number>) => string;

/**
 * Reads strings by key. With a `count` among the values, `key_one`, `key_other` … is taken by the
 * plural rules of `locale` (BCP 47). An unknown key is returned as it is, so that a gap is seen.
 */
export function createTranslator(messages: Record<string, string>, locale: string): Translator {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    const message = messages[form] ?? messages[`${key}_other`] ?? messages[key] ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The languages that `public/_locales` holds, the first one being complete. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** All strings of a language, key → message. */
export async function loadMessages(locale: Locale = 'en'): Promise<Record<string, string>> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${locale}/messages.json`));
  const entries: Record<string, { message: string }> = await response.json();
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}
