/** From worst to least. `unknown` stands apart: a policy says what it counts as. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type KnownSeverity = (typeof SEVERITIES)[number];
export type Severity = KnownSeverity | 'unknown';

/** The worse one; anything that is known beats `unknown`. */
export function worse(one: Severity, other: Severity): Severity {
  if (one === 'unknown') return other;
  if (other === 'unknown') return one;
  return rank(one) <= rank(other) ? one : other;
}

/** Whether `one` is worse than `other`; what is unknown is worse than nothing and nothing is worse than it. */
export function isWorse(one: Severity, other: Severity): boolean {
  return one !== other && other !== 'unknown' && one !== 'unknown' && rank(one) < rank(other);
}

/** 0 is the worst; `unknown` comes last. */
export function rank(severity: Severity): number {
  return severity === 'unknown' ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}
