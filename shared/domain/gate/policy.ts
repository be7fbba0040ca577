import { DEFAULT_EXCEPTION_BOUNDS } from '../findings/exceptions/exception.ts';
import type { ImportedFile } from '../findings/exceptions/imported-file.ts';
import type { FindingRules } from '../findings/finding-rules.ts';
import type { GapKind } from './scan.ts';

/** Everything by which a gate judges, with its defaults filled in. */
export type Policy = FindingRules & {
  /** By name of the scanner. */
  readonly scanners: Readonly<Record<string, ScannerPolicy>>;
  /** What an inconclusive verdict does to the job. */
  readonly inconclusive: 'block' | 'warn';
  /** Ignore files of scanners whose entries become exceptions; read by whoever reads files, then laid in by `withImports`. */
  readonly imports: readonly ImportedFile[];
  /** File of known findings, relative to the checkout. */
  readonly known?: string | undefined;
  /** Age from which a vulnerability database proves nothing. */
  readonly databaseMaxAgeMs: number;
  readonly hygiene: { readonly maxImageBytes: number };
};

export type ScannerPolicy = {
  /** That it did not run is a gap. */
  readonly required: boolean;
  readonly allowedGaps: readonly AllowedGap[];
};

/** A gap that is let pass as a warning, as its reason says. */
export type AllowedGap = {
  readonly kind: GapKind;
  readonly reason: string;
  /** `2026-03-31`, the last day on which it holds, in UTC. */
  readonly expires?: string | undefined;
};

/**
 * Without a file: nothing critical and nothing high. What no tool knows the severity of counts as high: an advisory that nobody has
 * rated yet is new rather than harmless, and where it is harmless an exception says so with a name and a date.
 */
export const DEFAULT_POLICY: Policy = {
  limits: { critical: 0, high: 0, medium: 'any', low: 'any', info: 'any' },
  toolLimits: {},
  unknownSeverity: 'high',
  fixableOnly: [],
  exceptions: [],
  exceptionBounds: DEFAULT_EXCEPTION_BOUNDS,
  scanners: {},
  inconclusive: 'block',
  imports: [],
  databaseMaxAgeMs: 48 * 3_600_000,
  hygiene: { maxImageBytes: 200_000_000 },
};
