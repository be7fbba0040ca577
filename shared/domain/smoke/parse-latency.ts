import { requestsNeeded } from '../analysis/sequential/requests-needed.ts';
import type { Path } from '../yaml/locate.ts';
import { confidenceOf, QUANTILES, quantileOf } from './latency.ts';
import type { Note } from './note.ts';
import { parseTime } from './parse-time.ts';
import type { RawLatency } from './raw-suite.ts';
import type { LatencyGoal, QuantileLimit } from './suite.ts';

/** Limits of quantiles over repeated requests; a proof that so few requests cannot bring is refused. */
export function parseLatency(raw: RawLatency, path: Path, note: Note): LatencyGoal {
  const { requests = 100, prove = false } = raw;
  const limits = QUANTILES.flatMap((name): readonly QuantileLimit[] => {
    const limitMs = parseTime(raw[name], [...path, name], note);
    return limitMs === undefined ? [] : [{ name, limitMs }];
  });
  if (QUANTILES.every((name) => raw[name] === undefined))
    note(path, `Expected one of ${QUANTILES.join(', ')}, found none of them`);
  for (const { name } of prove ? limits : []) {
    const needed = requestsNeeded(1 - quantileOf(name), confidenceOf(limits)) ?? Number.POSITIVE_INFINITY;
    if (requests < needed)
      note(
        [...path, 'prove'],
        `Expected at least ${needed} requests to prove a limit of the ${name}, found ${requests}`,
        'key',
      );
  }
  return { limits, requests, prove };
}
