import { formatDuration, parseDuration } from '../text/duration.ts';
import type { Path } from '../yaml/locate.ts';
import { QUANTILES } from './latency.ts';
import type { Note } from './note.ts';
import { parseTime } from './parse-time.ts';
import type { RawLoad } from './raw-suite.ts';
import type { Load, QuantileLimit } from './suite.ts';

const MOST_A_SECOND = 200;
const LONGEST_MS = 120_000;
const MAX_FAILED = 0.01;

/** A load that a smoke suite may put on a service: short, and at a bounded rate. */
export function parseLoad({ rate, duration, thresholds }: RawLoad, path: Path, note: Note): Load {
  const [count = '', unit] = rate.split('/');
  const everyMs = (unit === 's' ? 1_000 : 60_000) / Number(count);
  if (everyMs < 1_000 / MOST_A_SECOND)
    note([...path, 'rate'], `Expected at most ${MOST_A_SECOND}/s, found "${rate}"`);
  const durationMs = parseTime(duration, [...path, 'duration'], note) ?? 1_000;
  if (durationMs > LONGEST_MS)
    note([...path, 'duration'], `Expected at most ${formatDuration(LONGEST_MS)}, found "${duration}"`);
  const limits = QUANTILES.flatMap((name): readonly QuantileLimit[] => {
    const text = thresholds[name];
    if (text === undefined) return [];
    const limit = parseDuration(text.slice(1), { minMs: 1 });
    if (limit.ok) return [{ name, limitMs: limit.value }];
    note([...path, 'thresholds', name], limit.error);
    return [];
  });
  const failed = thresholds.failed?.slice(1, -1);
  return {
    ...{ everyMs, limits },
    requests: Math.max(1, Math.round(durationMs / everyMs)),
    maxFailed: failed === undefined ? MAX_FAILED : Number(failed) / 100,
  };
}
