import type { KnownSeverity } from '../../../../shared/domain/findings/severity.ts';

/**
 * checkov tells a severity to paying users alone, so these are ours: what opens something to everybody is critical, what an attacker or
 * an accident can use is high, what is only hygiene is low, and all else is medium.
 */
export function checkovSeverity(id: string): KnownSeverity {
  return SEVERITIES.get(id) ?? (/^CKV_SECRET_/.test(id) ? 'high' : 'medium');
}

const gcp = (numbers: readonly number[]) => numbers.map((number) => `CKV_GCP_${number}`);
const graph = (numbers: readonly number[]) => numbers.map((number) => `CKV2_GCP_${number}`);

const OPEN_TO_ALL = [...gcp([11, 15, 28, 98, 99, 100, 101, 102, 112, 113]), ...graph([6, 7, 8, 9])];

/** Firewalls, transport, roles, keys, backups, protection against deletion. */
const USABLE = [
  ...gcp([2, 3, 6, 14, 18, 29, 30, 31, 40, 41, 42, 44, 45, 46, 47, 48, 49, 60, 64, 73, 75, 77, 88, 95, 97]),
  ...gcp([106, 107, 114, 115, 116, 117, 119, 120, 121, 122, 124]),
  ...graph([3, 5, 10, 12, 20]),
];

/** Keys of one's own, labels, flags of logs, tags of modules. */
const HYGIENE = [
  ...gcp([21, 37, 38, 51, 52, 53, 54, 55, 56, 57, 62, 80, 81, 83, 84, 85, 90, 91, 92, 93, 96]),
  ...gcp([104, 105, 108, 109, 110, 111, 123]),
  ...graph([13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 35]),
  ...['CKV_TF_1', 'CKV_TF_2'],
];

/** A policy of this suite reads the condition itself; these look for words, and refuse conditions that Google recommends. */
const BETTER_KNOWN = gcp([118, 125]);

const SEVERITIES: ReadonlyMap<string, KnownSeverity> = new Map([
  ...OPEN_TO_ALL.map((id) => [id, 'critical'] as const),
  ...USABLE.map((id) => [id, 'high'] as const),
  ...HYGIENE.map((id) => [id, 'low'] as const),
  ...BETTER_KNOWN.map((id) => [id, 'info'] as const),
]);
