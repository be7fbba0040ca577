import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { ActionError } from '../../domain/errors/action-error.ts';
import githubRoot from './github-tuf-root.json' with { type: 'json' };
import type { SigstoreInstance } from './instance.ts';
import type { TrustedRoots } from './verifier.ts';

/**
 * Sigstore's and GitHub's roots of trust by TUF, from the first roots that this release carries. Into a new folder each time: a cache that
 * other steps and jobs can write to would be what they trust, and there is one fetch in a job anyway.
 */
export function fetchTrustedRoots(temporaryFolder: string): TrustedRoots {
  const fetched = new Map<SigstoreInstance, Promise<TrustedRoot>>();
  return {
    of: (instance) => {
      const known = fetched.get(instance) ?? fetchRoot(instance, temporaryFolder);
      fetched.set(instance, known);
      return known;
    },
  };
}

async function fetchRoot(instance: SigstoreInstance, temporaryFolder: string): Promise<TrustedRoot> {
  const { getTrustedRoot } = await import(/* webpackChunkName: "sigstore" */ '@sigstore/tuf');
  const folder = await mkdtemp(join(temporaryFolder, 'sigstore-'));
  try {
    if (instance === 'public-good') return await getTrustedRoot({ cachePath: folder });
    const rootPath = join(folder, 'first-root.json');
    // As GitHub's command line client carries it: version 3, from which TUF walks to the newest.
    await writeFile(rootPath, JSON.stringify(githubRoot));
    return await getTrustedRoot({ mirrorURL: GITHUB_MIRROR, rootPath, cachePath: folder });
  } catch (error) {
    throw unavailable(instance, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const GITHUB_MIRROR = 'https://tuf-repo.github.com';

function unavailable(instance: SigstoreInstance, cause: unknown): ActionError {
  const whose = instance === 'github' ? `GitHub (${GITHUB_MIRROR})` : 'Sigstore (tuf-repo-cdn.sigstore.dev)';
  return new ActionError({
    code: 'unavailable',
    message: `Could not fetch the root of trust of ${whose}: ${cause instanceof Error ? cause.message : cause}`,
    hint: 'Let the runner reach it, or save it with "gh attestation trusted-root > FILE" and give gate_trusted_root the file.',
    cause,
  });
}
