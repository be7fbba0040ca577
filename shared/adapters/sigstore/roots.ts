import { tmpdir } from 'node:os';
import { refuse } from '../../domain/errors/refuse.ts';
import type { GateWish } from '../../domain/gate/gate-wish.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';
import { fetchTrustedRoots } from './trusted-roots.ts';
import type { TrustedRoots } from './verifier.ts';

export type RootsOptions = {
  readonly files: Files;
  readonly env: Environment;
  readonly gate: GateWish;
};

/** The roots of trust of the user's file, or else those of Sigstore and GitHub. */
export function makeTrustedRoots({ files, env, gate }: RootsOptions): TrustedRoots {
  const path = gate.kind === 'attestation' ? gate.trustedRoot : undefined;
  const fetched = fetchTrustedRoots(env.RUNNER_TEMP || tmpdir());
  if (path === undefined) return fetched;
  return { ...fetched, given: () => readRoots(path, files) };
}

async function readRoots(path: string, files: Files) {
  const text = await files.read(path);
  if (text === undefined) {
    const message = 'Expected the file of the roots of trust, found none of that name';
    throw refuse('file-invalid', [{ where: path, message }]);
  }
  const { parseTrustedRoots } = await import(/* webpackChunkName: "sigstore" */ './given-roots.ts');
  return parseTrustedRoots(text, path);
}
