import type { Bundle } from '@/utils/model/bundle';
import type { Format } from './format';
import { wellFormed } from './well-formed';

/** File systems allow 255 bytes; cloud drives and note folders add their own endings. */
const MAX_BYTES = 200;

/**
 * `pressmark-2026-11-24-norland-closes-port.md`: the day (in the reader's zone) and, for a single
 * article, its title. Made of letters, digits, hyphens and dots alone, at most 200 bytes in UTF-8;
 * since it starts with our name it is no device name of Windows and no hidden file.
 */
export function exportFileName(bundle: Bundle, format: Format, date: Date): string {
  const head = `pressmark-${calendarDay(date)}`;
  const tail = `.${format.extension}`;
  const [article, ...others] = bundle.articles;
  const title = article && others.length === 0 ? slug(article.title) : '';
  const room = MAX_BYTES - byteLength(head) - byteLength(tail) - 1;
  const short = cutToBytes(title, room);
  return short === '' ? head + tail : `${head}-${short}${tail}`;
}

function calendarDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Marks stay only where they belong to a letter; apostrophes vanish, all else becomes a hyphen. */
function slug(title: string): string {
  return wellFormed(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/(\p{L}\p{M}*)|(\p{N})|./gsu, (_, letter?: string, digit?: string) => {
      return letter ?? digit ?? '-';
    })
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** The longest start that fits, cut between characters as a reader sees them. */
function cutToBytes(text: string, bytes: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept.replace(/-+$/, '');
}
