import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../compiled.ts';
import type { TrivyBehaviour, TrivyCall } from './behaviour.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

export type TrivyDouble = {
  /** The executable file. */
  readonly file: string;
  /** What it was asked so far. */
  calls(): readonly TrivyCall[];
};

/** Puts an executable `trivy` into a folder, for a PATH: a script for the shell, or one for cmd on Windows. */
export function installTrivyDouble(folder: string, behaviour: TrivyBehaviour): TrivyDouble {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'behaviour.json'), JSON.stringify(behaviour));
  const windows = process.platform === 'win32';
  const file = join(folder, windows ? 'trivy.cmd' : 'trivy');
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN, folder].map(
    (word) => `"${word}"`,
  );
  writeFileSync(
    file,
    windows
      ? `@set "NODE_COMPILE_CACHE=${COMPILED}"\r\n@${node.join(' ')} %*\r\n`
      : `#!/bin/sh\nNODE_COMPILE_CACHE="${COMPILED}" exec ${node.join(' ')} "$@"\n`,
  );
  chmodSync(file, 0o755);
  const noted = join(folder, 'calls.jsonl');
  return {
    file,
    calls: () =>
      existsSync(noted)
        ? readFileSync(noted, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as TrivyCall)
        : [],
  };
}
