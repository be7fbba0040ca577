import type { Gap, ScanTool } from '../../domain/gate/scan.ts';
import type { FinishedCall } from '../../domain/validation/step.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Log } from '../../ports/log.ts';
import type { ProcessEnd, Processes } from '../../ports/processes.ts';

/** The executable of a step, or why there is none that may run. */
export type StepTool =
  | { readonly ok: true; readonly file: string; readonly tool: ScanTool }
  | { readonly ok: false; readonly gap: Gap };

export type StepPorts = {
  readonly processes: Processes;
  readonly folders: Folders;
  readonly clock: Clock;
  readonly log: Log;
  /** The clean environment of children. */
  readonly childEnv: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** How many programs work side by side: the cores of the machine. */
  readonly width: number;
};

export type ToolCall = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly timeoutMs: number;
};

const OUTPUT_BYTES = 256 * 1024 * 1024;

/** Runs a tool to its end: what it said, or the gap that its end is. */
export async function callTool(
  { name, file, args, cwd, env, timeoutMs }: ToolCall,
  { processes, childEnv, log, signal }: StepPorts,
): Promise<FinishedCall | { readonly gap: Gap }> {
  log.debug(`${name}: ${JSON.stringify(args)}`);
  const end = await processes.run({
    ...{ file, args, cwd, timeoutMs, signal },
    env: { ...childEnv, ...env },
    maxOutputBytes: OUTPUT_BYTES,
  });
  if (end.end !== 'exited') return { gap: gapOf(end, name, timeoutMs) };
  return { exitCode: end.exitCode ?? 0, stdout: end.stdout, stderr: end.stderr };
}

function gapOf({ end, problem, stderr }: ProcessEnd, name: string, timeoutMs: number): Gap {
  const last = stderr.trim().split(/\r?\n/).at(-1) ?? '';
  const said = last === '' ? '' : `; it said last: ${last.slice(0, 300)}`;
  switch (end) {
    case 'timed-out':
      return {
        kind: 'timed-out',
        message: `${name} did not end within ${timeoutMs / 1_000} s${said}`,
        hint: 'step_timeout says how long each call of a tool may take',
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
