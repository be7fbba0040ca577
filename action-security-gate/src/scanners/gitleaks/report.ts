import { isObject, type Json, numberAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { parseReport } from '../code/parse-report.ts';

/** One leak; what it matched stays in the report. */
export type Leak = {
  readonly rule: string;
  readonly description: string;
  readonly path: string;
  readonly startLine?: number | undefined;
  readonly endLine?: number | undefined;
  readonly commit?: string | undefined;
  readonly date: string;
};

/** undefined where it is not a list of leaks to the last one. */
export function parseGitleaksReport(text: string | undefined): readonly Leak[] | undefined {
  const report = parseReport(text);
  if (!Array.isArray(report)) return undefined;
  const leaks = report.map(leakOf);
  return leaks.every((leak) => leak !== undefined) ? leaks : undefined;
}

function leakOf(value: Json): Leak | undefined {
  if (!isObject(value)) return undefined;
  const rule = stringAt(value, 'RuleID');
  const path = stringAt(value, 'File');
  if (rule === undefined || rule === '' || path === undefined || path === '') return undefined;
  const commit = stringAt(value, 'Commit') ?? '';
  return {
    ...{ rule, path, commit: commit === '' ? undefined : commit },
    description: stringAt(value, 'Description') ?? '',
    ...{ startLine: lineOf(numberAt(value, 'StartLine')), endLine: lineOf(numberAt(value, 'EndLine')) },
    date: stringAt(value, 'Date') ?? '',
  };
}

/** A rule that looks at the name of the file alone has line 0. */
const lineOf = (line: number | undefined): number | undefined =>
  line !== undefined && line > 0 ? line : undefined;
