import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { parseReport } from '../code/parse-report.ts';

export type SemgrepReport = {
  readonly matches: readonly SemgrepMatch[];
  readonly errors: readonly { readonly path?: string | undefined; readonly message: string }[];
  readonly scanned: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
};

export type SemgrepMatch = {
  readonly rule: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly severity: string;
  readonly cwes: readonly string[];
  readonly url?: string | undefined;
};

/** undefined where the text is not a report of semgrep, whole. */
export function parseSemgrepReport(text: string | undefined): SemgrepReport | undefined {
  const report = parseReport(text);
  if (!isObject(report)) return undefined;
  const { results, errors, paths } = report;
  if (!Array.isArray(results) || !Array.isArray(errors) || !isObject(paths)) return undefined;
  if (!Array.isArray(paths.scanned)) return undefined;
  const matches = results.map(matchOf);
  if (!matches.every((match) => match !== undefined)) return undefined;
  return {
    matches,
    errors: errors.map(errorOf),
    scanned: paths.scanned.filter((path) => typeof path === 'string').map(slashed),
    skipped: arrayAt(paths, 'skipped').filter(isObject).map(skippedOf),
  };
}

function matchOf(value: Json): SemgrepMatch | undefined {
  if (!isObject(value)) return undefined;
  const rule = stringAt(value, 'check_id');
  const path = stringAt(value, 'path');
  const [start, end, extra] = [objectAt(value, 'start'), objectAt(value, 'end'), objectAt(value, 'extra')];
  const startLine = numberAt(start, 'line');
  const severity = stringAt(extra, 'severity');
  if (rule === undefined || path === undefined || startLine === undefined || severity === undefined)
    return undefined;
  const metadata = objectAt(extra, 'metadata');
  return {
    ...{ rule, path: slashed(path), startLine, severity },
    endLine: numberAt(end, 'line') ?? startLine,
    ...{ startColumn: numberAt(start, 'col'), endColumn: numberAt(end, 'col') },
    cwes: textsAt(metadata, 'cwe').flatMap((text) => /CWE-\d+/.exec(text) ?? []),
    url: textsAt(metadata, 'references').find((text) => /^https:\/\//.test(text)),
  };
}

function errorOf(value: Json): SemgrepReport['errors'][number] {
  const error = isObject(value) ? value : {};
  const path = stringAt(error, 'path');
  const message =
    stringAt(error, 'short_msg') ??
    stringAt(error, 'message') ??
    stringAt(error, 'long_msg') ??
    'no reason given';
  return { path: path === undefined ? undefined : slashed(path), message };
}

function skippedOf(value: JsonObject): SemgrepReport['skipped'][number] {
  return { path: slashed(stringAt(value, 'path') ?? ''), reason: stringAt(value, 'reason') ?? '' };
}

/** Rule authors write one text or a list of them. */
function textsAt(value: JsonObject, key: string): readonly string[] {
  const found = value[key];
  return (Array.isArray(found) ? found : [found]).filter((text) => typeof text === 'string');
}

const slashed = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');
