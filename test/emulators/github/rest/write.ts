import { stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import { jsonBody } from '../../identity/json-body.ts';
import { deploymentMessage, githubError, statusMessage } from './answers.ts';
import type { Deployment, DeploymentStatus, GitHubRest } from './state.ts';

/** `POST …/deployments` */
export function createDeployment(github: GitHubRest, request: EmulatorRequest): EmulatorResponse {
  const body = jsonBody(request);
  if (body === undefined) return githubError(400, 'Problems parsing JSON');
  const ref = stringAt(body, 'ref') ?? '';
  if (ref === '') return githubError(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
  const environment = stringAt(body, 'environment') ?? 'production';
  const deployment: Deployment = {
    id: github.nextId++,
    repository: github.repository(),
    ref,
    sha: github.shaOf(ref),
    task: stringAt(body, 'task') ?? 'deploy',
    environment,
    description: stringAt(body, 'description') ?? '',
    transient_environment: body.transient_environment === true,
    production_environment:
      typeof body.production_environment === 'boolean'
        ? body.production_environment
        : environment === 'production',
    payload: body.payload ?? {},
    created_at: timeOf(github),
    statuses: [],
  };
  github.deployments.push(deployment);
  return json(201, deploymentMessage(request, deployment));
}

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

/** `POST …/deployments/ID/statuses` */
export function createStatus(
  github: GitHubRest,
  request: EmulatorRequest,
  deployment: Deployment,
): EmulatorResponse {
  const body = jsonBody(request);
  if (body === undefined) return githubError(400, 'Problems parsing JSON');
  const state = stringAt(body, 'state') ?? '';
  if (!states.includes(state))
    return githubError(422, `Invalid request.\n\n${state} is not a member of ${states}.`);
  const description = stringAt(body, 'description') ?? '';
  if (description.length > 140) {
    return githubError(422, 'Validation Failed: description is too long (maximum is 140 characters)');
  }
  const status = addStatus(github, deployment, {
    state,
    description,
    environment: stringAt(body, 'environment') ?? deployment.environment,
    log_url: stringAt(body, 'log_url') ?? '',
    environment_url: stringAt(body, 'environment_url') ?? '',
  });
  if (state === 'success' && body.auto_inactive !== false) retireOthers(github, deployment);
  return json(201, statusMessage(request, deployment, status));
}

/** A success ends the earlier deployments of its environment, unless they are transient or production. */
function retireOthers(github: GitHubRest, successful: Deployment): void {
  for (const other of github.deployments) {
    const retires =
      other.id < successful.id &&
      other.environment === successful.environment &&
      !other.transient_environment &&
      !other.production_environment &&
      other.statuses.at(-1)?.state !== 'inactive';
    if (!retires) continue;
    addStatus(github, other, {
      state: 'inactive',
      description: '',
      environment: other.environment,
      log_url: '',
      environment_url: '',
    });
  }
}

function addStatus(
  github: GitHubRest,
  deployment: Deployment,
  fields: Omit<DeploymentStatus, 'id' | 'created_at'>,
): DeploymentStatus {
  const status = { id: github.nextId++, ...fields, created_at: timeOf(github) };
  deployment.statuses.push(status);
  return status;
}

function timeOf(github: GitHubRest): string {
  return new Date(github.now()).toISOString().replace(/\.\d+Z$/, 'Z');
}
