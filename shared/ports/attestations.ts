import type { GateStatement } from '../domain/gate/gate-statement.ts';
import type { CheckedAttestation } from '../domain/gate/signed-statement.ts';
import type { Json } from '../domain/json/json.ts';

export type { CheckedAttestation };

/** Signs in the name of the job, by its ID token, and stores what was signed at GitHub. */
export interface AttestationSigner {
  /** About the image of the statement. The URL of the attestation, for people. Throws `id-token-unavailable`, `permission-denied`, `unavailable`. */
  sign(statement: SignableStatement): Promise<string>;
}

export type SignableStatement = GateStatement & { readonly image: NonNullable<GateStatement['image']> };

/** What is stored at GitHub. */
export interface Attestations {
  /** Sigstore bundles of the repository of the run about a digest (`sha256:…`), unverified. Empty where there is none. Throws `permission-denied`. */
  list(digest: string, predicateType: string): Promise<readonly Json[]>;
}

export interface AttestationVerifier {
  /** Signature, certificate chain, transparency log and time. Throws only where the roots of trust cannot be had. */
  verify(bundle: Json): Promise<CheckedAttestation>;
}
