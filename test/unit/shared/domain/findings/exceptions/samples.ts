import type { Exception } from '../../../../../../shared/domain/findings/exceptions/exception.ts';

export const NOW = Date.parse('2026-03-10T15:00:00Z');
export const DAY_MS = 86_400_000;
export const BOUNDS = { maxDays: 180, warningDays: 14 };

export function exception(id: string, more: Partial<Exception> = {}): Exception {
  return {
    id,
    packages: [],
    paths: [],
    reason: 'Not reachable from our code',
    owner: 'team-shop',
    expires: '2026-06-30',
    source: { where: '.github/security-gate.yml', line: 7 },
    ...more,
  };
}
