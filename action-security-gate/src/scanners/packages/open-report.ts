import { err, ok, type Result } from '../../../../shared/domain/errors/problem.ts';
import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan } from '../../../../shared/domain/gate/scanner.ts';
import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { lastWords } from './last-words.ts';

/** The report as an object, or why there is none: the scanner crashed, wrote elsewhere, or not all of it. */
export function openReport(tool: string, run: FinishedScan): Result<JsonObject, Gap> {
  const text = (run.report ?? '').trim();
  if (text === '') {
    const where = run.stderr.trimStart().startsWith('{') ? ', what looks like one is on stderr' : '';
    return err(
      run.exitCode === 0
        ? unreadable(tool, `it ended with 0 and wrote none${where}`)
        : crashed(tool, run, where),
    );
  }
  const json = parsed(text);
  return isObject(json)
    ? ok(json)
    : err(unreadable(tool, 'it is no JSON object, or not a whole one', lastWords(run.stderr)));
}

/** The scanner gave up; its own last words say why. */
export function crashed(tool: string, { exitCode, stderr }: FinishedScan, more = '', hint?: string): Gap {
  const words = lastWords(stderr);
  return {
    kind: 'crashed',
    message: `${tool} ended with ${exitCode}${more}${words === '' ? '' : `: ${words}`}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** What was read is not what this scanner writes when all went well. */
export function unreadable(tool: string, why: string, words = ''): Gap {
  return {
    kind: 'unreadable-report',
    message: `The report of ${tool} cannot be read: ${why}${words === '' ? '' : `. It said: ${words}`}`,
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
