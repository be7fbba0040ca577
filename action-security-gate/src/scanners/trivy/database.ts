import type { ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { isObject, type Json, stringAt } from '../../../../shared/domain/json/json.ts';
import type { Proof } from './proof.ts';

const HOUR_MS = 3_600_000;

/** How old the vulnerability database is, as `trivy version --format json` tells after the scan: a report does not name it. */
export function databaseAge(versionJson: string | undefined, wish: ScanWish): Proof {
  if (!wish.trivy.includes('vuln')) return { proof: [], gaps: [] };
  const updated = updatedAt(versionJson);
  const updatedMs = Date.parse(updated ?? '');
  if (Number.isNaN(updatedMs)) return stale('trivy did not tell how old its vulnerability database is');
  const hours = Math.floor((wish.nowMs - updatedMs) / HOUR_MS);
  if (hours > wish.databaseMaxAgeHours)
    return stale(
      `The vulnerability database of trivy is ${hours} hours old (${updated}), more than ${wish.databaseMaxAgeHours}`,
    );
  // A day of clocks that differ is let pass; more is no date to rely on.
  if (hours < -24) return stale(`The vulnerability database of trivy is of the future (${updated})`);
  return { proof: [`database of ${updated}`], gaps: [] };
}

function updatedAt(text: string | undefined): string | undefined {
  try {
    const version = JSON.parse(text ?? '') as Json;
    const database = isObject(version) ? version.VulnerabilityDB : undefined;
    return isObject(database) ? stringAt(database, 'UpdatedAt') : undefined;
  } catch {
    return undefined;
  }
}

const stale = (message: string): Proof => ({
  proof: [],
  gaps: [
    {
      kind: 'stale-database',
      message,
      hint: 'Let the job reach mirror.gcr.io or ghcr.io, where the database is published every few hours',
    },
  ],
});
