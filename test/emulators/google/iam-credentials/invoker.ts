import type { Access } from '../../access.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import type { Invoker } from '../../runtime/invoker.ts';
import type { Iam } from '../iam/state.ts';
import { iapCaller } from './iap.ts';
import { verifyIdToken } from './verify-id-token.ts';

/** The door of a private service: a good ID token for its URL, of an account that may invoke it. */
export function invokerOf(google: {
  readonly iam: Iam;
  readonly key: SigningKey;
  readonly access: Access;
}): Invoker {
  return {
    check(token, { project, region, service }, audiences) {
      if (token === undefined) return 'missing';
      const verdict = verifyIdToken(google, token, audiences);
      if (verdict.kind === 'invalid') return 'unverified';
      const resource = `projects/${project}/locations/${region}/services/${service}`;
      const allowed = google.access.allows(`serviceAccount:${verdict.email}`, 'run.routes.invoke', resource);
      return allowed ? 'allowed' : 'not-permitted';
    },
    checkIap(token, { project, region, service }, host) {
      if (token === undefined) return 'missing';
      const email = iapCaller(google, token, host);
      if (email === undefined) return 'unverified';
      const resource = `projects/${project}/locations/${region}/services/${service}`;
      const permission = 'iap.webServiceVersions.accessViaIAP';
      return google.access.allows(`serviceAccount:${email}`, permission, resource)
        ? 'allowed'
        : 'not-permitted';
    },
  };
}
