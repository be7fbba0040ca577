import type { Gap, ScanTool } from '../../domain/gate/scan.ts';
import type { FinishedCall } from '../../domain/validation/step.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Log } from '../../ports/log.ts';
import type { Processes } from '../../ports/processes.ts';
import { gapOfEnd, OUTPUT_BYTES } from '../tools/gap-of-end.ts';

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
  if (end.end !== 'exited')
    return {
      gap: gapOfEnd(end, name, {
        timeoutMs,
        timeInput: 'step_timeout says how long each call of a tool may take',
      }),
    };
  return { exitCode: end.exitCode ?? 0, stdout: end.stdout, stderr: end.stderr };
}
