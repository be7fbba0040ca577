import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import { githubApiPath } from './path.ts';
import type { Deployment, DeploymentStatus } from './state.ts';

/** GitHub's error body. */
export function githubError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): EmulatorResponse {
  const documentation = 'https://docs.github.com/rest';
  return json(status, { message, documentation_url: documentation, status: String(status) }, headers);
}

/** A deployment as the API shows it. */
export function deploymentMessage(request: EmulatorRequest, deployment: Deployment): object {
  const { repository, statuses, ...fields } = deployment;
  const url = `${apiOf(request)}/repos/${repository}/deployments/${deployment.id}`;
  return {
    url,
    node_id: `DE_${deployment.id}`,
    ...fields,
    original_environment: deployment.environment,
    updated_at: statuses.at(-1)?.created_at ?? deployment.created_at,
    creator: { login: 'github-actions[bot]', type: 'Bot' },
    statuses_url: `${url}/statuses`,
    repository_url: `${apiOf(request)}/repos/${repository}`,
  };
}

/** A status as the API shows it. */
export function statusMessage(
  request: EmulatorRequest,
  deployment: Deployment,
  status: DeploymentStatus,
): object {
  const url = `${apiOf(request)}/repos/${deployment.repository}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    node_id: `DES_${status.id}`,
    ...status,
    target_url: status.log_url,
    updated_at: status.created_at,
    creator: { login: 'github-actions[bot]', type: 'Bot' },
    deployment_url: url,
    repository_url: `${apiOf(request)}/repos/${deployment.repository}`,
  };
}

function apiOf(request: EmulatorRequest): string {
  return `http://${request.headers.host ?? '127.0.0.1'}${githubApiPath}`;
}
