import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from '../e2e/run-action.ts';
import { parseFileCommands } from '../e2e/runner/file-commands.ts';
import { inputVariables } from '../e2e/runner/inputs.ts';
import { type Measured, measure } from './process/measure.ts';

type Variables = Readonly<Record<string, string>>;

export type Step = {
  readonly entry: string;
  readonly inputs: Variables;
  /** The job's environment: that of an emulator. */
  readonly env: Variables;
  readonly workspace: string;
  /** What `main` saved: with it the step is `post`. */
  readonly state?: Variables;
};

export type MeasuredStep = Measured & { readonly outputs: Variables; readonly state: Variables };

/** Runs a bundle as the runner does; only the process itself is measured. */
export async function measureStep({
  entry,
  inputs,
  env,
  workspace,
  state = {},
}: Step): Promise<MeasuredStep> {
  const temp = await newFolder();
  const files = {
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STATE: join(temp, 'state'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
  };
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')));
  const measured = await measure({
    file: process.execPath,
    args: [entry],
    cwd: workspace,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...files },
      ...(await inputVariables(entry, inputs, env.GITHUB_TOKEN ?? '')),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp },
    },
  });
  const [outputs = '', saved = ''] = await Promise.all(
    [files.GITHUB_OUTPUT, files.GITHUB_STATE].map((path) => readFile(path, 'utf8')),
  );
  if (measured.exitCode !== 0)
    throw new Error(`${entry} ended with ${measured.exitCode}\n${measured.output}`);
  return { ...measured, outputs: parseFileCommands(outputs), state: parseFileCommands(saved) };
}

/** A checkout with a smoke suite of one request, and stages without bakes. */
export async function fastCheckout(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/smoke.yml'), 'checks:\n  - request: GET /health\n    expect: 200\n');
  await writeFile(join(folder, '.github/rollout.yml'), `stages: ${FAST_STAGES}\n`);
  return folder;
}

/** A stage that bakes nothing is passed as soon as its traffic is shown: nothing is judged, so nothing is inconclusive. */
export const FAST_STAGES = '10%/0s, 50%/0s, 100%';
