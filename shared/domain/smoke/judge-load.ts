import { formatDuration } from '../text/duration.ts';
import { QUANTILES, quantileOf } from './latency.ts';
import { type Failure, failureText } from './report.ts';
import type { Load } from './suite.ts';

/** One request of a load: Infinity stands for no answer. */
export type LoadSample = { readonly durationMs: number; readonly failure?: Failure | undefined };

/** Judges a load by its thresholds, over all of its answers. Without any failure no share is too much. */
export function judgeLoad(
  { limits, maxFailed }: Load,
  samples: readonly LoadSample[],
): { readonly failures: readonly Failure[]; readonly measured: string } {
  const sorted = samples.map(({ durationMs }) => durationMs).toSorted((a, b) => a - b);
  const at = (quantile: number): number => sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)] ?? 0;
  const bad = samples.filter(({ failure }) => failure !== undefined);
  const share = samples.length === 0 ? 0 : bad.length / samples.length;
  const slow = limits.flatMap(({ name, limitMs }): readonly Failure[] => {
    const ms = at(quantileOf(name));
    if (ms < limitMs) return [];
    return [
      {
        kind: 'latency',
        subject: `load ${name}`,
        wanted: `less than ${formatDuration(limitMs)}`,
        found: time(ms),
      },
    ];
  });
  const [first] = bad;
  const tooMany: Failure = {
    kind: 'status',
    subject: 'load failed',
    wanted: `less than ${percent(maxFailed)}`,
    found: `${percent(share)} (${bad.length} of ${samples.length}${first?.failure === undefined ? '' : `, the first: ${failureText(first.failure)}`})`,
  };
  const quantiles = QUANTILES.map((name) => `${name} ${time(at(quantileOf(name)))}`).join(', ');
  return {
    failures: bad.length > 0 && share >= maxFailed ? [tooMany, ...slow] : slow,
    measured: `${samples.length} requests: ${quantiles}, ${percent(share)} failed`,
  };
}

const time = (ms: number): string => (Number.isFinite(ms) ? formatDuration(Math.round(ms)) : 'no answer');
const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(3))} %`;
