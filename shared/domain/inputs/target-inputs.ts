import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { parseProjectId } from '../text/project-id.ts';
import { parseRegion } from '../text/region.ts';
import { parseServiceAccount } from '../text/service-account.ts';
import { parseServiceName } from '../text/service-name.ts';
import { type Input, optional, required, withDefault } from './input.ts';
import type { Environment } from './read-inputs.ts';

/** Which service is meant: the same inputs in every action that touches Cloud Run. */
export const TARGET_INPUTS = {
  service: required(parseServiceName),
  region: withDefault(parseOneRegion, 'us-central1'),
  project_id: optional(parseProjectId),
} as const satisfies { readonly [name: string]: Input<unknown> };

/** The service that a job works on. */
export type Target = { readonly service: string; readonly region: string; readonly projectId: string };

/** The project that is meant where the input says nothing: what google-github-actions/auth exported, or that of the service account. */
export function resolveProject(
  projectId: string | undefined,
  serviceAccount: string | undefined,
  env: Environment,
): Result<string> {
  if (projectId !== undefined) return ok(projectId);
  for (const variable of EXPORTED) {
    const value = env[variable]?.trim() ?? '';
    if (value === '') continue;
    const parsed = parseProjectId(value);
    return parsed.ok ? parsed : problem(`${parsed.error} in the variable ${variable}`);
  }
  const account = parseServiceAccount(serviceAccount ?? '');
  if (account.ok && account.value.projectId !== undefined) return ok(account.value.projectId);
  return problem(`Expected the id of the project, found neither the input nor ${EXPORTED.join(', ')}`);
}

const EXPORTED = ['GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'CLOUDSDK_CORE_PROJECT'];

function problem(message: string): Result<string> {
  const found: Problem = { where: 'project_id', message, hint: 'Write project_id: my-project-123' };
  return err([found]);
}

function parseOneRegion(text: string): Result<string, string> {
  if (!text.includes(',')) return parseRegion(text);
  return err(
    `Expected one region, found ${text.split(',').length}; a matrix runs the step once for each region`,
  );
}
