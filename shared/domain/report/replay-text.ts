import type { CalibratedLimit } from '../analysis/replay-calibration.ts';
import { msText, ratioText } from './evidence-figures.ts';
import { timeSpan, utc } from './figures.ts';
import type { ReplayOutcome } from './replay-outcome.ts';

type Told = Pick<ReplayOutcome, 'end' | 'decided' | 'startMs' | 'endMs'>;

/** What would have become of the candidate; to be read after its name. `why` is that of the look that decided, or of the last one. */
export function replayText({ end, decided, startMs, endMs }: Told, percent: number, why: string): string {
  const when = decided === undefined ? '' : ` after ${timeSpan(decided.afterMs)}`;
  const at = percent < 100 ? ` at about ${percent} % of the requests` : '';
  switch (end) {
    case 'roll-back':
      return `would have been rolled back${when}${at}: ${why}`;
    case 'shared-outage':
      return `would have lost its traffic${when}${at} without being blamed: ${why}`;
    case 'advance':
      return `would have advanced${when}${at}, and nothing would have taken its traffic back in ${timeSpan(endMs - startMs)}`;
    case 'hold':
      return `would have been held${at} for all of ${timeSpan(endMs - startMs)}, proven neither well nor ill: ${why}`;
  }
}

/** `2026-11-21 10:00:00 UTC to 2026-11-21 12:00:00 UTC`. */
export function rangeText({ startMs, endMs }: Pick<ReplayOutcome, 'startMs' | 'endMs'>): string {
  return `${utc(startMs)} to ${utc(endMs)}`;
}

/** `5 %`, `2,000 ms`, `1.5`. */
export function limitText({ unit }: Pick<CalibratedLimit, 'unit'>, value: number): string {
  switch (unit) {
    case 'ratio':
      return ratioText(value);
    case 'ms':
      return msText(value);
    case 'odds':
      return String(value);
  }
}

/** A limit that its own service does not keep blames every candidate; whoever wants to enforce it should know. */
export function tooTight(limits: readonly CalibratedLimit[]): string[] {
  return limits.flatMap((limit) => {
    const { setting, baseline, inForce, dryRun } = limit;
    if (baseline?.fails !== true) return [];
    const from =
      baseline.turnsAt === undefined
        ? ''
        : `; from ${limitText(limit, baseline.turnsAt)} on it would not have`;
    const so = dryRun ? 'it is too tight to be obeyed' : 'it is too tight';
    return [
      `${setting}: ${limitText(limit, inForce)} would also have rolled back the baseline, so ${so}${from}`,
    ];
  });
}
