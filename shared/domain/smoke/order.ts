import { namesOf } from './fill-check.ts';
import type { Check } from './suite.ts';

/** For each check the indexes of those whose captured values it uses: they come first. */
export function sourcesOf(checks: readonly Check[]): readonly (readonly number[])[] {
  const capturedBy = new Map(
    checks.flatMap(({ captures }, index) => captures.map(({ name }) => [name, index] as const)),
  );
  return checks.map((check) => [...new Set(namesOf(check).flatMap((name) => capturedBy.get(name) ?? []))]);
}

/** The indexes of a circle, in which every check waits for the next one; undefined where there is none. */
export function circleIn(sources: readonly (readonly number[])[]): readonly number[] | undefined {
  const done = new Set<number>();
  const visit = (index: number, trail: readonly number[]): readonly number[] | undefined => {
    const start = trail.indexOf(index);
    if (start >= 0) return trail.slice(start);
    if (done.has(index)) return undefined;
    for (const source of sources[index] ?? []) {
      const circle = visit(source, [...trail, index]);
      if (circle !== undefined) return circle;
    }
    done.add(index);
    return undefined;
  };
  for (const index of sources.keys()) {
    const circle = visit(index, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
