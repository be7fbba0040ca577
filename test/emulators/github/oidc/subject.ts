import { type JobContext, ownerOf } from './job-context.ts';

/** The `sub` claim: who GitHub says the job is, in the form that the repository uses. */
export function subjectOf(job: JobContext, claims: Readonly<Record<string, string>>): string {
  const keys = job.subjectClaims.length > 0 ? job.subjectClaims : ['repo', 'context'];
  return keys
    .map((key) => {
      if (key === 'repo') return `repo:${repositoryIn(job)}`;
      if (key === 'context') return contextOf(job);
      return `${key}:${escaped(claims[key] ?? '')}`;
    })
    .join(':');
}

function repositoryIn(job: JobContext): string {
  if (!job.immutableSubject) return job.repository;
  const owner = ownerOf(job);
  const name = job.repository.slice(owner.length + 1);
  return `${owner}@${job.repositoryOwnerId}/${name}@${job.repositoryId}`;
}

function contextOf(job: JobContext): string {
  if (job.environment !== '') return `environment:${escaped(job.environment)}`;
  if (job.eventName === 'pull_request') return 'pull_request';
  return `ref:${escaped(job.ref)}`;
}

function escaped(value: string): string {
  return value.replaceAll(':', '%3A');
}
