import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { parseJson } from '../reading/parse-json.ts';
import { SEEN_ID } from './seen.ts';

export type CheckovReport = {
  readonly failed: readonly CheckovCheck[];
  readonly skipped: readonly CheckovCheck[];
  readonly passed: number;
  readonly resources: number;
  /** Files that it could not parse, as it names them. */
  readonly unparsed: readonly string[];
  /** As it counts them; it names them not always. */
  readonly parsingErrors: number;
};

export type CheckovCheck = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly resource: string;
  readonly link?: string | undefined;
  /** Of a check that a comment in the code skips: why, as it says. */
  readonly excuse?: string | undefined;
  /** Where a module is called whose block it is. */
  readonly caller?: { readonly path: string; readonly line: number } | undefined;
};

/** Its three shapes: a summary where nothing ran, one report, or a list of them by framework. undefined of anything else. */
export function parseCheckovReport(text: string): CheckovReport | undefined {
  const parsed = parseJson(text);
  const parts = Array.isArray(parsed) ? (parsed as readonly Json[]) : [parsed];
  const reports = parts.map(reportOf);
  if (reports.length === 0 || !reports.every((one) => one !== undefined)) return undefined;
  return {
    failed: reports.flatMap(({ failed }) => failed),
    skipped: reports.flatMap(({ skipped }) => skipped),
    unparsed: reports.flatMap(({ unparsed }) => unparsed),
    passed: sum(reports, ({ passed }) => passed),
    resources: sum(reports, ({ resources }) => resources),
    parsingErrors: sum(reports, ({ parsingErrors }) => parsingErrors),
  };
}

const sum = (reports: readonly CheckovReport[], of: (report: CheckovReport) => number): number =>
  reports.reduce((total, report) => total + of(report), 0);

function reportOf(value: Json | undefined): CheckovReport | undefined {
  if (!isObject(value)) return undefined;
  const summary = 'summary' in value ? objectAt(value, 'summary') : value;
  const resources = numberAt(summary, 'resource_count');
  if (resources === undefined) return undefined;
  const results = objectAt(value, 'results');
  const failed = arrayAt(results, 'failed_checks').map(checkOf);
  const skipped = arrayAt(results, 'skipped_checks').map(checkOf);
  if (![...failed, ...skipped].every((check) => check !== undefined)) return undefined;
  return {
    failed: failed.filter((check) => check !== undefined),
    skipped: skipped.filter((check) => check !== undefined),
    unparsed: arrayAt(results, 'parsing_errors').filter((path) => typeof path === 'string'),
    passed: (numberAt(summary, 'passed') ?? 0) - arrayAt(results, 'passed_checks').filter(isOurs).length,
    parsingErrors: numberAt(summary, 'parsing_errors') ?? 0,
    resources,
  };
}

const isOurs = (value: Json): boolean => isObject(value) && stringAt(value, 'check_id') === SEEN_ID;

function checkOf(value: Json): CheckovCheck | undefined {
  if (!isObject(value)) return undefined;
  const id = stringAt(value, 'check_id');
  const path = stringAt(value, 'file_path');
  const [start, end] = arrayAt(value, 'file_line_range');
  if (id === undefined || path === undefined || typeof start !== 'number') return undefined;
  return {
    ...{
      id,
      startLine: Math.max(start, 1),
      endLine: typeof end === 'number' ? Math.max(end, start, 1) : start,
    },
    name: stringAt(value, 'check_name') ?? id,
    path: relative(path),
    resource: stringAt(value, 'resource') ?? '',
    link: stringAt(value, 'guideline'),
    excuse: stringAt(objectAt(value, 'check_result'), 'suppress_comment'),
    caller: callerOf(value),
  };
}

function callerOf(value: JsonObject): CheckovCheck['caller'] {
  const path = stringAt(value, 'caller_file_path');
  const [line] = arrayAt(value, 'caller_file_line_range');
  return path === undefined || typeof line !== 'number' ? undefined : { path: relative(path), line };
}

/** `/infra/main.tf`, from the folder that it was started in. */
export function relative(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}
