import type { Scan } from '../gate/scan.ts';

/** Scans of many folders by one tool as one, for reports: nothing of what was found or not looked at is lost. */
export function summed(
  scans: readonly Scan[],
  told: { readonly scanner: string; readonly target: string; readonly proof: readonly string[] },
): Scan {
  return {
    ...told,
    tool: scans.find(({ tool }) => tool !== undefined)?.tool,
    findings: scans.flatMap(({ findings }) => findings),
    gaps: scans.flatMap(({ gaps }) => gaps),
    durationMs: scans.reduce((total, { durationMs }) => total + durationMs, 0),
  };
}
