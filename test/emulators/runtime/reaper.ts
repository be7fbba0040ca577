import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, 'reaper-main.ts');

/**
 * Outlives an emulator that was killed, and then ends its containers. It learns of them by a pipe, whose end tells it
 * that the emulator is gone. On Windows the system itself ends the children of a dead process that Node started.
 */
export class Reaper {
  #process: ChildProcess | undefined;

  watch(pid: number): void {
    this.#tell(`+${pid}`);
  }

  forget(pid: number): void {
    this.#tell(`-${pid}`);
  }

  async close(): Promise<void> {
    const reaper = this.#process;
    if (reaper === undefined || reaper.exitCode !== null || reaper.signalCode !== null) return;
    const exited = once(reaper, 'exit');
    reaper.stdin?.end();
    await exited;
  }

  #tell(line: string): void {
    if (process.platform === 'win32') return;
    this.#process ??= startReaper();
    this.#process.stdin?.write(`${line}\n`);
  }
}

function startReaper(): ChildProcess {
  const reaper = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: compileCache(),
  });
  // A reaper that is gone cannot be told anything, and that must not end the emulator.
  reaper.stdin?.on('error', () => {});
  return reaper;
}

/** All that it needs of the environment; without one it starts three times as slowly. */
function compileCache(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}
