import { err, ok, type Result } from '../errors/problem.ts';
import { readEntries } from './entries.ts';
import { lineAndColumn } from './line-and-column.ts';
import { quote } from './quoted.ts';

/**
 * NAME=VALUE pairs as gcloud's users write them: parted by line breaks or commas, values in quotes where they hold line breaks or
 * outer blanks, lines that start with `#` as comments, or gcloud's own delimiter (`^:^A=1:B=2`). The order is kept.
 * `parseName` refuses names that the caller has no use for.
 */
export function parseKeyValues(
  text: string,
  parseName: (name: string) => Result<string, string> = ok,
): Result<ReadonlyMap<string, string>, string> {
  const input = text.replace(/\r\n?/g, '\n');
  const [prefix = '', delimiter] = /^\s*\^([^^\n]+)\^/.exec(input) ?? [];
  const { entries, problems: found } = readEntries(input, prefix.length, delimiter);
  const problems = [...found];
  const places = new Map<string, number>();
  const values = new Map<string, string>();
  for (const { name, value, at } of entries) {
    const parsed = parseName(name);
    const before = places.get(name);
    if (!parsed.ok) problems.push(`${parsed.error} at ${lineAndColumn(input, at)}`);
    if (before !== undefined) {
      problems.push(
        `Expected "${name}" once, found it at ${lineAndColumn(input, before)} and again at ${lineAndColumn(input, at)}`,
      );
    }
    places.set(name, before ?? at);
    values.set(name, value);
  }
  return problems.length > 0 ? err(problems.join('; ')) : ok(values);
}

/** One pair a line, quoted where `parseKeyValues` would read the value otherwise. */
export function formatKeyValues(values: ReadonlyMap<string, string>): string {
  return [...values].map(([name, value]) => `${name}=${isPlain(value) ? value : quote(value)}`).join('\n');
}

const isPlain = (value: string): boolean => /^[^\s,"'\\]+( [^\s,"'\\]+)*$/.test(value);
