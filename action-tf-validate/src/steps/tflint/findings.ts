import type { Finding, FindingPlace } from '../../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import { fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import { slug } from '../reading/plain.ts';
import type { TflintError, TflintIssue, TflintRange } from './report.ts';

const SEVERITIES: Readonly<Record<string, Severity>> = { error: 'high', warning: 'low', notice: 'info' };

/** What a rule found. TFLint names files from the folder that it was started in. */
export function issueFinding(issue: TflintIssue): Finding {
  const { rule, severity, message, link, range, callers, fixable } = issue;
  const [caller] = callers;
  return {
    ...{ kind: 'code', tool: 'tflint', id: rule, aliases: [], url: link },
    severity: SEVERITIES[severity] ?? 'unknown',
    title: rule.replace(/^terraform_/, '').replaceAll('_', ' '),
    message: caller === undefined ? message : `${message} (called at ${caller.file}:${caller.startLine})`,
    remedy: fixable ? 'tflint --fix mends it.' : undefined,
    place: placeOf(range),
    anchor: /[`"']([^`"']+)[`"']/.exec(message)?.[1],
  };
}

/** What it could not parse: the same fault that validate tells, under the same name. */
export function errorFinding({ summary, message, range }: TflintError): Finding | undefined {
  if (range === undefined) return undefined;
  return {
    ...{ kind: 'code', tool: 'tflint', aliases: [], severity: 'high', message },
    id: slug(summary === '' ? message : summary),
    title: summary === '' ? message : summary,
    place: placeOf(range),
  };
}

function placeOf({ file, startLine, endLine, startColumn, endColumn }: TflintRange): FindingPlace {
  const path = fromFolder('', file) ?? file;
  if (startLine !== endLine) return { path, startLine, endLine };
  return startColumn === endColumn
    ? { path, startLine, endLine }
    : { path, startLine, endLine, startColumn, endColumn };
}
