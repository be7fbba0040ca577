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

export type BanditReport = {
  readonly issues: readonly BanditIssue[];
  readonly errors: readonly { readonly path: string; readonly reason: string }[];
  /** Files that were looked at, relative. */
  readonly files: readonly string[];
  readonly lines: number;
};

export type BanditIssue = {
  readonly path: string;
  readonly test: string;
  readonly name: string;
  readonly severity: string;
  readonly confidence: string;
  readonly text: string;
  readonly url?: string | undefined;
  readonly cwe?: string | undefined;
  readonly line: number;
  readonly endLine: number;
  /** The line itself, from the few that the report quotes. */
  readonly code: string;
};

/** undefined where the text is not a report of bandit, whole. */
export function parseBanditReport(text: string | undefined): BanditReport | undefined {
  const report = parseReport(text);
  if (!isObject(report)) return undefined;
  const { errors, results, metrics } = report;
  if (!Array.isArray(errors) || !Array.isArray(results) || !isObject(metrics)) return undefined;
  if (!isObject(metrics._totals)) return undefined;
  const issues = results.map(issueOf);
  if (!issues.every((issue) => issue !== undefined)) return undefined;
  return {
    issues,
    errors: errors.map(errorOf),
    files: Object.keys(metrics)
      .filter((key) => key !== '_totals')
      .map(relative),
    lines: numberAt(metrics._totals, 'loc') ?? 0,
  };
}

function errorOf(value: Json): BanditReport['errors'][number] {
  const error = isObject(value) ? value : {};
  return {
    path: relative(stringAt(error, 'filename') ?? 'a file without a name'),
    reason: stringAt(error, 'reason') ?? 'no reason given',
  };
}

function issueOf(value: Json): BanditIssue | undefined {
  if (!isObject(value)) return undefined;
  const path = stringAt(value, 'filename');
  const test = stringAt(value, 'test_id');
  const severity = stringAt(value, 'issue_severity');
  const line = numberAt(value, 'line_number');
  if (path === undefined || test === undefined || severity === undefined || line === undefined)
    return undefined;
  const cwe = stringAt(objectAt(value, 'issue_cwe'), 'id');
  return {
    ...{ path: relative(path), test, severity, line },
    name: stringAt(value, 'test_name') ?? test,
    confidence: stringAt(value, 'issue_confidence') ?? 'UNDEFINED',
    text: stringAt(value, 'issue_text') ?? '',
    url: stringAt(value, 'more_info'),
    cwe: cwe === undefined || cwe === '0' ? undefined : `CWE-${cwe}`,
    endLine: lastLine(value, line),
    code: quotedLine(stringAt(value, 'code') ?? '', line),
  };
}

function lastLine(issue: JsonObject, line: number): number {
  return Math.max(line, ...arrayAt(issue, 'line_range').filter((one) => typeof one === 'number'));
}

/** From `12 import os\n13 os.system(x)\n`. */
function quotedLine(code: string, line: number): string {
  const found = code.split('\n').find((text) => text.startsWith(`${line} `));
  return found?.slice(String(line).length + 1) ?? '';
}

/** `./a/b.py`, or `.\a\b.py` on Windows. */
function relative(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}
