/** What GitHub knows about the job that asks for a token; everything in the claims follows from it. */
export type JobContext = {
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  readonly repositoryVisibility: string;
  readonly ref: string;
  readonly headRef: string;
  readonly baseRef: string;
  readonly eventName: string;
  /** '' for a job without one: then the claim is absent. */
  readonly environment: string;
  readonly sha: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly checkRunId: string;
  readonly workflow: string;
  readonly workflowPath: string;
  readonly actor: string;
  readonly actorId: string;
  /** '' outside an enterprise. */
  readonly enterprise: string;
  readonly enterpriseId: string;
  /** The form of `sub` that carries ids: the default of repositories made since 2026-07-15. */
  readonly immutableSubject: boolean;
  /** Claim keys of a customised subject; empty means GitHub's default, which is `repo`, `context`. */
  readonly subjectClaims: readonly string[];
  /** Custom repository properties: claims `repo_property_NAME`. */
  readonly properties: Readonly<Record<string, string>>;
};

/** A push to the main branch of a repository that was made after the subjects changed. */
export const defaultJob: JobContext = {
  repository: 'octo/shop',
  repositoryId: '700100200',
  repositoryOwnerId: '5001',
  repositoryVisibility: 'private',
  ref: 'refs/heads/main',
  headRef: '',
  baseRef: '',
  eventName: 'push',
  environment: '',
  sha: '4f2a9d1c6b8e3075f1d2c3b4a5968778695a4b3c',
  runId: '9000000001',
  runNumber: '42',
  runAttempt: '1',
  checkRunId: '30000000001',
  workflow: 'Deploy',
  workflowPath: '.github/workflows/deploy.yml',
  actor: 'mona',
  actorId: '1001',
  enterprise: '',
  enterpriseId: '',
  immutableSubject: true,
  subjectClaims: [],
  properties: {},
};

/** The owner's half of the repository's name. */
export function ownerOf(job: JobContext): string {
  return job.repository.split('/')[0] ?? '';
}
