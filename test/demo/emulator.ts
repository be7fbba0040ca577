import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RevisionTotals } from '../emulators/runtime/traffic-totals.ts';

const MAIN = join(import.meta.dirname, '../emulators/main.ts');

export type EmulatorProcess = {
  /** What a job must export to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly origin: string;
  /** How many requests each revision answered, by status. */
  traffic(): Promise<readonly RevisionTotals[]>;
  /** Leaves no process. */
  stop(): Promise<void>;
};

/** The emulator as a user starts it. It ends with its standard input, so that it cannot outlive the demo. */
export async function startEmulatorProcess(args: readonly string[]): Promise<EmulatorProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, '--exit-with-stdin', ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  // It may be gone already when it is told to go.
  child.stdin.on('error', () => {});
  const { env } = JSON.parse(await readyLine(child)) as { env: Record<string, string> };
  const origin = env.EMULATOR_ORIGIN ?? '';
  return {
    env,
    origin,
    traffic: async () => {
      const answer = await fetch(`${origin}/_emulator/state`);
      return ((await answer.json()) as { traffic: RevisionTotals[] }).traffic;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}

async function readyLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Expected the emulator to have an output, found none');
  const line = once(createInterface({ input: child.stdout }), 'line');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Expected the emulator to start, found that it ended with ${code}`);
  });
  const [text] = await Promise.race([line, ended]);
  return text;
}
