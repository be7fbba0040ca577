import type { Scanner } from '../../../shared/domain/gate/scanner.ts';
import { gitleaksCommand } from './gitleaks/command.ts';
import { gitleaksTargets } from './gitleaks/detect.ts';
import { readGitleaks } from './gitleaks/read.ts';

/**
 * Secrets in commits or files. What would hide findings without a word is not followed: `gitleaks:allow` comments, `.gitleaksignore` and
 * baselines give no reason, owner or expiry, which exceptions of the policy do. A `.gitleaks.toml` is followed, as it also adds rules, and told.
 */
export const gitleaks: Scanner = {
  name: 'gitleaks',
  executable: 'gitleaks',
  // One that was made by `go install` does not know its version.
  version: { args: ['version'], read: (output) => /^v?(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1] },
  detect: gitleaksTargets,
  command: gitleaksCommand,
  read: readGitleaks,
};
