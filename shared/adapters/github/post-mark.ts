import { appendFileSync } from 'node:fs';
import type { Environment } from '../../ports/endpoints.ts';

const MARK = 'post';

/** Whether this step is `post`: the state of the job holds the mark that `main` left. */
export function isPost(env: Environment): boolean {
  return Boolean(env[`STATE_${MARK}`]);
}

/**
 * Leaves the mark. The one thing written without GitHub's toolkit: a `main` that is cut off while that loads would have
 * its `post` take itself for `main`, and deploy.
 */
export function markForPost(env: Environment): void {
  if (env.GITHUB_STATE) appendFileSync(env.GITHUB_STATE, `${MARK}=true\n`);
}
