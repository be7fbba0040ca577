import type { Checkout, ScanTarget } from '../../../../shared/domain/gate/scanner.ts';
import { fileOf, isInstalled } from './paths.ts';

/** `requirements.txt`, `requirements-dev.txt`, `dev-requirements.txt`, `requirements/base.txt`. */
export function requirementTargets({ files }: Checkout): readonly ScanTarget[] {
  return files
    .filter((path) => isRequirements(path) && !isInstalled(path))
    .map((path) => ({
      kind: 'requirements',
      what: path,
      title: path,
      because: `${path} is there`,
      reads: [path],
    }));
}

/** What Python projects pin elsewhere, for the log of a scanner that reads requirements files alone. */
export function otherPythonFiles({ files }: Checkout, tool: string): readonly string[] {
  return files
    .filter((path) => OTHERS.has(fileOf(path)) && !isInstalled(path))
    .map((path) => `${path} is audited by osv-scanner or Trivy, not by ${tool}`);
}

const OTHERS = new Set(['poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml']);

function isRequirements(path: string): boolean {
  if (/^([\w.-]*[-_.])?requirements([-_.][\w.-]*)?\.txt$/i.test(fileOf(path))) return true;
  return /(^|\/)requirements\/[^/]+\.txt$/i.test(path);
}
