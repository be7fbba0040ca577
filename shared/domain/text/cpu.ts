import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** `1`, `0.5` or `1000m` as thousandths of a CPU. */
export function parseCpu(text: string): Result<number, string> {
  const [, count, milli] = /^(\d+(?:\.\d+)?)(m?)$/.exec(text.trim()) ?? [];
  const value = Number(count ?? Number.NaN) * (milli === 'm' ? 1 : 1_000);
  const rounded = Math.round(value);
  const fits = rounded > 0 && Math.abs(value - rounded) < 1e-6;
  return fits ? ok(rounded) : expected('CPUs like 1, 0.5 or 1000m', text);
}

/** As Cloud Run writes it: whole CPUs as a number, parts in thousandths. */
export function formatCpu(milli: number): string {
  return milli % 1_000 === 0 ? String(milli / 1_000) : `${milli}m`;
}
