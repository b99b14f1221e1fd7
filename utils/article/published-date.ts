const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** RFC 5322, as HTTP and RSS write it: "Tue, 04 Nov 2025 09:12:00 GMT". */
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** "November 4, 2025". */
const ENGLISH = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/**
 * A publisher's date in the form of `PublishedSchema`: ISO 8601 with a zone, or a plain date where
 * there is no time or no zone to it. Undefined for what is no date.
 */
export function publishedDate(value: string): string | undefined {
  const text = value.slice(0, 60).trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    return compose({ year, month, day, hour, minute, second, fraction, zone });
  }
  const mail = MAIL.exec(text);
  if (mail) {
    const [, day, name, year, hour, minute, second, zone] = mail;
    return compose({ year, month: monthOf(name), day, hour, minute, second, zone });
  }
  const english = ENGLISH.exec(text);
  if (!english) return undefined;
  const [, name, day, year] = english;
  return compose({ year, month: monthOf(name), day });
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly zone?: string | undefined;
}

function monthOf(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

function compose(parts: Parts): string | undefined {
  const { year, month, hour, minute, second = '00', fraction, zone } = parts;
  const day = parts.day?.padStart(2, '0');
  if (!year || !month || !day || !isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (!hour || !minute || !zone) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  const offset = zoneOf(zone);
  if (!offset) return date;
  return `${date}T${hour}:${minute}:${second}${fraction ? `.${fraction}` : ''}${offset}`;
}

function zoneOf(zone: string): string | undefined {
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 14 || minutes > 59) return undefined;
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Newspapers begin in 1605; a year beyond 2200 is a number of another kind. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1605 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
