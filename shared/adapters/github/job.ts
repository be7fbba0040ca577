import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Annotation, Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';
import { command } from './command.ts';
import { appendValue } from './file-command.ts';
import { fittingSummary } from './summary.ts';

export type JobOptions = {
  readonly env: Environment;
  readonly log: Log;
  /** Name of the action: its reports lie in a folder of that name. */
  readonly action: string;
};

/** The workflow job; off a runner, outputs go to the log and the summary nowhere. */
export function makeJob({ env, log, action }: JobOptions): Job {
  return {
    setOutput: (name, value) => {
      if (env.GITHUB_OUTPUT) appendValue(env.GITHUB_OUTPUT, name, value);
      else log.info(`output ${name} = ${value}`);
    },
    saveState: (name, value) => {
      if (env.GITHUB_STATE) appendValue(env.GITHUB_STATE, name, value);
    },
    readState: (name) => env[`STATE_${name}`] ?? '',
    annotate: (annotation) => {
      if (env.GITHUB_ACTIONS === 'true') annotate(annotation);
      else log.info(`${annotation.level}: ${annotation.title}: ${annotation.message}`);
    },
    writeSummary: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, `${fittingSummary(markdown)}\n`);
      else log.debug('No summary was written: GITHUB_STEP_SUMMARY is not set.');
    },
    writeReport: async (relativePath, content) => {
      const path = reportPath(join(env.RUNNER_TEMP || tmpdir(), action), relativePath);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, 'utf8');
      return path;
    },
  };
}

function annotate({ level, title, message, file, line, column }: Annotation): void {
  process.stdout.write(`${command(level, message, { title, file, line, col: column })}\n`);
}

function reportPath(folder: string, relativePath: string): string {
  const path = resolve(folder, relativePath);
  const inside = relative(folder, path);
  if (inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)) return path;
  throw new ActionError({
    code: 'input-invalid',
    message: `Expected the report to stay below ${folder}, found '${relativePath}'.`,
  });
}
