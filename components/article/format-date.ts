/**
 * A publisher's date in the reader's language, with the time where the page gave one (in the
 * reader's zone). `value` is ISO 8601 as in `PublishedSchema`; anything else comes back as it is.
 */
export function formatDay(value: string, locale: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    // A plain date is a day, not midnight in London: it must not slip to the day before.
    ...(dateOnly ? { timeZone: 'UTC' } : { hour: '2-digit', minute: '2-digit' }),
  }).format(date);
}
