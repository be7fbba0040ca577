import type { ArmCounts } from './evidence.ts';
import { countsProblem, isCount } from './sequential/counts.ts';

/** Sums of fractions differ from the whole by so little. */
const SLACK = 1e-6;

/** Why the counts of an arm cannot be true; undefined for those that can. */
export function armProblem({ requests, byClass, latency }: ArmCounts): string | undefined {
  let answers = 0;
  for (const name in byClass) {
    const failures = byClass[name] ?? 0;
    const problem = countsProblem({ failures, requests });
    if (problem !== undefined) return `${problem} with ${name}`;
    answers += failures;
  }
  if (!isCount(requests)) return `${requests} requests`;
  if (answers > requests * (1 + SLACK)) return `${answers} answers to ${requests} requests`;
  let placed = 0;
  for (const { lowerMs, upperMs, count } of latency.buckets) {
    if (!isCount(count) || !(upperMs > lowerMs)) return `${count} latencies from ${lowerMs} to ${upperMs} ms`;
    placed += count;
  }
  if (!isCount(latency.count)) return `${latency.count} latencies`;
  return placed > latency.count * (1 + SLACK)
    ? `${placed} latencies in the buckets of ${latency.count}`
    : undefined;
}
