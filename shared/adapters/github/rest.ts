import { ActionError } from '../../domain/errors/action-error.ts';
import type { GitHub } from '../../ports/github.ts';
import { asked } from './asked.ts';
import { type GitHubOptions, repositoryClient } from './octokit.ts';

export type { GitHubOptions };

const PERMISSION = 'deployments: write';

/** GitHub's deployments by its own client. */
export function makeGitHub(options: GitHubOptions): GitHub {
  const { repository, load } = repositoryClient(options);
  return {
    createDeployment: async ({ ref, environment, description }) => {
      const wanted = `create a deployment of '${ref}' to the environment '${environment}'`;
      const { data } = await asked(wanted, PERMISSION, async () =>
        (await load()).repos.createDeployment({
          ...repository,
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
      await asked(`set the status of deployment ${deploymentId}`, PERMISSION, async () =>
        (await load()).repos.createDeploymentStatus({
          ...repository,
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
