/** Comments of a pull request that this suite wrote. Throws ActionErrors: `permission-denied`, `not-found`, `unavailable`, `rate-limited`. */
export interface Comments {
  /** The first that holds the marker and whose author is ours: people may quote it. */
  find(pullRequest: number, marker: string): Promise<PullRequestComment | undefined>;
  create(pullRequest: number, body: string): Promise<PullRequestComment>;
  update(id: number, body: string): Promise<PullRequestComment>;
}

export type PullRequestComment = {
  readonly id: number;
  readonly body: string;
  /** For people. */
  readonly url: string;
};
