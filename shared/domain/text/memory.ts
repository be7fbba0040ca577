import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

const UNITS: Readonly<Record<string, number>> = {
  Ti: 1024 ** 4,
  T: 1e12,
  Gi: 1024 ** 3,
  G: 1e9,
  Mi: 1024 ** 2,
  M: 1e6,
  Ki: 1024,
  k: 1e3,
};

/** `512Mi`, `1Gi` or `1G` as bytes. A number without a unit is refused: `512` would be bytes, and is never meant so. */
export function parseMemory(text: string): Result<number, string> {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(text.trim()) ?? [];
  const size = UNITS[unit];
  if (count === undefined) return expected('memory like 512Mi or 1Gi', text);
  if (size === undefined)
    return expected('memory like 512Mi or 1Gi', text, `; did you mean ${count}${guess(unit)}?`);
  const bytes = Number(count) * size;
  return bytes > 0 && Number.isSafeInteger(bytes)
    ? ok(bytes)
    : expected('memory of whole bytes, above 0', text);
}

/** The bytes in the largest unit that divides them. */
export function formatMemory(bytes: number): string {
  const found = Object.entries(UNITS).find(([, size]) => bytes % size === 0);
  return found === undefined ? String(bytes) : `${bytes / found[1]}${found[0]}`;
}

function guess(unit: string): string {
  const letter = unit.charAt(0).toUpperCase();
  return letter === 'G' || letter === 'T' ? `${letter}i` : letter === 'K' ? 'Ki' : 'Mi';
}
