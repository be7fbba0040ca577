import type { Claim } from '../../domain/rollout/claim.ts';
import type { Job } from '../../ports/job.ts';

/** State that `main` leaves for `post`. */
export const CLAIM_STATE = 'claim';
export const CONCLUDED_STATE = 'concluded';

/** What `main` was cut off from; undefined after every rollout that came to its conclusion, and where none began. */
export function leftOver(job: Pick<Job, 'readState'>): Claim | undefined {
  const kept = job.readState(CLAIM_STATE);
  if (kept === '' || job.readState(CONCLUDED_STATE) !== '') return undefined;
  return JSON.parse(kept) as Claim;
}
