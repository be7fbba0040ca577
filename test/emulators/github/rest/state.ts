import type { Json } from '../../../../shared/domain/json/json.ts';

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

/** A SARIF file that was uploaded. */
export type SarifDelivery = {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  readonly log: Json;
  /** Why nothing of it is processed. */
  readonly errors: readonly string[];
  /** What is processed and looks bad. */
  readonly flaws: readonly string[];
  /** How often somebody asked what became of it. */
  looks: number;
};

export type IssueComment = {
  readonly id: number;
  readonly issue: number;
  readonly author: { readonly login: string; readonly type: 'Bot' | 'User' };
  /** `NONE`, `CONTRIBUTOR`, `MEMBER`. */
  readonly association: string;
  body: string;
};

export type Granted = 'write' | 'read' | 'none';

export type GitHubRest = {
  readonly now: () => number;
  /** The job's `GITHUB_TOKEN`. */
  readonly token: string;
  /** What the commit of a ref is: the job's, in an emulator without commits. */
  readonly shaOf: (ref: string) => string;
  /** The one repository that the token opens. */
  readonly repository: () => string;
  /** The workflow's `permissions: deployments`. */
  deploymentsPermission: Granted;
  /** The workflow's `permissions: security-events`. */
  securityEventsPermission: Granted;
  /** The workflow's `permissions: pull-requests`. */
  pullRequestsPermission: Granted;
  /** Whether the repository has code scanning. */
  codeScanning: boolean;
  /** How often it answers that a file is still being read. */
  looksUntilProcessed: number;
  readonly sarifs: SarifDelivery[];
  /** Oldest first. */
  readonly comments: IssueComment[];
  readonly deployments: Deployment[];
  nextId: number;
};

export type GitHubRestOptions = Pick<GitHubRest, 'now' | 'shaOf' | 'repository'> &
  Partial<Pick<GitHubRest, 'token' | 'deploymentsPermission'>>;

const USUAL = {
  token: 'ghs_emulated',
  deploymentsPermission: 'write',
  securityEventsPermission: 'write',
  pullRequestsPermission: 'write',
  codeScanning: true,
  looksUntilProcessed: 1,
} as const;

/** A GitHub with one repository and nothing in it. */
export function createGitHubRest(options: GitHubRestOptions): GitHubRest {
  return { ...USUAL, ...options, deployments: [], sarifs: [], comments: [], nextId: 1 };
}
