import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { systemVariables } from '../e2e/runner/system-variables.ts';

type Values = Readonly<Record<string, string>>;

export type ActOptions = {
  readonly folder: string;
  /** Name of the file in `.github/workflows`. */
  readonly workflow: string;
  readonly event: string;
  readonly eventPath: string;
  readonly env: Values;
  readonly secrets: Values;
  readonly vars: Values;
  /** Of `workflow_dispatch`. */
  readonly inputs: Values;
  /** `OWNER/NAME@REF` to a folder that stands for it. Nothing else can be reached. */
  readonly repositories: Values;
  /** A folder of this run alone. */
  readonly home: string;
  readonly path: string;
};

/** One line of the log of act. */
export type Entry = {
  readonly msg: string;
  /** `CALLER WORKFLOW/CALLING JOB/CALLED WORKFLOW/JOB` */
  readonly job: string;
  readonly stage?: 'Pre' | 'Main' | 'Post';
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
};

/** A workflow run that ended. */
export type ActRun = {
  readonly exitCode: number | null;
  readonly entries: readonly Entry[];
  /** Everything that was printed. */
  readonly log: string;
  /** Results by the job's own name; a job that was skipped is not among them. act has one result for all jobs of a matrix. */
  readonly jobs: Values;
  /** How a step's main part ended, by its id; undefined where it did not run. */
  stepOf(job: string, id: string): string | undefined;
  /** Outputs that a job's steps set, the last of each name. */
  outputsOf(job: string): Values;
  summaryOf(job: string): string;
};

/** A workflow that runs. */
export type RunningAct = {
  readonly done: Promise<ActRun>;
  /** Resolves when the log holds it, and rejects when the run ends without having said it. */
  said(text: string): Promise<void>;
  /** As a person who presses Ctrl-C: act cancels the jobs. */
  cancel(): void;
};

/**
 * Runs a workflow on this machine, without Docker and with nothing of the person who runs the test.
 *
 * What act 0.2.89 does not do, so that no test here speaks of it: `permissions` (a job lacks what the test takes away), `environment` with its
 * rules and its claim in the token (the emulator's job has it), `concurrency` and `queue` (all jobs start at once), `timeout-minutes` of a job,
 * the check that a caller grants what the jobs of a called workflow ask for, `$/`, and the contexts `job.workflow_*`. A called workflow that failed
 * ends the caller's run, so its outputs are read where they are set. A job that is cancelled has its step killed, without the signals
 * that the runner sends first; its post steps run.
 */
export function startAct(options: ActOptions): RunningAct {
  const { folder, workflow, event, home } = options;
  const child = spawn(
    'act',
    [...argumentsOf(options), event, '--workflows', `.github/workflows/${workflow}`],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{
          ...systemVariables(),
          HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_CACHE_HOME: home,
          PATH: options.path,
        },
      },
    },
  );
  const entries: Entry[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = () => {
    for (const look of waiting) look();
  };
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      entries.push(readEntry(line));
      wake();
    });
  }
  child.once('close', () => {
    ended = true;
    wake();
  });
  return {
    done: once(child, 'close').then(([exitCode]) => runOf(exitCode as number | null, entries)),
    cancel: () => void child.kill('SIGINT'),
    said: (text) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          const found = entries.some(({ msg }) => msg.includes(text));
          if (!found && !ended) return;
          waiting.delete(look);
          if (found) resolve();
          else reject(new Error(`Expected the log to say ${text}, found:\n${logOf(entries)}`));
        };
        waiting.add(look);
        look();
      }),
  };
}

function argumentsOf(options: ActOptions): readonly string[] {
  const { home, eventPath, env, secrets, vars, inputs, repositories } = options;
  const pairs = (flag: string, values: Values) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server', '--pull=false'],
    ...['--action-cache-path', `${home}/cache`, '--eventpath', eventPath],
    ...pairs('--env', env),
    ...pairs('--secret', secrets),
    ...pairs('--var', vars),
    ...pairs('--input', inputs),
    ...pairs('--local-repository', repositories),
  ];
}

function readEntry(line: string): Entry {
  try {
    const { job = '', msg = '', ...more } = JSON.parse(line) as Entry;
    return { ...more, msg, job: job.trim() };
  } catch {
    return { msg: line, job: '' };
  }
}

function runOf(exitCode: number | null, entries: readonly Entry[]): ActRun {
  // Jobs of a matrix get a number behind their name.
  const ownName = ({ job }: Entry) => (job.split('/').at(-1) ?? '').replace(/\)-\d+$/, ')');
  return {
    ...{ exitCode, entries, log: logOf(entries) },
    jobs: Object.fromEntries(
      entries.flatMap((entry) => (entry.jobResult ? [[ownName(entry), entry.jobResult]] : [])),
    ),
    stepOf: (job, id) =>
      entries.find(
        (entry) =>
          ownName(entry) === job && entry.stage === 'Main' && entry.stepID?.[0] === id && entry.stepResult,
      )?.stepResult,
    outputsOf: (job) =>
      Object.fromEntries(
        entries
          .filter((entry) => entry.command === 'set-output' && ownName(entry) === job)
          .map(({ name = '', arg = '' }) => [name, arg]),
      ),
    summaryOf: (job) =>
      entries
        .filter((entry) => entry.command === 'summary' && ownName(entry) === job)
        .map(({ content = '' }) => content)
        .join('\n'),
  };
}

const logOf = (entries: readonly Entry[]): string =>
  entries.map(({ job, msg }) => `[${job}] ${msg.trimEnd()}`).join('\n');
