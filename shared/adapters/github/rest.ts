import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Http } from '../../ports/http.ts';
import { octokitFetch } from './octokit-fetch.ts';

export type GitHubOptions = { readonly http: Http; readonly env: Environment; readonly token: string };

/** GitHub's REST API by its own client, over our transport. The client is loaded when it is first needed. */
export function makeGitHub({ http, env, token }: GitHubOptions): GitHub {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const load = async () => {
    const { getOctokitOptions, GitHub: Octokit } = await import('@actions/github/lib/utils');
    const client = new Octokit({
      ...getOctokitOptions(token),
      baseUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, ''),
      request: { fetch: octokitFetch(http) },
    });
    return client.rest.repos;
  };
  let loaded: ReturnType<typeof load> | undefined;
  const repos = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    createDeployment: async ({ ref, environment, description }) => {
      const wanted = `create a deployment of '${ref}' to the environment '${environment}'`;
      const { data } = await asked(wanted, async () =>
        (await repos()).createDeployment({
          owner,
          repo,
          ref,
          environment,
          description: shortened(description),
          auto_merge: false,
          // The job itself is among the checks of the commit: to wait for it would be to wait for ever.
          required_contexts: [],
        }),
      );
      if ('id' in data) return { id: data.id };
      throw new ActionError({
        code: 'conflict',
        message: `Could not ${wanted}: ${data.message ?? 'GitHub merged instead'}`,
      });
    },
    setDeploymentStatus: async ({ deploymentId, state, description, logUrl, environmentUrl }) => {
      await asked(`set the status of deployment ${deploymentId}`, async () =>
        (await repos()).createDeploymentStatus({
          owner,
          repo,
          deployment_id: deploymentId,
          state,
          description: shortened(description),
          log_url: logUrl,
          ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        }),
      );
    },
  };
}

// GitHub refuses longer ones.
function shortened(description: string): string {
  return description.length <= 140 ? description : `${description.slice(0, 139)}…`;
}

async function asked<T>(wanted: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failure(error, wanted);
  }
}

function failure(error: unknown, wanted: string): ActionError {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ActionError) return at;
  }
  const status = (error as { status?: number }).status;
  const text = error instanceof Error ? error.message : String(error);
  const code = CODES[status ?? 0] ?? (status !== undefined && status >= 500 ? 'unavailable' : 'internal');
  return new ActionError({
    code,
    message: `Could not ${wanted}: GitHub answered ${status ?? 'nothing'}: ${text}`,
    // GitHub hides what a token may not see behind a 404.
    hint: status === 403 || status === 404 ? DEPLOYMENTS_WRITE : undefined,
    status,
  });
}

const CODES: Readonly<Record<number, ActionError['code']>> = {
  401: 'unauthenticated',
  403: 'permission-denied',
  404: 'not-found',
  409: 'conflict',
  422: 'invalid-argument',
  429: 'rate-limited',
};

const DEPLOYMENTS_WRITE = [
  'Add to the job:',
  '  permissions:',
  '    contents: read',
  '    deployments: write',
].join('\n');
