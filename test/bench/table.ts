/** One measured number; where it has a limit, the project promises to stay below it. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'calls';
  readonly limit?: number | undefined;
  readonly note?: string | undefined;
};

/** The figures as one Markdown table, so that it can be kept in the docs as it is printed. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, limit, note }) => [
    what,
    `${unit === 'calls' ? value : value.toFixed(1)} ${unit}`,
    limit === undefined ? '' : `${limit} ${unit}`,
    note ?? '',
  ]);
  const table = [['figure', 'median', 'limit', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
