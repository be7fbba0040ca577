import schema from '../../../schemas/known-findings.v1.json' with { type: 'json' };
import { err, ok, type Problem, type Result } from '../../errors/problem.ts';
import { isObject, type Json } from '../../json/json.ts';
import { parseDocument } from '../../yaml/parse-document.ts';
import { parseDay } from '../exceptions/day.ts';
import { readKey } from '../key.ts';
import type { Severity } from '../severity.ts';
import { byText, distinct } from '../text-order.ts';
import type { KnownFinding } from './known-finding.ts';

/** The committed file: one finding a line, sorted, so that two branches which change different ones merge without a conflict. */
export function formatKnown(known: readonly KnownFinding[]): string {
  const lines = known.toSorted((a, b) => byText(a.key, b.key)).map((entry) => `    ${lineOf(entry)}`);
  return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** Reads it again; every problem at once, with its line. */
export function parseKnown(text: string, path: string): Result<readonly KnownFinding[]> {
  const conflict = /^(<{7}|={7}|>{7})( .*)?$/m.exec(text);
  if (conflict !== null) {
    const line = text.slice(0, conflict.index).split('\n').length;
    const message = 'Expected JSON, found the mark of a merge conflict: keep the lines of both sides';
    return err([{ where: path, line, column: 1, message }]);
  }
  return readQuickly(text) ?? readThoroughly(text, path);
}

function lineOf({ key, severity, title, firstSeen, tools, aliases, reason }: KnownFinding): string {
  const told = { tools: distinct(tools), ...(aliases.length > 0 && { aliases }), ...(reason && { reason }) };
  return JSON.stringify({ key, severity, title, firstSeen, ...told });
}

/** A file of ten thousand findings that is as this suite wrote it is read at once; only a broken one needs lines and columns. */
function readQuickly(text: string): Result<readonly KnownFinding[]> | undefined {
  const value = parsedJson(text);
  const list =
    isObject(value) && value.schemaVersion === 1 && isKnownKeys(value, ['schemaVersion', 'findings']);
  const findings = list && Array.isArray(value.findings) ? value.findings.map(readEntry) : [undefined];
  const whole = findings.filter((one) => one !== undefined);
  const keys = new Set(whole.map(({ key }) => key));
  return whole.length === findings.length && keys.size === whole.length ? ok(whole) : undefined;
}

function readThoroughly(text: string, path: string): Result<readonly KnownFinding[]> {
  const parsed = parseDocument<{ readonly findings: readonly EntryShape[] }>(text, path, schema);
  if (!parsed.ok) return parsed;
  const { value, problemAt } = parsed.value;
  if (parsedJson(text) === undefined) {
    return err([problemAt([], 'Expected JSON, found another form of YAML')]);
  }
  const seen = new Set<string>();
  const problems = value.findings.flatMap((entry, index): readonly Problem[] => {
    const at = (part: string, message: string): Problem => problemAt(['findings', index, part], message);
    const day = parseDay(entry.firstSeen);
    const found = [
      ...(readKey(entry.key) === undefined
        ? [at('key', `Expected a key as this suite writes it, found ${JSON.stringify(entry.key)}`)]
        : []),
      ...(seen.has(entry.key) ? [at('key', 'Expected each key once, found it again')] : []),
      ...(day.ok ? [] : [at('firstSeen', day.error)]),
    ];
    seen.add(entry.key);
    return found;
  });
  return problems.length > 0 ? err(problems) : ok(value.findings.map(entryOf));
}

type EntryShape = Pick<KnownFinding, 'key' | 'severity' | 'title' | 'firstSeen' | 'reason'> & {
  readonly tools?: readonly string[];
  readonly aliases?: readonly string[];
};

const KEYS = Object.keys(schema.$defs.finding.properties);

function readEntry(entry: Json): KnownFinding | undefined {
  if (!isObject(entry) || !isKnownKeys(entry, KEYS)) return undefined;
  const { key, severity, title, firstSeen, tools = [], aliases = [], reason } = entry;
  const isWhole =
    typeof key === 'string' &&
    readKey(key) !== undefined &&
    typeof title === 'string' &&
    schema.$defs.finding.properties.severity.enum.includes(severity as Severity) &&
    typeof firstSeen === 'string' &&
    parseDay(firstSeen).ok &&
    isTexts(tools) &&
    isTexts(aliases) &&
    (reason === undefined || (typeof reason === 'string' && reason.trim() !== ''));
  return isWhole ? entryOf(entry as EntryShape) : undefined;
}

function entryOf({ tools = [], aliases = [], reason, ...entry }: EntryShape): KnownFinding {
  return { ...entry, tools, aliases, ...(reason !== undefined && { reason }) };
}

function isKnownKeys(value: object, known: readonly string[]): boolean {
  return Object.keys(value).every((key) => known.includes(key));
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
