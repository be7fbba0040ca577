import { ActionError } from '../../domain/errors/action-error.ts';
import type { Artifacts } from '../../ports/artifacts.ts';
import type { Environment } from '../../ports/endpoints.ts';

/** Artifacts by GitHub's own client, which brings 5 MB of storage client with it: it is loaded when something is uploaded. */
export function makeArtifacts({ env }: { readonly env: Environment }): Artifacts {
  return {
    upload: async ({ name, folder, files }) => {
      if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) throw offRunner(name);
      try {
        const { DefaultArtifactClient } = await import('@actions/artifact');
        const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder);
        return { id: id ?? 0, bytes: size ?? 0 };
      } catch (error) {
        throw failure(error, name);
      }
    },
  };
}

function offRunner(name: string): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message: `Could not upload artifact '${name}': this is no job of GitHub Actions, or its runner offers no artifacts`,
  });
}

function failure(error: unknown, name: string): ActionError {
  const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
  const wanted = `Could not upload artifact '${name}'`;
  if (/\(409\)|already exists/i.test(message)) {
    return new ActionError({
      code: 'already-exists',
      message: `${wanted}: this run has one of that name`,
      hint: 'Each job of a run needs an artifact of another name',
      cause: error,
    });
  }
  return new ActionError({
    code: kind === 'GHESNotSupportedError' || kind === 'UsageError' ? 'failed-precondition' : 'unavailable',
    message: `${wanted}: ${message}`,
    cause: error,
  });
}
