import { oidcTokenPath } from '../github/oidc/handler.ts';
import { ownerOf } from '../github/oidc/job-context.ts';
import { githubApiPath } from '../github/rest/path.ts';
import type { Identity } from './default-identity.ts';

const apis = ['run', 'secretmanager', 'monitoring', 'logging', 'sts', 'iamcredentials', 'artifactregistry'];

/** The environment of a job that runs on the emulator at `origin`: what the runner would set, and the endpoints. */
export function jobEnvironment(identity: Identity, origin: string): Record<string, string> {
  const { job } = identity.oidc;
  return {
    ...Object.fromEntries(apis.map((api) => [`GHA_ENDPOINT_OVERRIDE_${api}`, origin])),
    ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}${oidcTokenPath}?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity.oidc.requestToken,
    ACTIONS_RESULTS_URL: origin,
    ACTIONS_RUNTIME_TOKEN: identity.artifacts.token,
    GITHUB_API_URL: `${origin}${githubApiPath}`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_TOKEN: identity.github.token,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: job.actor,
    GITHUB_ACTOR_ID: job.actorId,
    GITHUB_EVENT_NAME: job.eventName,
    GITHUB_HEAD_REF: job.headRef,
    GITHUB_BASE_REF: job.baseRef,
    GITHUB_REF: job.ref,
    GITHUB_REF_NAME: job.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_REPOSITORY_ID: job.repositoryId,
    GITHUB_REPOSITORY_OWNER: ownerOf(job),
    GITHUB_REPOSITORY_OWNER_ID: job.repositoryOwnerId,
    GITHUB_RUN_ATTEMPT: job.runAttempt,
    GITHUB_RUN_ID: job.runId,
    GITHUB_RUN_NUMBER: job.runNumber,
    GITHUB_SHA: job.sha,
    GITHUB_WORKFLOW: job.workflow,
    GITHUB_WORKFLOW_REF: `${job.repository}/${job.workflowPath}@${job.ref}`,
  };
}

/**
 * What leads an unmodified gcloud here. It puts the region before the host of Cloud Run, which no address of loopback
 * can bear: so that host is a name, and the emulator is the proxy behind which it stands. `CLOUDSDK_CONFIG` is the
 * user's to set.
 */
export function gcloudEnvironment(
  projectId: string,
  origin: string,
  accessToken: string,
): Record<string, string> {
  const { hostname, port } = new URL(origin);
  return {
    CLOUDSDK_API_ENDPOINT_OVERRIDES_RUN: 'http://run.emulator/',
    CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: `${origin}/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_LOGGING: `${origin}/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER: `${origin}/`,
    CLOUDSDK_AUTH_ACCESS_TOKEN: accessToken,
    CLOUDSDK_AUTH_TOKEN_HOST: `${origin}/token`,
    CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT: `${origin}/v1/introspect`,
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
    CLOUDSDK_CORE_DISABLE_PROMPTS: 'true',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
    CLOUDSDK_CORE_PROJECT: projectId,
    CLOUDSDK_CORE_SHOULD_PROMPT_TO_ENABLE_API: 'false',
    CLOUDSDK_PROXY_TYPE: 'http',
    CLOUDSDK_PROXY_ADDRESS: hostname,
    CLOUDSDK_PROXY_PORT: port,
    CLOUDSDK_RUN_REGION: 'europe-west1',
  };
}
