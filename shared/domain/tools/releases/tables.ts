import { GITLEAKS } from './gitleaks.ts';
import { OSV_SCANNER } from './osv-scanner.ts';
import type { ReleaseTable } from './release-table.ts';
import { OPENTOFU, TERRAFORM, TFLINT } from './terraform-tools.ts';
import { TRIVY } from './trivy.ts';

/** By the name of the executable. What is not here is never downloaded. */
export const RELEASES: ReadonlyMap<string, ReleaseTable> = new Map([
  ['trivy', TRIVY],
  ['gitleaks', GITLEAKS],
  ['osv-scanner', OSV_SCANNER],
  ['terraform', TERRAFORM],
  ['tofu', OPENTOFU],
  ['tflint', TFLINT],
]);
