export type DeploymentStatus = {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly environment: string;
  readonly log_url: string;
  readonly environment_url: string;
  readonly created_at: string;
};

export type Deployment = {
  readonly id: number;
  /** `owner/name` */
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string;
  readonly transient_environment: boolean;
  readonly production_environment: boolean;
  readonly payload: unknown;
  readonly created_at: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
};

export type GitHubRest = {
  readonly now: () => number;
  /** The job's `GITHUB_TOKEN`. */
  readonly token: string;
  /** What the commit of a ref is: the job's, in an emulator without commits. */
  readonly shaOf: (ref: string) => string;
  /** The one repository that the token opens. */
  readonly repository: () => string;
  /** The workflow's `permissions: deployments`. */
  deploymentsPermission: 'write' | 'read' | 'none';
  readonly deployments: Deployment[];
  nextId: number;
};

export type GitHubRestOptions = Pick<GitHubRest, 'now' | 'shaOf' | 'repository'> &
  Partial<Pick<GitHubRest, 'token' | 'deploymentsPermission'>>;

/** A GitHub with one repository and no deployments. */
export function createGitHubRest(options: GitHubRestOptions): GitHubRest {
  return { token: 'ghs_emulated', deploymentsPermission: 'write', ...options, deployments: [], nextId: 1 };
}
