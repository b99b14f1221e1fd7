/**
 * A strict reader of RFC 4180: rows end in CRLF, quotes stand around a whole field or nowhere, every
 * row has as many fields as the first.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`Not CSV at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('The last row does not end in CRLF');
  const columns = rows[0]?.length;
  const odd = rows.findIndex((cells) => cells.length !== columns);
  if (odd >= 0) throw new Error(`Row ${odd + 1} has another number of fields`);
  return rows;
}
