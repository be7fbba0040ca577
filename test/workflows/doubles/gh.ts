import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type GhDouble = {
  /** What it was asked to do, word for word. */
  calls(): readonly (readonly string[])[];
};

/** What a double of GitHub's `gh` answers with failure: the beginnings of its argument lists. */
export type GhFailures = readonly (readonly string[])[];

/** Puts an executable `gh` into a folder, for a PATH. It notes what it is asked and does nothing. */
export function installGhDouble(folder: string, failing: GhFailures): GhDouble {
  mkdirSync(folder, { recursive: true });
  const noted = join(folder, 'gh-calls.jsonl');
  writeFileSync(join(folder, 'gh-failures.json'), JSON.stringify(failing));
  const main = join(import.meta.dirname, 'gh-main.ts');
  const file = join(folder, 'gh');
  writeFileSync(
    file,
    `#!/bin/sh\nexec "${process.execPath}" --disable-warning=ExperimentalWarning "${main}" "${folder}" "$@"\n`,
  );
  chmodSync(file, 0o755);
  return {
    calls: () =>
      existsSync(noted)
        ? readFileSync(noted, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as readonly string[])
        : [],
  };
}

/** Of the double's own process. */
export function answerAsGh(folder: string, args: readonly string[]): number {
  appendFileSync(join(folder, 'gh-calls.jsonl'), `${JSON.stringify(args)}\n`);
  const failing = JSON.parse(readFileSync(join(folder, 'gh-failures.json'), 'utf8')) as GhFailures;
  return failing.some((words) => words.every((word, at) => args[at] === word)) ? 1 : 0;
}
