import { ActionError } from '../../domain/errors/action-error.ts';
import { GATE_PREDICATE } from '../../domain/gate/gate-statement.ts';
import type { AttestationSigner } from '../../ports/attestations.ts';
import type { Environment } from '../../ports/endpoints.ts';
import { attestationPermissions } from './permissions.ts';
import { signingFailure } from './signing-failure.ts';

export type SignerOptions = { readonly env: Environment; readonly token: string };

/**
 * GitHub's own way to sign: a certificate for a minute's key from Sigstore (the public instance for public repositories, GitHub's for all others),
 * by the job's ID token. The library is loaded when something is signed.
 */
export function makeAttestationSigner({ env, token }: SignerOptions): AttestationSigner {
  return {
    sign: async ({ image, ...rest }) => {
      if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) throw noIdToken();
      const { attest } = await import(/* webpackChunkName: "attest" */ '@actions/attest');
      const [, algorithm = '', digest = ''] = /^(\w+):(\w+)$/.exec(image.digest) ?? [];
      try {
        const { attestationID } = await attest({
          // Registries and kubernetes tools look images up by their name without tag and digest.
          subjects: [{ name: nameOf(image.reference), digest: { [algorithm]: digest } }],
          predicateType: GATE_PREDICATE,
          predicate: { image, ...rest },
          token,
        });
        const server = env.GITHUB_SERVER_URL || 'https://github.com';
        return `${server}/${env.GITHUB_REPOSITORY}/attestations/${attestationID}`;
      } catch (error) {
        throw signingFailure(error, [token, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '']);
      }
    },
  };
}

function nameOf(reference: string): string {
  return reference.replace(/@sha256:[0-9a-f]{64}$/, '').replace(/:[\w.-]+$/, '');
}

function noIdToken(): ActionError {
  return new ActionError({
    code: 'id-token-unavailable',
    message: 'Could not sign the verdict: expected an ID token of the job, found that it may not have one',
    hint: attestationPermissions('write'),
  });
}
