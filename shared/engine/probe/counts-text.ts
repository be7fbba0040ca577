import type { ProbeCounts } from '../../domain/analysis/observation.ts';

/** `72 probes, 0 failed, 0 slow`. */
export function countsText({ probes, failures, slow }: ProbeCounts): string {
  return `${probes} probes, ${failures} failed, ${slow} slow`;
}
