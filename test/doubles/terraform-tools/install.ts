import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../compiled.ts';
import type { ToolCalled, ToolsBehaviour } from './behaviour.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

export type ToolDoubles = {
  /** What they were asked so far. */
  calls(): readonly ToolCalled[];
};

/** Puts executables of these names into a folder, for a PATH: scripts for the shell, or for cmd on Windows. */
export function installToolDoubles(
  folder: string,
  tools: readonly string[],
  behaviour: ToolsBehaviour,
): ToolDoubles {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'behaviour.json'), JSON.stringify(behaviour));
  const windows = process.platform === 'win32';
  for (const tool of tools) {
    const file = join(folder, windows ? `${tool}.cmd` : tool);
    const words = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN, folder, tool];
    const node = words.map((word) => `"${word}"`).join(' ');
    writeFileSync(
      file,
      windows
        ? `@set "NODE_COMPILE_CACHE=${COMPILED}"\r\n@${node} %*\r\n`
        : `#!/bin/sh\nNODE_COMPILE_CACHE="${COMPILED}" exec ${node} "$@"\n`,
    );
    chmodSync(file, 0o755);
  }
  const noted = join(folder, 'calls.jsonl');
  return {
    calls: () =>
      existsSync(noted)
        ? readFileSync(noted, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as ToolCalled)
        : [],
  };
}
