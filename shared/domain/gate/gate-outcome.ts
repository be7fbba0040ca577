import type { ReadStatement } from './read-gate-statement.ts';

/** Every reason to refuse an image. Closed: people write rules on it. */
export type GateRefusalCode =
  | 'no-digest'
  | 'no-statement'
  | 'not-signed'
  | 'unreadable'
  | 'other-digest'
  | 'other-repository'
  | 'other-signer'
  | 'other-commit'
  | 'other-run'
  | 'other-policy'
  | 'not-pass'
  | 'from-the-future'
  | 'too-old';

export type GateRefusal = {
  readonly kind: 'refused';
  readonly code: GateRefusalCode;
  readonly wanted: string;
  readonly found: string;
  readonly hint: string;
};

/** Whether an image may be deployed, as far as the gate goes. */
export type GateOutcome = { readonly kind: 'pass'; readonly statement: ReadStatement } | GateRefusal;

/** The bad half of an outcome. */
export function refused(code: GateRefusalCode, wanted: string, found: string, hint: string): GateRefusal {
  return { kind: 'refused', code, wanted, found, hint };
}
