import type { Scan } from '../../../../../shared/domain/gate/scan.ts';

export const NOW = Date.parse('2026-03-10T15:00:00Z');

/** A scan that found nothing, and shows that it looked. */
export function scan(more: Partial<Scan> = {}): Scan {
  return {
    scanner: 'trivy',
    target: 'package-lock.json',
    findings: [],
    proof: ['412 packages audited'],
    gaps: [],
    durationMs: 1_000,
    ...more,
  };
}
