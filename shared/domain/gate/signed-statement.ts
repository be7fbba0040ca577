import type { Json } from '../json/json.ts';

/** An attestation whose signature, certificate chain and time were verified. What it says and who says it is still to be judged. */
export type SignedStatement = {
  /** Digests of the subjects, `sha256:…`. */
  readonly subjects: readonly string[];
  readonly predicateType: string;
  readonly predicate: Json;
  readonly certificate: SigningCertificate;
};

/** What Fulcio vouches for: who asked for the certificate, by GitHub's ID token. A field that is absent is ''. */
export type SigningCertificate = {
  /** OIDC issuer. */
  readonly issuer: string;
  /** Subject alternative name: URL of the workflow at its ref. */
  readonly subject: string;
  /** The same by its own extension. */
  readonly buildSigner: string;
  /** URL of the repository whose run signed. */
  readonly sourceRepository: string;
  readonly sourceRepositoryId: string;
  readonly sourceCommit: string;
  readonly notAfterMs: number;
};

/** One attestation after verification. */
export type CheckedAttestation =
  | { readonly kind: 'verified'; readonly statement: SignedStatement }
  /** Why its signature counts for nothing, in one sentence. */
  | { readonly kind: 'untrusted'; readonly why: string };
