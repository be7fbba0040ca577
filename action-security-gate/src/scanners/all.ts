import type { Scanner } from '../../../shared/domain/gate/scanner.ts';
import { bandit } from './bandit.ts';
import { gitleaks } from './gitleaks.ts';
import { npmAudit } from './npm-audit.ts';
import { osvScanner } from './osv-scanner.ts';
import { pipAudit } from './pip-audit.ts';
import { safety } from './safety.ts';
import { semgrep } from './semgrep.ts';
import { trivy } from './trivy.ts';
import { zizmor } from './zizmor.ts';

/** In the order in which they are told of. */
export const ALL_SCANNERS: readonly Scanner[] = [
  trivy,
  gitleaks,
  npmAudit,
  pipAudit,
  bandit,
  safety,
  osvScanner,
  zizmor,
  semgrep,
];
