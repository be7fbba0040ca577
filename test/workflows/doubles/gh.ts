import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type GhDouble = {
  /** What it was asked to do, word for word. */
  calls(): readonly (readonly string[])[];
};

/** What a double of GitHub's `gh` answers with failure: the beginnings of its argument lists, each always or so many times. */
export type GhFailures = readonly { readonly words: readonly string[]; readonly times?: number }[];

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
    calls: () => (existsSync(noted) ? callsIn(folder) : []),
  };
}

function callsIn(folder: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(folder, 'gh-calls.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as readonly string[]);
}

/** Of the double's own process. */
export function answerAsGh(folder: string, args: readonly string[]): number {
  appendFileSync(join(folder, 'gh-calls.jsonl'), `${JSON.stringify(args)}\n`);
  const failing = JSON.parse(readFileSync(join(folder, 'gh-failures.json'), 'utf8')) as GhFailures;
  const calls = callsIn(folder);
  const isOf = (words: readonly string[]) => (call: readonly string[]) =>
    words.every((word, at) => call[at] === word);
  return failing.some(
    ({ words, times = Number.POSITIVE_INFINITY }) =>
      isOf(words)(args) && calls.filter(isOf(words)).length <= times,
  )
    ? 1
    : 0;
}
