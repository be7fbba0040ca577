import type { Checkout, Scanner, ScanTarget } from '../../../shared/domain/gate/scanner.ts';
import { banditCommand } from './bandit/command.ts';
import { readBandit } from './bandit/read.ts';

/**
 * Python code. What switches tests or lines off without a reason, an owner and an expiry is not followed: `# nosec`, `.bandit`,
 * `[tool.bandit]` and baselines; exceptions of the policy do their work.
 */
export const bandit: Scanner = {
  name: 'bandit',
  executable: 'bandit',
  version: { args: ['--version'], read: (output) => /^bandit (\d+\.\d+\S*)/m.exec(output)?.[1] },
  detect: pythonFiles,
  command: banditCommand,
  read: readBandit,
};

function pythonFiles({ files: all }: Checkout): readonly ScanTarget[] {
  const files = all.filter((path) => path.endsWith('.py'));
  const [first] = files;
  if (first === undefined) return [];
  const because =
    files.length === 1 ? `${first} is there` : `${first} and ${files.length - 1} more are there`;
  return [
    { kind: 'folder', what: '.', title: 'Python code', because, files, reads: ['.bandit', 'pyproject.toml'] },
  ];
}
