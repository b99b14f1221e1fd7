import { LIMITS } from '@/utils/model/limits';

/** One line of at most `LIMITS.line` units, white space folded, no character cut in two. */
export function lineText(text: string): string {
  const line = text.slice(0, LIMITS.raw).replace(/\s+/g, ' ').trim();
  if (line.length <= LIMITS.line) return line;
  return line.slice(0, LIMITS.line).replace(/[\ud800-\udbff]$/, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Text of a JSON-LD value, in which publishers leave character references and tags. */
export function plainText(value: string): string {
  const decoded = value
    .slice(0, LIMITS.raw)
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const point = dec ? Number(dec) : Number.parseInt(hex, 16);
      const isScalar = point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000) && point > 31;
      return isScalar ? String.fromCodePoint(point) : whole;
    });
  return lineText(decoded);
}
