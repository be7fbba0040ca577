import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Problem } from '../../../errors/problem.ts';
import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from '../../../json/json.ts';
import { packageUrl } from '../../../package-url/package-url.ts';
import type { EntryReader, ImportedEntry, ReadEntries } from './imported-entry.ts';

/** `osv-scanner.toml`: its IgnoredVulns, and the packages that its PackageOverrides ignore. */
export const readOsvScanner: EntryReader = (text, where): ReadEntries => {
  const parsed = parsedToml(text);
  if (parsed instanceof TomlError) {
    const [message = ''] = parsed.message.split('\n');
    const problem = { where, line: parsed.line, column: parsed.column };
    return { entries: [], problems: [{ ...problem, message: `Expected valid TOML: ${message}` }] };
  }
  const read = [
    ...arrayAt(parsed, 'IgnoredVulns').map((entry, index) => {
      const line = lineOf(text, 'IgnoredVulns', index);
      return ignoredVuln(isObject(entry) ? entry : {}, line, where);
    }),
    ...arrayAt(parsed, 'PackageOverrides').map((entry, index) => {
      const line = lineOf(text, 'PackageOverrides', index);
      return packageOverride(isObject(entry) ? entry : {}, line, where);
    }),
  ];
  return {
    entries: read.flatMap((one) => (one !== undefined && 'id' in one ? one : [])),
    problems: read.flatMap((one) => (one !== undefined && 'message' in one ? one : [])),
  };
};

function ignoredVuln(entry: JsonObject, line: number, where: string): ImportedEntry | Problem {
  const id = stringAt(entry, 'id') ?? '';
  if (id === '') return { where, line, message: 'Expected an id in the entry of IgnoredVulns, found none' };
  return { line, id, ...explained(entry, 'ignoreUntil') };
}

function packageOverride(
  entry: JsonObject,
  line: number,
  where: string,
): ImportedEntry | Problem | undefined {
  const ignores = entry.ignore === true || objectAt(entry, 'vulnerability').ignore === true;
  if (!ignores) return undefined;
  const [name, ecosystem] = [stringAt(entry, 'name') ?? '', stringAt(entry, 'ecosystem') ?? ''];
  const version = stringAt(entry, 'version') ?? '';
  const purl = packageUrl({ ecosystem, name, ...(version !== '' && { version }) });
  if (name === '' || purl === undefined) {
    const message = `Expected the name and the ecosystem of one package in the entry of PackageOverrides, found ${JSON.stringify({ name, ecosystem })}`;
    return { where, line, message };
  }
  return { line, id: '*', packages: [purl], ...explained(entry, 'effectiveUntil') };
}

function explained(entry: JsonObject, untilKey: string): Pick<ImportedEntry, 'reason' | 'expires'> {
  const reason = stringAt(entry, 'reason');
  const expires = stringAt(entry, untilKey);
  return { ...(reason && { reason }), ...(expires && { expires }) };
}

function parsedToml(text: string): JsonObject | TomlError {
  try {
    return plain(parse(text)) as JsonObject;
  } catch (error) {
    if (error instanceof TomlError) return error;
    throw error;
  }
}

/** Dates as they are written. */
function plain(value: unknown): Json {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return typeof value === 'bigint' ? String(value) : (value as Json);
}

/** The library keeps no places: the header of that entry, or where the list begins. */
function lineOf(text: string, table: string, index: number): number {
  const lines = text.split(/\r\n?|\n/);
  const named = lines.flatMap((line, at) => {
    const name = /^\s*\[\[\s*["']?(\w+)["']?\s*\]\]/.exec(line)?.[1];
    return name === table ? [at + 1] : [];
  });
  const list = lines.findIndex((line) => new RegExp(`^\\s*["']?${table}["']?\\s*=`).test(line));
  return named[index] ?? Math.max(list + 1, 1);
}
