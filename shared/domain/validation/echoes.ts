import type { Finding } from '../findings/finding.ts';
import type { Scan } from '../gate/scan.ts';
import { uniteEquals } from './unite-equals.ts';

/** Makes what several tools tell of one place alike, so that it is merged into one: faults of the code at one line, equal rules at one block. */
export function alignAnchors(scans: readonly Scan[]): readonly Scan[] {
  return uniteEquals(alignCode(scans));
}

/** The anchor that the first of the tools gave: TFLint quotes no code, so it cannot know by itself what Terraform calls the place. */
function alignCode(scans: readonly Scan[]): readonly Scan[] {
  const known = new Map<string, string | undefined>();
  for (const { findings } of scans)
    for (const finding of findings)
      if (finding.kind === 'code' && finding.anchor !== undefined && !known.has(spotOf(finding)))
        known.set(spotOf(finding), finding.anchor);
  return scans.map((scan) => ({
    ...scan,
    findings: scan.findings.map((finding) =>
      finding.kind === 'code' && finding.anchor === undefined && known.has(spotOf(finding))
        ? { ...finding, anchor: known.get(spotOf(finding)) }
        : finding,
    ),
  }));
}

const spotOf = ({ id, place }: Finding): string => `${id}\n${place?.path}\n${place?.startLine}`;
