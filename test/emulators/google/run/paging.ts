import { invalidArgument } from './refusal.ts';

/** One page of a list. Tokens are opaque to callers; here they hold where the next page begins. */
export function pageOf<T>(
  items: readonly T[],
  query: URLSearchParams,
): { items: readonly T[]; nextPageToken?: string } {
  const size = readSize(query.get('pageSize'));
  const start = readToken(query.get('pageToken'));
  const end = start + size;
  return {
    items: items.slice(start, end),
    ...(end < items.length ? { nextPageToken: btoa(`from:${end}`) } : {}),
  };
}

function readSize(text: string | null): number {
  const size = Number(text ?? 0);
  if (!Number.isInteger(size) || size < 0) throw invalidArgument(`Invalid page size '${text}'.`);
  return size === 0 ? 100 : Math.min(size, 1000);
}

function readToken(token: string | null): number {
  if (token === null || token === '') return 0;
  const start = /^from:(\d+)$/.exec(decode(token))?.[1];
  if (start === undefined) throw invalidArgument('Invalid page token.');
  return Number(start);
}

function decode(token: string): string {
  try {
    return atob(token);
  } catch {
    return '';
  }
}
