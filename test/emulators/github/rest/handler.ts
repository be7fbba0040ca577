import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import { deploymentMessage, githubError, statusMessage } from './answers.ts';
import { githubApiPath } from './path.ts';
import type { Deployment, GitHubRest } from './state.ts';
import { createDeployment, createStatus } from './write.ts';

const route = /^\/repos\/(?<repository>[^/]+\/[^/]+)\/deployments(?:\/(?<id>\d+)(?<statuses>\/statuses)?)?$/;

/** The deployments API of one repository, below `githubApiPath`. */
export function githubRestHandler(github: GitHubRest): Handler {
  return (request) => {
    if (!request.path.startsWith(`${githubApiPath}/`)) return undefined;
    const found = route.exec(request.path.slice(githubApiPath.length))?.groups;
    const refusal = refuse(github, request, found?.repository);
    if (refusal) return refusal;
    if (found?.id === undefined) return onCollection(github, request);
    const deployment = github.deployments.find(({ id }) => id === Number(found.id));
    if (deployment === undefined) return githubError(404, 'Not Found');
    return found.statuses === undefined
      ? onDeployment(request, deployment)
      : onStatuses(github, request, deployment);
  };
}

function refuse(
  github: GitHubRest,
  request: EmulatorRequest,
  repository: string | undefined,
): EmulatorResponse | undefined {
  const token = bearerToken(request);
  if (token === undefined) return githubError(401, 'Requires authentication');
  if (token !== github.token) return githubError(401, 'Bad credentials');
  if (repository?.toLowerCase() !== github.repository().toLowerCase()) return githubError(404, 'Not Found');
  const needed = request.method === 'GET' ? 'read' : 'write';
  const granted = github.deploymentsPermission;
  if (granted === 'write' || granted === needed) return undefined;
  return githubError(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': `deployments=${needed}`,
  });
}

function onCollection(github: GitHubRest, request: EmulatorRequest): EmulatorResponse {
  if (request.method === 'POST') return createDeployment(github, request);
  if (request.method !== 'GET') return githubError(404, 'Not Found');
  const filters = ['environment', 'ref', 'sha', 'task'] as const;
  const matching = github.deployments.filter((deployment) =>
    filters.every((name) => [null, deployment[name]].includes(request.query.get(name))),
  );
  return json(200, matching.map((deployment) => deploymentMessage(request, deployment)).reverse());
}

function onDeployment(request: EmulatorRequest, deployment: Deployment): EmulatorResponse {
  return request.method === 'GET'
    ? json(200, deploymentMessage(request, deployment))
    : githubError(404, 'Not Found');
}

function onStatuses(github: GitHubRest, request: EmulatorRequest, deployment: Deployment): EmulatorResponse {
  if (request.method === 'POST') return createStatus(github, request, deployment);
  if (request.method !== 'GET') return githubError(404, 'Not Found');
  return json(200, deployment.statuses.map((status) => statusMessage(request, deployment, status)).reverse());
}
