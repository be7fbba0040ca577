import type { Environment } from './read-inputs.ts';

/** The workflow run that the job belongs to, from the runner's own variables. */
export type RunContext = {
  readonly runId: string;
  readonly attempt: string;
  /** Id of the job in its workflow; absent off a runner. */
  readonly job?: string | undefined;
  readonly commit: string;
  readonly ref: string;
  readonly repository: string;
  readonly actor: string;
  /** URL of the run for people. */
  readonly url: string;
};

/** Off a runner the run is called `local`, so that names can be made there too. */
export function readRunContext(env: Environment): RunContext {
  const runId = env.GITHUB_RUN_ID || 'local';
  const attempt = env.GITHUB_RUN_ATTEMPT || '1';
  const repository = env.GITHUB_REPOSITORY || 'local/local';
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  return {
    runId,
    attempt,
    job: env.GITHUB_JOB || undefined,
    commit: env.GITHUB_SHA || '',
    ref: env.GITHUB_REF || '',
    repository,
    actor: env.GITHUB_ACTOR || '',
    url: `${server}/${repository}/actions/runs/${runId}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
  };
}
