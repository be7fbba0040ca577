import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseFileCommands } from './runner/file-commands.ts';
import { inputVariables } from './runner/inputs.ts';
import { systemVariables } from './runner/system-variables.ts';

export { entryOf } from './runner/entry.ts';

type Variables = Readonly<Record<string, string>>;

export type ActionOptions = {
  /** The file that the runner would start: see `entryOf`. */
  readonly entry: string;
  readonly inputs: Variables;
  /** The job's environment, such as that of an emulator; what the runner sets by itself is added. */
  readonly env: Variables;
  /** The checkout: GITHUB_WORKSPACE and the current folder. An empty one by default. */
  readonly workspace?: string;
  /** What `main` saved: with it the step is `post`. */
  readonly state?: Variables;
  /** RUNNER_TEMP, the same for all steps of a job. A new one by default. */
  readonly temp?: string;
  readonly onLine?: (line: string) => void;
};

/** What is left of a step that ended. */
export type ActionRun = {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Both streams, with debug lines and without `add-mask`, the only line that may hold a secret. */
  readonly log: string;
  readonly outputs: Variables;
  readonly summary: string;
  /** What `post` is to be given. */
  readonly state: Variables;
  /** The parsed report; undefined when the output `report` was not set. */
  // biome-ignore lint/suspicious/noExplicitAny: the fields are the test's to know
  readonly report: any;
  readonly temp: string;
};

/** A step that runs. */
export type RunningAction = {
  readonly done: Promise<ActionRun>;
  /** Resolves when the log holds it, and rejects when the step ends without having said it. */
  said(text: string | RegExp): Promise<void>;
  /** As GitHub cancels: SIGINT, after 7.5 s SIGTERM, after 2.5 s more the end. Windows has no way to ask. */
  cancel(): void;
  /** As when the machine dies. */
  kill(): void;
};

/** Runs `main`, or `post` where a state is given, as the runner does, to its end. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  return (await startAction(options)).done;
}

/** Starts a step as the runner does: node24, inputs as variables, files for outputs, state and summary. */
export async function startAction(options: ActionOptions): Promise<RunningAction> {
  const temp = options.temp ?? (await newFolder());
  const files = await mkdtemp(join(temp, '_commands-'));
  const commands = {
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STATE: join(files, 'state'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    GITHUB_STEP_SUMMARY: join(files, 'summary.md'),
  };
  await Promise.all(Object.values(commands).map((path) => writeFile(path, '')));
  const workspace = options.workspace ?? join(temp, 'workspace');
  await mkdir(workspace, { recursive: true });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', options.entry], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...systemVariables(),
      ...options.env,
      ...commands,
      ...(await inputVariables(options.entry, options.inputs, options.env.GITHUB_TOKEN ?? '')),
      ...prefixed('STATE_', options.state ?? {}),
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace },
      ...{ RUNNER_TEMP: temp, RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', RUNNER_ENVIRONMENT: 'github-hosted' },
    },
  });
  const log = readLog(child, options.onLine);
  return {
    done: endOf(child, log, commands, temp),
    said: log.said,
    cancel: () => cancel(child),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** A folder below the system's temporary one, for `removeFolders`. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'run-delivery-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

/** To be called when the last step has ended. */
export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

type StepLog = { lines(): readonly string[]; said(text: string | RegExp): Promise<void> };

function readLog(child: ChildProcess, onLine: (line: string) => void = () => {}): StepLog {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = () => {
    for (const look of waiting) look();
  };
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue;
    createInterface({ input }).on('line', (line) => {
      if (line.startsWith('::add-mask::')) return;
      lines.push(line);
      onLine(line);
      wake();
    });
  }
  child.once('close', () => {
    ended = true;
    wake();
  });
  return {
    lines: () => lines,
    said: (text) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          const found = lines.some((line) =>
            typeof text === 'string' ? line.includes(text) : text.test(line),
          );
          if (!found && !ended) return;
          waiting.delete(look);
          if (found) resolve();
          else reject(new Error(`Expected the log to say ${text}, found:\n${lines.join('\n')}`));
        };
        waiting.add(look);
        look();
      }),
  };
}

async function endOf(
  child: ChildProcess,
  log: StepLog,
  files: Record<'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>,
  temp: string,
): Promise<ActionRun> {
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const [output, state, summary] = await Promise.all(
    [files.GITHUB_OUTPUT, files.GITHUB_STATE, files.GITHUB_STEP_SUMMARY].map((path) =>
      readFile(path, 'utf8'),
    ),
  );
  const outputs = parseFileCommands(output ?? '');
  return {
    ...{ exitCode, signal, outputs, temp, summary: summary ?? '' },
    log: log.lines().join('\n'),
    state: parseFileCommands(state ?? ''),
    report: outputs.report ? JSON.parse(await readFile(outputs.report, 'utf8')) : undefined,
  };
}

function cancel(child: ChildProcess): void {
  if (process.platform === 'win32') {
    child.kill('SIGKILL');
    return;
  }
  child.kill('SIGINT');
  const ask = setTimeout(() => child.kill('SIGTERM'), 7_500);
  const end = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.once('close', () => {
    clearTimeout(ask);
    clearTimeout(end);
  });
}

function prefixed(prefix: string, variables: Variables): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`${prefix}${name}`, value]));
}
