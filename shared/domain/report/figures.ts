import type { Signal } from '../analysis/verdict.ts';
import type { Share } from '../rollout/traffic.ts';

/** `31.2 %` of a ratio from 0 to 1. */
export const percentText = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;

/** The value of a signal in its unit; a dash where there was no data, which is not zero. */
export function signalText(signal: Signal | undefined): string {
  if (signal?.value === undefined || !Number.isFinite(signal.value)) return '–';
  switch (signal.unit) {
    case 'ratio':
      return percentText(signal.value);
    case 'ms':
      return `${Math.round(signal.value)} ms`;
    default:
      return String(signal.value);
  }
}

/** `1m 12s`: what a person reads, not what a parser reads back. */
export function timeSpan(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 9_950) return `${Number((ms / 1_000).toFixed(1))}s`;
  const seconds = Math.round(ms / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}

/** `2026-11-21 10:22:22 UTC`; the text itself where it is no date. */
export function utc(time: number | string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? String(time)
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `shop-00001-abc 95 %, shop-00002-def 5 %`; says where the table named LATEST. */
export function sharesText(shares: readonly Share[]): string {
  return shares
    .map(({ revision, percent, latest }) => `${revision} ${percent} %${latest ? ' (LATEST)' : ''}`)
    .join(', ');
}

/** `1 check`, `2 checks`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
