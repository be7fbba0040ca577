import { subjectText } from './subject.ts';

/** What the claims of a job follow from. */
export type JobFacts = {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly eventName: string;
  readonly ref: string;
  readonly environment?: string | undefined;
  /** `.github/workflows/deploy.yml`. */
  readonly workflow: string;
  /** The same for a called workflow; with its repository and `@ref` where it is not this one's. */
  readonly calledWorkflow?: string | undefined;
  readonly actor?: string | undefined;
  /** Claims that are known to have a value, over all others. */
  readonly others?: Readonly<Record<string, string>> | undefined;
};

export type Claims = Readonly<Record<string, string>>;

/** What GitHub would put into the token of a job; `form` says which kind of subject its repository has. */
export function claimsOfJob(job: JobFacts, form: 'names' | 'ids'): Claims {
  const { repository, ref, eventName } = job;
  const environment = job.environment;
  const isPullRequest = eventName.startsWith('pull_request');
  const actor = job.actor ?? 'somebody';
  return {
    iss: 'https://token.actions.githubusercontent.com',
    actor,
    actor_id: actor === 'somebody' ? '9000001' : '9000002',
    base_ref: isPullRequest ? 'main' : '',
    head_ref: isPullRequest ? 'change' : '',
    event_name: eventName,
    job_workflow_ref: workflowRef(job, job.calledWorkflow ?? job.workflow),
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'false',
    repository,
    repository_id: job.repositoryId,
    repository_owner: repository.split('/')[0] ?? '',
    repository_owner_id: job.ownerId,
    repository_visibility: 'private',
    runner_environment: 'github-hosted',
    run_attempt: '1',
    run_id: '1',
    run_number: '1',
    workflow: 'Workflow',
    workflow_ref: workflowRef(job, job.workflow),
    ...(environment === undefined ? {} : { environment }),
    ...job.others,
    sub: subjectText({ ...job, environment }, form),
  };
}

function workflowRef({ repository, ref }: JobFacts, workflow: string): string {
  return workflow.includes('@') ? workflow : `${repository}/${workflow.replace(/^(?:\.|\$)\//, '')}@${ref}`;
}
