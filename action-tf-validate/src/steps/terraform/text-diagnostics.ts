import { plain } from '../reading/plain.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a version says that cannot say it as JSON: boxes on stderr, `Error: …`, `on main.tf line 3, in …:`, and the detail. */
export function diagnosticsInText(text: string): readonly Diagnostic[] {
  const lines = plain(text)
    .split('\n')
    .map((line) => line.replace(/^[│╷╵]\s?/, ''));
  const starts = lines.flatMap((line, at) => (/^(?:Error|Warning): /.test(line) ? [at] : []));
  return starts.map((start, index) => diagnosticOf(lines.slice(start, starts[index + 1])));
}

const PLACE = /^\s*on (.+) line (\d+)(?:, in (.*))?:$/;

function diagnosticOf([head = '', ...rest]: readonly string[]): Diagnostic {
  const at = rest.findIndex((line) => PLACE.test(line));
  const [, file, line, context = ''] = PLACE.exec(rest[at] ?? '') ?? [];
  const [quoted = ''] = at === -1 ? [] : rest.slice(at + 1);
  const detail = rest.slice(at === -1 ? 0 : at + 1).filter((one) => !/^\s*\d+:/.test(one));
  return {
    severity: head.startsWith('Warning') ? 'warning' : 'error',
    summary: head.replace(/^\w+: /, '').trim(),
    detail: detail.join('\n').trim(),
    range:
      file === undefined
        ? undefined
        : { file, startLine: Number(line), startColumn: 1, endLine: Number(line), endColumn: 1 },
    context,
    code: quoted.replace(/^\s*\d+:\s?/, ''),
  };
}
