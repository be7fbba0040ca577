import type { GitHubEvent } from '../inputs/github-event.ts';
import type { RunContext } from '../inputs/run-context.ts';

/** What an analysis is of, as code scanning wants to be told. */
export type UploadPlace = { readonly commit: string; readonly ref: string };

/**
 * Names the commit that was really scanned, and the ref that it belongs to. A job of a pull request has the merge commit checked out, unless it
 * chose the head; and a job of `pull_request_target` runs for the base, whose alerts it would replace by those of the head that it checked out.
 */
export function uploadPlace(
  { commit, ref }: Pick<RunContext, 'commit' | 'ref'>,
  { pullRequest }: GitHubEvent,
  /** HEAD of the checkout; undefined where there is none to be read. */
  head: string | undefined,
): UploadPlace {
  const merge = /^refs\/pull\/(\d+)\/merge$/.exec(ref);
  if (merge !== null && head !== undefined && head !== commit) {
    return { commit: head, ref: `refs/pull/${merge[1]}/head` };
  }
  if (merge === null && pullRequest !== undefined && head !== undefined && head === pullRequest.headSha) {
    return { commit: head, ref: `refs/pull/${pullRequest.number}/head` };
  }
  return { commit: head ?? commit, ref };
}
