import type { Finding } from '../findings/finding.ts';

/** What one scanner did to one target: what it found, and the proof that it looked. */
export type Scan = {
  /** `trivy`, `gitleaks`, `npm-audit`; `hygiene` for rules of our own. */
  readonly scanner: string;
  /** What was scanned, for people: `image us-docker.pkg.dev/p/r/shop:v2`, `requirements.txt`, `history of HEAD`. */
  readonly target: string;
  /** The image, where one was scanned: only a scan of it shows that something is gone from it. */
  readonly image?: string | undefined;
  readonly tool?: ScanTool | undefined;
  readonly findings: readonly Finding[];
  /** What it proved: `412 packages audited`, `37 commits scanned`. Empty with no gaps is itself a gap. */
  readonly proof: readonly string[];
  /** Why its silence means nothing. Empty: it worked. */
  readonly gaps: readonly Gap[];
  readonly durationMs: number;
};

/** The executable that ran. */
export type ScanTool = {
  readonly version: string;
  /** `sha256` of the executable or its archive, where the digest table of this release names it. */
  readonly sha256?: string | undefined;
  readonly source: 'path' | 'cache' | 'download';
};

/** One thing that a scanner did not look at, or did not show that it looked at. */
export type Gap = { readonly kind: GapKind; readonly message: string; readonly hint?: string | undefined };

/** Closed: a policy names those that it lets pass. */
export const GAP_KINDS = [
  'not-installed',
  'refused-tool',
  'crashed',
  'timed-out',
  'cancelled',
  'output-too-large',
  'unreadable-report',
  'unknown-schema',
  'nothing-scanned',
  'skipped-packages',
  'unparsed-files',
  'stale-database',
  'incomplete-history',
  'unreachable',
  'no-credentials',
  'not-initialised',
] as const;

export type GapKind = (typeof GAP_KINDS)[number];
