import type { Scanner } from '../../../shared/domain/gate/scanner.ts';
import { trivyCommand } from './trivy/command.ts';
import { trivyTargets } from './trivy/detect.ts';
import { readTrivy } from './trivy/read.ts';

/**
 * One call for each target, all of one cache: in turn, because Trivy replaces its database in place and locks nothing that another process
 * of it would see.
 */
export const trivy: Scanner = {
  name: 'trivy',
  executable: 'trivy',
  version: {
    args: ['--version'],
    read: (output) => /^Version: v?(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1],
  },
  detect: trivyTargets,
  command: trivyCommand,
  read: readTrivy,
  inTurn: true,
};
