import type { NotifyChoice } from '../inputs/notify-inputs.ts';

/** Shorter values, and longer ones that are words, may be the name of the service or its region: a log that hides them cannot be read. */
const LONG = 20;
const LONG_WITH_DIGITS = 16;
/** In an error nothing is lost by hiding a word too many. */
const SHORTEST_TRACE = 6;

/** What is hidden wherever a job prints: keys, whole addresses, and their parts that can only be tokens. */
export function notifySecrets(choice: NotifyChoice): readonly string[] {
  const { keys, urls } = secretsIn(choice);
  return distinct([...keys, ...urls.flatMap((url) => [url, ...partsOf(url).filter(isToken)])]);
}

/** What no error of a notification may hold, since a server may repeat any part of what it was sent. */
export function notifyTraces(choice: NotifyChoice): readonly string[] {
  const { keys, urls } = secretsIn(choice);
  const parts = urls.flatMap(partsOf).filter(({ length }) => length >= SHORTEST_TRACE);
  return distinct([...keys, ...urls, ...parts]);
}

function secretsIn({ slack, pagerDuty, webhook }: NotifyChoice) {
  const given = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);
  return {
    keys: given([pagerDuty?.routingKey, webhook?.secret]),
    urls: given([slack?.url, webhook?.url]),
  };
}

function partsOf(text: string): readonly string[] {
  const { pathname, search, searchParams } = new URL(text);
  const segments = pathname.split('/');
  return [`${pathname}${search}`, pathname, ...segments, ...segments.map(decoded), ...searchParams.values()];
}

function isToken(part: string): boolean {
  const word = part.split('/').toSorted((left, right) => right.length - left.length)[0] ?? '';
  return word.length >= (/\d/.test(word) && /[a-z]/i.test(word) ? LONG_WITH_DIGITS : LONG);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
