import type { Checkout, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { isConfigFile, isLockFile } from './known-files.ts';

/** The image and the SBOM that were named, and the checkout where something of it is Trivy's to read. */
export function trivyTargets(checkout: Checkout, wish: ScanWish): readonly ScanTarget[] {
  const targets: ScanTarget[] = [];
  if (wish.image !== undefined)
    targets.push({
      ...{ kind: 'image', what: wish.image, title: `image ${wish.image}` },
      because: 'an image is named',
    });
  if (wish.sbom !== undefined && sbomScanners(wish).length > 0)
    targets.push({
      ...{ kind: 'sbom', what: wish.sbom, title: `SBOM ${wish.sbom}` },
      because: 'an SBOM is named',
    });
  const because = reasonForFolder(checkout.files, wish);
  if (because !== undefined)
    targets.push({
      kind: 'folder',
      what: '.',
      title: 'files of the checkout',
      because,
      files: checkout.files,
    });
  return [...targets, ...PASSED_OVER.flatMap((top) => passedOver(top, checkout, wish))];
}

/**
 * At the top of what it scans Trivy takes these for folders of a system, and leaves them out without a word (pkg/fanal/walker, 0.60 to 0.74): each
 * is scanned by itself, where its names mean nothing.
 */
const PASSED_OVER = ['dev', 'proc', 'sys'] as const;

function passedOver(top: string, { files: all }: Checkout, wish: ScanWish): readonly ScanTarget[] {
  const files = all.filter((path) => path.startsWith(`${top}/`));
  const because = reasonForFolder(files, wish);
  if (because === undefined) return [];
  return [{ kind: 'folder', what: top, title: `files of the checkout below ${top}`, because, files }];
}

/** An SBOM holds packages alone. */
export const sbomScanners = ({ trivy }: ScanWish): readonly ('vuln' | 'license')[] =>
  trivy.filter((one) => one === 'vuln' || one === 'license');

function reasonForFolder(files: readonly string[], { trivy }: ScanWish): string | undefined {
  const asksPackages = trivy.includes('vuln') || trivy.includes('license');
  const lockFiles = asksPackages ? files.filter(isLockFile) : [];
  const configFiles = trivy.includes('misconfig') ? files.filter(isConfigFile) : [];
  const named = lockFiles[0] ?? configFiles[0];
  if (named !== undefined) {
    const more = lockFiles.length + configFiles.length - 1;
    return more === 0 ? `${named} is there` : `${named} and ${counted(more, 'other file')} are there`;
  }
  return trivy.includes('secret') && files.length > 0
    ? `${counted(files.length, 'file')} may hold secrets`
    : undefined;
}
