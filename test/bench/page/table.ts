import { type Figure, type Group, keepsLimit } from '../figure.ts';
import type { Sample } from '../statistics.ts';

/** All figures as one Markdown table, so that it is kept in the docs as it is printed. */
export function renderTable(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ title, columns, figures }) => [
    [`**${title}**`, bold(columns.value), bold(columns.beside), bold(columns.ratio), '', ''],
    ...figures.map(cellsOf),
  ]);
  const table = [['figure', 'median (min–max)', 'beside', 'ratio', 'limit', 'how'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = table.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} | --- |`;
  return [head, rule, ...body].join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, value, beside, ratio, note } = figure;
  return [
    what,
    spread(value, unit),
    beside === undefined ? '' : spread(beside, unit),
    ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`,
    limitOf(figure),
    note ?? '',
  ];
}

function limitOf(figure: Figure): string {
  const { limit, unit } = figure;
  if (limit === undefined) return '';
  const value = limit.of === 'ratio' ? `${limit.than} ×` : withUnit(limit.than, unit);
  return `${limit.kind} ${value}${keepsLimit(figure) ? '' : ' **MISSED**'}`;
}

function spread({ median, min, max, count }: Sample, unit: Figure['unit']): string {
  const middle = withUnit(median, unit);
  const [low, high] = [quantity(min, unit), quantity(max, unit)];
  return count === 1 || low === high ? middle : `${middle} (${low}–${high})`;
}

function withUnit(value: number, unit: Figure['unit']): string {
  return `${quantity(value, unit)} ${isCount(unit) && value === 1 ? unit.replace(/s$/, '') : unit}`;
}

const isCount = (unit: Figure['unit']): boolean =>
  unit === 'calls' || unit === 'folders' || unit === 'digests';

/** No more digits than the next run would show again. */
function quantity(value: number, unit: Figure['unit']): string {
  if (isCount(unit)) return String(value);
  return value.toFixed(unit === 'ms' || Math.abs(value) >= 100 ? 0 : 1);
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
