import type { Elsewhere } from '../../shared/domain/inputs/read-inputs.ts';

/** Inputs of google-github-actions/deploy-cloudrun that mean something else here, and what to write instead. */
export const ELSEWHERE: Elsewhere = {
  no_traffic: 'Write mode: deploy: it creates and proves a revision without traffic',
  tag: 'Leave it out: the candidate gets a tag of its own, and its URL is the output candidate_url',
  suffix: 'Leave it out: the candidate gets a name of its own, which the output revision holds',
  revision_traffic: 'Write mode: continue with revision and stages',
  tag_traffic: 'Write mode: continue with revision and stages',
  update_traffic_flags: 'Leave it out: traffic is changed over the API, without gcloud',
  flags: 'Write the input of the same name for each flag (--cpu=2 is cpu: 2), and template for what has none',
  metadata: 'Write the content of its spec.template as template, in the form of the Admin API v2',
  source: 'Build the image in a step before, and write it as image',
  job: 'Leave it out: this action deploys services, which have traffic to give',
  wait: 'Leave it out: the action always waits',
  env_vars_file: 'Write the content as env_vars, or read the file in a step before',
  gcloud_version: 'Leave it out: the action does not use gcloud',
  gcloud_component: 'Leave it out: the action does not use gcloud',
  credentials: 'Write workload_identity_provider, or run google-github-actions/auth in a step before',
  credentials_json: 'Write workload_identity_provider, or run google-github-actions/auth in a step before',
};
