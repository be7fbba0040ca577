import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Conclusion } from '../../domain/rollout/history.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Log } from '../../ports/log.ts';

/** A GitHub deployment that follows a rollout. */
export type DeploymentStatus = {
  conclude(conclusion: Conclusion, description: string, url: string | undefined): Promise<void>;
};

/** Announces a deployment. What GitHub answers never changes what happens to the service: failures are warnings. */
export async function announce(
  environment: string | undefined,
  context: RunContext,
  description: string,
  on: { readonly github: GitHub | undefined; readonly log: Log },
): Promise<DeploymentStatus> {
  const { github, log } = on;
  if (github === undefined || environment === undefined) return { conclude: async () => {} };
  const id = await quietly(log, async () => {
    const created = await github.createDeployment({ ref: context.commit, environment, description });
    const state = 'in_progress';
    await github.setDeploymentStatus({ deploymentId: created.id, state, description, logUrl: context.url });
    return created.id;
  });
  return {
    conclude: async (conclusion, text, url) => {
      if (id === undefined) return;
      const state = STATES[conclusion] ?? 'failure';
      await quietly(log, () =>
        github.setDeploymentStatus({
          deploymentId: id,
          state,
          description: text.slice(0, 140),
          logUrl: context.url,
          environmentUrl: url,
        }),
      );
    },
  };
}

const STATES: Partial<Record<Conclusion, 'success' | 'in_progress'>> = {
  promoted: 'success',
  unchanged: 'success',
  deployed: 'in_progress',
  held: 'in_progress',
};

async function quietly<T>(log: Log, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.warning(
      `The GitHub deployment status was not set: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
