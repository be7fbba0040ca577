import { ok, type Result } from '../errors/problem.ts';
import { expected } from '../text/expected.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 1024],
  ['mib', 1024 ** 2],
  ['gib', 1024 ** 3],
]);

/** `200MB` or `1GiB` as bytes. */
export function parseImageSize(text: string): Result<number, string> {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? [];
  const size = UNITS.get(unit.toLowerCase());
  if (count === undefined || size === undefined || Number(count) === 0) {
    return expected('a size above 0 like 200MB or 1GiB', text);
  }
  return ok(Math.round(Number(count) * size));
}
