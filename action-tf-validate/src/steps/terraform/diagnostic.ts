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
import { plain } from '../reading/plain.ts';

/** One thing that Terraform or OpenTofu says of the configuration. */
export type Diagnostic = {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly range?: DiagnosticRange | undefined;
  /** `resource "google_x" "y"`. */
  readonly context: string;
  /** The lines that it is about, as they stand in the file. */
  readonly code: string;
};

export type DiagnosticRange = {
  /** As Terraform names it, from the folder that it ran in. */
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Of `init -json`: one message a line, of which some are diagnostics. */
export function diagnosticsInLines(stdout: string): readonly Diagnostic[] {
  return stdout.split('\n').flatMap((line) => {
    const message = line.startsWith('{') ? parseJson(line) : undefined;
    return isObject(message) && message.type === 'diagnostic' ? diagnosticsOf([message.diagnostic]) : [];
  });
}

export function diagnosticsOf(values: readonly (Json | undefined)[]): readonly Diagnostic[] {
  return values.flatMap((value) => {
    if (!isObject(value)) return [];
    const snippet = objectAt(value, 'snippet');
    return [
      {
        severity: stringAt(value, 'severity') === 'warning' ? 'warning' : 'error',
        summary: plain(stringAt(value, 'summary') ?? ''),
        detail: plain(stringAt(value, 'detail') ?? ''),
        range: rangeOf(objectAt(value, 'range')),
        context: stringAt(snippet, 'context') ?? '',
        code: stringAt(snippet, 'code') ?? '',
      },
    ];
  });
}

function rangeOf(range: JsonObject): DiagnosticRange | undefined {
  const file = stringAt(range, 'filename');
  const [start, end] = [objectAt(range, 'start'), objectAt(range, 'end')];
  const startLine = numberAt(start, 'line');
  if (file === undefined || startLine === undefined) return undefined;
  const startColumn = numberAt(start, 'column') ?? 1;
  return {
    ...{ file, startLine, startColumn },
    endLine: Math.max(numberAt(end, 'line') ?? startLine, startLine),
    endColumn: numberAt(end, 'column') ?? startColumn,
  };
}

/** The whole answer of `validate -json`; undefined where it is none. */
export function validateAnswer(
  stdout: string,
):
  | { readonly version: string; readonly valid: boolean; readonly diagnostics: readonly Diagnostic[] }
  | undefined {
  const answer = parseJson(stdout);
  if (!isObject(answer) || typeof answer.valid !== 'boolean') return undefined;
  return {
    version: stringAt(answer, 'format_version') ?? '',
    valid: answer.valid,
    diagnostics: diagnosticsOf(arrayAt(answer, 'diagnostics')),
  };
}
