import type { GitHubEvent } from './github-event.ts';

/** The commit that is compared with, where one is asked for: `base` is that of the pull request, or of the push. */
export function baseCommit(
  wanted: string | undefined,
  { pullRequest, before }: GitHubEvent,
): string | undefined {
  return wanted === 'base' ? (pullRequest?.baseSha ?? before) : wanted;
}
