/** Rows of cells as text in columns, the first to the left and the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

/** A percentage of a share, or a dash where there is nothing to have a share of. */
export const percentText = (value: number | null): string =>
  value === null
    ? '–'
    : value.toFixed(value > 99 && value < 100 ? 2 : value > 0 && value < 1 ? 2 : 1);

export const msText = (value: number): string =>
  value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
