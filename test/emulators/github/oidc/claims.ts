import { type JobContext, ownerOf } from './job-context.ts';
import { subjectOf } from './subject.ts';

/** Every claim that GitHub puts into a token besides issuer, audience and times; all of them are strings. */
export function jobClaims(job: JobContext): Record<string, string> {
  const workflowRef = `${job.repository}/${job.workflowPath}@${job.ref}`;
  const claims: Record<string, string> = {
    actor: job.actor,
    actor_id: job.actorId,
    base_ref: job.baseRef,
    head_ref: job.headRef,
    check_run_id: job.checkRunId,
    event_name: job.eventName,
    job_workflow_ref: workflowRef,
    job_workflow_sha: job.sha,
    ref: job.ref,
    ref_protected: 'false',
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: job.repository,
    repository_id: job.repositoryId,
    repository_owner: ownerOf(job),
    repository_owner_id: job.repositoryOwnerId,
    repository_visibility: job.repositoryVisibility,
    run_id: job.runId,
    run_number: job.runNumber,
    run_attempt: job.runAttempt,
    runner_environment: 'github-hosted',
    sha: job.sha,
    workflow: job.workflow,
    workflow_ref: workflowRef,
    workflow_sha: job.sha,
    ...(job.environment === '' ? {} : { environment: job.environment }),
    ...(job.enterprise === '' ? {} : { enterprise: job.enterprise, enterprise_id: job.enterpriseId }),
    ...Object.fromEntries(
      Object.entries(job.properties).map(([name, value]) => [`repo_property_${name}`, value]),
    ),
  };
  return { ...claims, sub: subjectOf(job, claims) };
}
