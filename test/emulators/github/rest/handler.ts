import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import { deploymentMessage, githubError, statusMessage } from './answers.ts';
import { onSarifs } from './code-scanning/sarifs.ts';
import { onComment, onComments } from './comments.ts';
import { githubApiPath } from './path.ts';
import type { Deployment, GitHubRest } from './state.ts';
import { createDeployment, createStatus } from './write.ts';

type Found = Readonly<Record<string, string | undefined>>;

type Route = {
  /** Below `/repos/OWNER/NAME/`. */
  readonly path: RegExp;
  readonly permission: 'deployments' | 'security-events' | 'pull-requests';
  readonly answer: (github: GitHubRest, request: EmulatorRequest, found: Found) => EmulatorResponse;
};

const ROUTES: readonly Route[] = [
  {
    path: /^deployments(?:\/(?<id>\d+)(?<statuses>\/statuses)?)?$/,
    permission: 'deployments',
    answer: onDeployments,
  },
  {
    path: /^code-scanning\/sarifs(?:\/(?<id>[\w-]+))?$/,
    permission: 'security-events',
    answer: (github, request, { id }) => onSarifs(github, request, id),
  },
  {
    path: /^issues\/(?<issue>\d+)\/comments$/,
    permission: 'pull-requests',
    answer: (github, request, { issue }) => onComments(github, request, Number(issue)),
  },
  {
    path: /^issues\/comments\/(?<id>\d+)$/,
    permission: 'pull-requests',
    answer: (github, request, { id }) => onComment(github, request, Number(id)),
  },
];

/** The REST API of one repository, as far as the suite calls it, below `githubApiPath`. */
export function githubRestHandler(github: GitHubRest): Handler {
  return (request) => {
    if (!request.path.startsWith(`${githubApiPath}/`)) return undefined;
    const [, repository, rest = ''] =
      /^\/repos\/([^/]+\/[^/]+)\/(.*)$/.exec(request.path.slice(githubApiPath.length)) ?? [];
    const route = ROUTES.find(({ path }) => path.test(rest));
    const refusal = refuse(github, request, route === undefined ? undefined : repository, route?.permission);
    if (refusal) return refusal;
    return (
      route?.answer(github, request, route.path.exec(rest)?.groups ?? {}) ?? githubError(404, 'Not Found')
    );
  };
}

function refuse(
  github: GitHubRest,
  request: EmulatorRequest,
  repository: string | undefined,
  permission: Route['permission'] = 'deployments',
): EmulatorResponse | undefined {
  const token = bearerToken(request);
  if (token === undefined) return githubError(401, 'Requires authentication');
  if (token !== github.token) return githubError(401, 'Bad credentials');
  if (repository?.toLowerCase() !== github.repository().toLowerCase()) return githubError(404, 'Not Found');
  const needed = request.method === 'GET' ? 'read' : 'write';
  const granted = grantedBy(github)[permission];
  if (granted === 'write' || granted === needed) return undefined;
  return githubError(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': `${permission.replaceAll('-', '_')}=${needed}`,
  });
}

const grantedBy = (github: GitHubRest) => ({
  deployments: github.deploymentsPermission,
  'security-events': github.securityEventsPermission,
  'pull-requests': github.pullRequestsPermission,
});

function onDeployments(
  github: GitHubRest,
  request: EmulatorRequest,
  { id, statuses }: Found,
): EmulatorResponse {
  if (id === undefined) return onCollection(github, request);
  const deployment = github.deployments.find((one) => one.id === Number(id));
  if (deployment === undefined) return githubError(404, 'Not Found');
  return statuses === undefined ? onDeployment(request, deployment) : onStatuses(github, request, deployment);
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
