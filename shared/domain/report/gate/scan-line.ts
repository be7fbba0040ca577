import type { Scan } from '../../gate/scan.ts';
import { withHint } from '../../text/with-hint.ts';
import { counted } from '../figures.ts';

/** `trivy, image shop:v2: 3 findings in 12.3 s (412 packages)`, or why its silence means nothing. */
export function scanLine(
  { scanner, target, findings, proof, gaps, durationMs }: Scan,
  { mayBeAbsent }: { readonly mayBeAbsent?: boolean | undefined } = {},
): string {
  const [absent] = gaps.filter(({ kind }) => mayBeAbsent === true && kind === 'not-installed');
  if (absent !== undefined)
    return withHint(`${scanner}, ${target}: left out. ${absent.message}`, absent.hint);
  const time = `${(durationMs / 1_000).toFixed(1)} s`;
  const shown =
    gaps.length > 0
      ? `DID NOT PROVE ITS WORK: ${gaps.map(({ message }) => message).join('; ')}`
      : proof.join(', ');
  return `${scanner}, ${target}: ${counted(findings.length, 'finding')} in ${time} (${shown})`;
}
