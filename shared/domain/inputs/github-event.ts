import { isObject, type Json, type JsonObject, numberAt, objectAt, stringAt } from '../json/json.ts';

/** What set the workflow off, as far as it says which commits are new. */
export type GitHubEvent = {
  /** `push`, `pull_request`, `schedule`. */
  readonly name: string;
  readonly pullRequest?: PullRequestEvent | undefined;
  /** Of a push: the commit before it; absent for a new branch. */
  readonly before?: string | undefined;
};

export type PullRequestEvent = {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
  /** Whether its branch lives in another repository: its token may read alone. */
  readonly fromFork: boolean;
};

/** Reads the payload at GITHUB_EVENT_PATH (docs.github.com, "Webhook events and payloads"). What is not there is left out. */
export function readGitHubEvent(name: string, payload: Json | undefined): GitHubEvent {
  if (!isObject(payload)) return { name };
  const before = stringAt(payload, 'before');
  return {
    name,
    pullRequest: pullRequestOf(payload),
    before: before === undefined || /^0*$/.test(before) ? undefined : before,
  };
}

function pullRequestOf(payload: JsonObject): PullRequestEvent | undefined {
  const pull = objectAt(payload, 'pull_request');
  const number = numberAt(pull, 'number');
  if (number === undefined) return undefined;
  const [head, base] = [objectAt(pull, 'head'), objectAt(pull, 'base')];
  const [from, into] = [head, base].map((branch) => stringAt(objectAt(branch, 'repo'), 'full_name'));
  return {
    number,
    baseSha: stringAt(base, 'sha') ?? '',
    headSha: stringAt(head, 'sha') ?? '',
    // A fork that was deleted has no repository any more.
    fromFork: from === undefined || from !== into,
  };
}
