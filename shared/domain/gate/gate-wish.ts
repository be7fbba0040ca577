import type { GateSigner } from './gate-signer.ts';

/** Which proof of a verdict a deployment asks for. */
export type GateWish = GateBounds &
  (
    | { readonly kind: 'attestation'; readonly signer: GateSigner; readonly trustedRoot?: string | undefined }
    /** Relative to the checkout, or absolute. */
    | { readonly kind: 'file'; readonly path: string }
  );

type GateBounds = { readonly maxAgeMs: number; readonly policyHash?: string | undefined };
