import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { AnnotationProperties } from '@actions/core';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Annotation, Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';
import { fittingSummary } from './summary.ts';
import type { Toolkit } from './toolkit.ts';

export type JobOptions = {
  readonly env: Environment;
  readonly log: Log;
  readonly toolkit: Toolkit;
  /** Name of the action: its reports lie in a folder of that name. */
  readonly action: string;
};

/** The workflow job; off a runner, outputs go to the log and the summary nowhere. */
export function makeJob({ env, log, toolkit, action }: JobOptions): Job {
  return {
    setOutput: (name, value) => {
      if (env.GITHUB_OUTPUT) toolkit.use((core) => core.setOutput(name, value));
      else log.info(`output ${name} = ${value}`);
    },
    saveState: (name, value) => {
      if (env.GITHUB_STATE) toolkit.use((core) => core.saveState(name, value));
    },
    readState: (name) => env[`STATE_${name}`] ?? '',
    annotate: (annotation) => {
      const { level, title, message } = annotation;
      if (env.GITHUB_ACTIONS !== 'true') log.info(`${level}: ${title}: ${message}`);
      else toolkit.use((core) => core[level](message, placed(annotation)));
    },
    writeSummary: async (markdown) => {
      if (!env.GITHUB_STEP_SUMMARY) {
        log.debug('No summary was written: GITHUB_STEP_SUMMARY is not set.');
        return;
      }
      const { summary } = await toolkit.load();
      await summary.addRaw(fittingSummary(markdown), true).write();
    },
    writeReport: async (relativePath, content) => {
      const path = reportPath(join(env.RUNNER_TEMP || tmpdir(), action), relativePath);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, 'utf8');
      return path;
    },
  };
}

function placed({ title, file, line, column }: Annotation): AnnotationProperties {
  return {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
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
