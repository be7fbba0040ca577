import {
  arrayAt,
  isObject,
  type Json,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { parseJson } from '../reading/parse-json.ts';
import { plain } from '../reading/plain.ts';

export type TflintReport = {
  readonly issues: readonly TflintIssue[];
  readonly errors: readonly TflintError[];
};

export type TflintIssue = {
  readonly rule: string;
  readonly severity: string;
  readonly link?: string | undefined;
  readonly message: string;
  readonly range: TflintRange;
  /** Calls of modules that lead to it. */
  readonly callers: readonly TflintRange[];
  readonly fixable: boolean;
};

export type TflintError = {
  readonly summary: string;
  readonly message: string;
  readonly range?: TflintRange | undefined;
};

export type TflintRange = {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** undefined where the text is not a report of TFLint, whole. */
export function parseTflintReport(text: string): TflintReport | undefined {
  const report = parseJson(text);
  if (!isObject(report) || !Array.isArray(report.issues) || !Array.isArray(report.errors)) return undefined;
  const issues = report.issues.map(issueOf);
  if (!issues.every((issue) => issue !== undefined)) return undefined;
  return { issues, errors: report.errors.map(errorOf) };
}

function issueOf(value: Json): TflintIssue | undefined {
  if (!isObject(value)) return undefined;
  const rule = objectAt(value, 'rule');
  const range = rangeOf(value.range);
  const name = stringAt(rule, 'name');
  if (range === undefined || name === undefined) return undefined;
  return {
    ...{ rule: name, range },
    severity: stringAt(rule, 'severity') ?? '',
    link: stringAt(rule, 'link') || undefined,
    message: plain(stringAt(value, 'message') ?? ''),
    callers: arrayAt(value, 'callers').flatMap((one) => rangeOf(one) ?? []),
    fixable: value.fixable === true,
  };
}

function errorOf(value: Json): TflintError {
  const error = isObject(value) ? value : {};
  // Of a file that cannot be opened it gives an empty one.
  const range = rangeOf(error.range);
  return {
    message: plain(stringAt(error, 'message') ?? ''),
    summary: plain(stringAt(error, 'summary') ?? ''),
    range: range?.file === '' ? undefined : range,
  };
}

function rangeOf(value: Json | undefined): TflintRange | undefined {
  if (!isObject(value)) return undefined;
  const file = stringAt(value, 'filename');
  const [start, end] = [objectAt(value, 'start'), objectAt(value, 'end')];
  const startLine = numberAt(start, 'line');
  if (file === undefined || startLine === undefined) return undefined;
  return {
    ...{ file: file.replaceAll('\\', '/'), startLine },
    startColumn: numberAt(start, 'column') ?? 1,
    endLine: Math.max(numberAt(end, 'line') ?? startLine, startLine),
    endColumn: numberAt(end, 'column') ?? 1,
  };
}
