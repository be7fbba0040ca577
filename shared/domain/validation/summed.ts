import type { Scan } from '../gate/scan.ts';
import { inOne } from './folder-gaps.ts';

/** Scans of many folders by one tool as one, for reports: nothing of what was found or not looked at is lost, and no reason is told twice. */
export function summed(
  folders: readonly { readonly folder: string; readonly scan: Scan }[],
  told: { readonly scanner: string; readonly target: string; readonly proof: readonly string[] },
): Scan {
  const scans = folders.map(({ scan }) => scan);
  return {
    ...told,
    tool: scans.find(({ tool }) => tool !== undefined)?.tool,
    findings: scans.flatMap(({ findings }) => findings),
    gaps: inOne(folders.flatMap(({ folder, scan }) => scan.gaps.map((gap) => ({ ...gap, folder })))),
    durationMs: scans.reduce((total, { durationMs }) => total + durationMs, 0),
  };
}
