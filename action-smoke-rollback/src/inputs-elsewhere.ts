import type { Elsewhere } from '../../shared/domain/inputs/read-inputs.ts';

/** Inputs of action-deploy-canary that have another name or no meaning here, and what to write instead. */
export const ELSEWHERE: Elsewhere = {
  smoke: 'Write it as suite',
  smoke_tags: 'Write it as tags',
  image: 'Leave it out: this action deploys nothing; action-deploy-canary does',
  revision_traffic: 'Write mode: rollback with target to send all traffic to one revision',
  credentials_json: 'Write workload_identity_provider, or run google-github-actions/auth in a step before',
};
