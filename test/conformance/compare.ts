import type { Json } from '../../shared/domain/json/json.ts';
import type { Point } from './points.ts';
import type { Aspects, Evidence, Expectation } from './step.ts';

/** One thing that was not as expected. A recalled expectation is settled by it, any other is broken. */
export type Difference = {
  readonly aspect: string;
  readonly expected: Json;
  readonly answered: Json | undefined;
  readonly evidence: Evidence;
  readonly point?: Point;
};

/** What differs from the expectations, in their order. Aspects that nobody expects are not looked at. */
export function compare(
  expected: Readonly<Record<string, Expectation>>,
  answered: Aspects,
): readonly Difference[] {
  return Object.entries(expected).flatMap(([aspect, { value, evidence, point }]) => {
    const found = answered[aspect];
    if (fits(aspect, value, found)) return [];
    const difference = { aspect, expected: value, answered: found, evidence };
    return [point === undefined ? difference : { ...difference, point }];
  });
}

/** Words come with names and links around them, so they are looked for; all else is equal or not. */
export function fits(aspect: string, expected: Json, found: Json | undefined): boolean {
  if (aspect === 'message') return String(found ?? '').includes(String(expected));
  return sameJson(expected, found);
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));
}

function ordered(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}
