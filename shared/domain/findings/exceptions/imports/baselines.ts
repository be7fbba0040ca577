import { arrayAt, isObject, type Json, type JsonObject, numberAt, stringAt } from '../../../json/json.ts';
import { packageUrl } from '../../../package-url/package-url.ts';
import { parseDocument } from '../../../yaml/parse-document.ts';
import { codeAnchor } from '../../code-anchor.ts';
import { literalGlob } from '../path-glob.ts';
import type { EntryReader, ImportedEntry, ReadEntries } from './imported-entry.ts';

/** A report of pip-audit (`--format json`) that was kept: every vulnerability in it, for its package in any version. */
export const readPipAudit: EntryReader = (text, where): ReadEntries =>
  readReport(text, where, 'dependencies', 'pip-audit --format json', (dependency, line) =>
    arrayAt(dependency, 'vulns')
      .filter(isObject)
      .map((vulnerability) => {
        const purl = packageUrl({ ecosystem: 'PyPI', name: stringAt(dependency, 'name') ?? '' });
        return { line, id: stringAt(vulnerability, 'id') ?? '', packages: purl === undefined ? [] : [purl] };
      }),
  );

/** A baseline of bandit (`--format json`): each result at its line of code, wherever that has moved to. */
export const readBandit: EntryReader = (text, where): ReadEntries => {
  const counts = new Map<string, number>();
  return readReport(text, where, 'results', 'bandit --format json', (result, line) => {
    const at = numberAt(result, 'line_number');
    const code = lineOfCode(stringAt(result, 'code') ?? '', at);
    const file = (stringAt(result, 'filename') ?? '').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const id = stringAt(result, 'test_id') ?? '';
    const alike = `${id}\n${file}\n${code}`;
    counts.set(alike, (counts.get(alike) ?? 0) + 1);
    const anchor = code === undefined ? undefined : `${code}#${counts.get(alike)}`;
    const spot = { ...(at !== undefined && { line: at }), ...(anchor !== undefined && { anchor }) };
    return [{ line, id, paths: [literalGlob(file)], spot }];
  });
};

function readReport(
  text: string,
  where: string,
  listKey: string,
  command: string,
  read: (item: JsonObject, line: number) => readonly ImportedEntry[],
): ReadEntries {
  const parsed = parseDocument<Json>(text, where, {});
  if (!parsed.ok) return { entries: [], problems: parsed.error };
  const { value, locate, problemAt } = parsed.value;
  const list = isObject(value) ? value[listKey] : undefined;
  if (!Array.isArray(list)) {
    const message = `Expected a report of ${command} with ${listKey}, found none`;
    return { entries: [], problems: [problemAt([], message)] };
  }
  const entries = list.flatMap((item: Json, index) =>
    isObject(item) ? read(item, locate([listKey, index]).line) : [],
  );
  const nameless = entries.filter(({ id }) => id === '');
  return {
    entries: entries.filter(({ id }) => id !== ''),
    problems: nameless.map(({ line }) => ({
      where,
      line,
      message: 'Expected an id in the entry, found none',
    })),
  };
}

/** bandit writes its code with numbers: `12 import os`. */
function lineOfCode(code: string, line: number | undefined): string | undefined {
  const found = code.split('\n').find((one) => line !== undefined && one.startsWith(`${line} `));
  const anchor = codeAnchor(found?.replace(/^\d+/, '') ?? '');
  return anchor === '' ? undefined : anchor;
}
