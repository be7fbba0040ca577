import type { KnownSeverity } from '../findings/severity.ts';
import type { SarifLevel } from './sarif-log.ts';

type Band = { readonly least: number; readonly most: number; readonly usual: number };

// Code scanning reads a score back as a severity: over 9.0, from 7.0, from 4.0, from 0.1. CVSS begins its critical ones at 9.0.
const BANDS: Readonly<Record<Exclude<KnownSeverity, 'info'>, Band>> = {
  critical: { least: 9.1, most: 10, usual: 9.5 },
  high: { least: 7, most: 8.9, usual: 8 },
  medium: { least: 4, most: 6.9, usual: 5.5 },
  low: { least: 0.1, most: 3.9, usual: 2 },
};

/**
 * `security-severity` of a rule, so that code scanning shows the severity that the gate counts: the score where it tells the same, else the nearest one that does.
 * What is for information alone has none.
 */
export function securitySeverity(counted: KnownSeverity, score: number | undefined): string | undefined {
  if (counted === 'info') return undefined;
  const { least, most, usual } = BANDS[counted];
  const number =
    score === undefined || !Number.isFinite(score) ? usual : Math.min(most, Math.max(least, score));
  return number.toFixed(1);
}

export const LEVELS: Readonly<Record<KnownSeverity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};
