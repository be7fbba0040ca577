import type { Gap } from '../../domain/gate/scan.ts';
import type { ProcessEnd } from '../../ports/processes.ts';

/** The most that a tool may write to one stream. */
export const OUTPUT_BYTES = 256 * 1024 * 1024;

/** Why a tool that did not end by itself proved nothing. `timeInput` says by which input it may take longer. */
export function gapOfEnd(
  { end, problem, stderr }: ProcessEnd,
  name: string,
  { timeoutMs, timeInput }: { readonly timeoutMs: number; readonly timeInput: string },
): Gap {
  const last = stderr.trim().split(/\r?\n/).at(-1) ?? '';
  const said = last === '' ? '' : `; it said last: ${last.slice(0, 300)}`;
  switch (end) {
    case 'timed-out':
      return {
        kind: 'timed-out',
        message: `${name} did not end within ${timeoutMs / 1_000} s${said}`,
        hint: timeInput,
      };
    case 'cancelled':
      return { kind: 'cancelled', message: `${name} was ended, because the job was cancelled` };
    case 'output-too-large':
      return {
        kind: 'output-too-large',
        message: `${name} wrote more than ${OUTPUT_BYTES / 1024 / 1024} MB`,
      };
    default:
      return { kind: 'crashed', message: `${name} ${problem ?? 'was ended from outside'}${said}` };
  }
}
