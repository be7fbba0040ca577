import type { TrustedRoot } from '@sigstore/protobuf-specs';
import type { CheckedAttestation } from '../../domain/gate/signed-statement.ts';
import type { Json } from '../../domain/json/json.ts';
import type { AttestationVerifier } from '../../ports/attestations.ts';
import { signingCertificate } from './certificate.ts';
import { readStatement } from './in-toto.ts';
import { instanceOf, type SigstoreInstance } from './instance.ts';

/** Roots of trust, each fetched once and only if a bundle needs it. */
export type TrustedRoots = {
  /** The user's own; in their place nothing else counts. */
  given?(): Promise<readonly TrustedRoot[]>;
  of(instance: SigstoreInstance): Promise<TrustedRoot>;
};

/** Sigstore's own verifier over the bundles of GitHub attestations. */
export function makeAttestationVerifier(roots: TrustedRoots): AttestationVerifier {
  return { verify: (bundle) => verify(bundle, roots) };
}

async function verify(json: Json, roots: TrustedRoots): Promise<CheckedAttestation> {
  const [{ bundleFromJSON }, { toSignedEntity }] = await Promise.all([
    import(/* webpackChunkName: "sigstore" */ '@sigstore/bundle'),
    import(/* webpackChunkName: "sigstore" */ '@sigstore/verify'),
  ]);
  try {
    const bundle = bundleFromJSON(json);
    const entity = toSignedEntity(bundle);
    if (entity.key.$case !== 'certificate') return untrusted('it was signed with a key, not by a workflow');
    const statement = readStatement(bundle);
    if (statement === undefined) return untrusted('it holds no in-toto statement');
    const { certificate } = entity.key;
    const candidates = await rootsFor(certificate.issuer, roots);
    const refusals: string[] = [];
    for (const root of candidates) {
      const why = await refusalOf(entity, root);
      if (why === undefined)
        return {
          kind: 'verified',
          statement: { ...statement, certificate: signingCertificate(certificate) },
        };
      refusals.push(why);
    }
    return untrusted(`its signature was not verified: ${[...new Set(refusals)].join('; ')}`);
  } catch (error) {
    if (error instanceof UnavailableRoot) throw error.reason;
    return untrusted(`it is no bundle that can be verified: ${messageOf(error)}`);
  }
}

type Entity = ReturnType<typeof import('@sigstore/verify').toSignedEntity>;

/**
 * What a root of trust names is asked for. Sigstore's public instance has logs, so a bundle needs its entries there. GitHub's has a timestamp
 * authority alone. A time that somebody else vouches for is needed always: certificates live ten minutes.
 */
async function refusalOf(entity: Entity, root: TrustedRoot): Promise<string | undefined> {
  const { toTrustMaterial, Verifier } = await import(/* webpackChunkName: "sigstore" */ '@sigstore/verify');
  const thresholds = {
    tlogThreshold: root.tlogs.length === 0 ? 0 : 1,
    ctlogThreshold: root.ctlogs.length === 0 ? 0 : 1,
    timestampThreshold: 1,
  };
  try {
    new Verifier(toTrustMaterial(root), thresholds).verify(entity);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

async function rootsFor(issuer: Buffer, roots: TrustedRoots): Promise<readonly TrustedRoot[]> {
  try {
    if (roots.given !== undefined) return await roots.given();
    // Not yet proven: it only says which of the two roots to prove it by.
    return [await roots.of(instanceOf(issuer.toString('latin1')))];
  } catch (error) {
    throw new UnavailableRoot(error);
  }
}

/** Not the fault of the bundle: it must not be taken for a bad signature. */
class UnavailableRoot extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('The root of trust cannot be had');
    this.reason = reason;
  }
}

const untrusted = (why: string): CheckedAttestation => ({ kind: 'untrusted', why });

/** With its causes, of which the innermost tells people more than the outermost. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${messageOf(error.cause)})` : error.message;
}
