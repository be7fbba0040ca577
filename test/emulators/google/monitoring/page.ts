import { InvalidArgument } from './invalid-argument.ts';
import type { Series } from './series.ts';

/** Whole series up to a number of points, at least one of them. */
export function pageOf(
  series: readonly Series[],
  size: number,
  token: string,
): { readonly series: readonly Series[]; readonly nextPageToken?: string } {
  const start = readToken(token);
  let end = start;
  for (let points = 0; end < series.length; end += 1) {
    points += series[end]?.points.length ?? 0;
    if (points > size && end > start) break;
  }
  const page = series.slice(start, end);
  return end < series.length ? { series: page, nextPageToken: btoa(`series:${end}`) } : { series: page };
}

function readToken(token: string): number {
  if (token === '') return 0;
  const start = /^series:(\d+)$/.exec(Buffer.from(token, 'base64').toString())?.[1];
  if (start === undefined) throw new InvalidArgument('pageToken', token, 'Not a token of an earlier answer.');
  return Number(start);
}
