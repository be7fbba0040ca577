import type { Environment } from '../../ports/endpoints.ts';
import type { Http } from '../../ports/http.ts';
import { octokitFetch } from './octokit-fetch.ts';

export type GitHubOptions = { readonly http: Http; readonly env: Environment; readonly token: string };

type Octokit = InstanceType<typeof import('@actions/github/lib/utils')['GitHub']>;

/** GitHub's own client over our transport, loaded when it is first needed, and the repository that it is for. */
export type RepositoryClient = {
  readonly repository: { readonly owner: string; readonly repo: string };
  load(): Promise<Octokit['rest']>;
};

export function repositoryClient({ http, env, token }: GitHubOptions): RepositoryClient {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const load = async (): Promise<Octokit['rest']> => {
    const { getOctokitOptions, GitHub } = await import('@actions/github/lib/utils');
    const client = new GitHub({
      ...getOctokitOptions(token),
      baseUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, ''),
      request: { fetch: octokitFetch(http) },
    });
    return client.rest;
  };
  let loaded: ReturnType<typeof load> | undefined;
  return {
    repository: { owner, repo },
    load: () => {
      loaded ??= load();
      return loaded;
    },
  };
}
