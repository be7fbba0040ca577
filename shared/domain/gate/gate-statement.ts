import type { KnownSeverity } from '../findings/severity.ts';
import type { GateVerdict, Judgement } from './judgement.ts';

/** Type of the attestation's predicate (in-toto.io/Statement/v1). A URI is a name here, not an address. */
export const GATE_PREDICATE = 'https://run-delivery.dev/security-gate/v1';

/** What a gate found, bound to what it looked at: a file for the next step, and the predicate of an attestation. */
export type GateStatement = {
  readonly schemaVersion: 1;
  readonly verdict: GateVerdict;
  readonly repository: string;
  readonly commit: string;
  /** URL of the run. */
  readonly run: string;
  /** `GITHUB_JOB`: a file counts in the job that made it, and in no other. */
  readonly job?: string | undefined;
  /** Absent where no image was scanned. The digest is the one that was scanned, not one that was asked for. */
  readonly image?: { readonly reference: string; readonly digest: string } | undefined;
  readonly policyHash: string;
  /** RFC 3339. */
  readonly judgedAt: string;
  readonly scanners: readonly { readonly name: string; readonly version: string; readonly target: string }[];
  readonly counts: Readonly<Partial<Record<KnownSeverity, number>>>;
};

export type Bound = {
  readonly repository: string;
  readonly commit: string;
  readonly run: string;
  readonly job?: string | undefined;
  readonly image?: GateStatement['image'];
  readonly nowMs: number;
};

/** Binds a judgement to the commit and the image that it is about. */
export function gateStatement(judgement: Judgement, { nowMs, ...bound }: Bound): GateStatement {
  const { verdict, policyHash, scans, findings } = judgement;
  const counts = Map.groupBy(findings, ({ counted }) => counted);
  return {
    schemaVersion: 1,
    verdict,
    ...bound,
    policyHash,
    judgedAt: new Date(nowMs).toISOString(),
    scanners: scans.map(({ scanner, tool, target }) => ({
      name: scanner,
      version: tool?.version ?? '',
      target,
    })),
    counts: Object.fromEntries([...counts].map(([severity, of]) => [severity, of.length])),
  };
}
