import type { StatusRange } from './suite.ts';

/** `200`, `"2xx"`, `"200-299"`, or a list of them, in the forms that the schema lets through. */
export function parseStatuses(value: unknown): readonly StatusRange[] {
  return [value].flat().map((one) => parseStatus(String(one)));
}

/** The ranges in words, as short as the user wrote them. */
export function formatStatuses(ranges: readonly StatusRange[]): string {
  return ranges.map(formatStatus).join(' or ');
}

export const isWithin = (status: number, ranges: readonly StatusRange[]): boolean =>
  ranges.some(({ min, max }) => status >= min && status <= max);

function parseStatus(text: string): StatusRange {
  if (text.endsWith('xx')) return { min: Number(text[0]) * 100, max: Number(text[0]) * 100 + 99 };
  const [min, max = min] = text.split('-').map(Number);
  return { min: min ?? Number.NaN, max: max ?? Number.NaN };
}

function formatStatus({ min, max }: StatusRange): string {
  if (min === max) return String(min);
  return min % 100 === 0 && max === min + 99 ? `${min / 100}xx` : `${min}-${max}`;
}
