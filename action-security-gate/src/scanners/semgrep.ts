import type { Checkout, Scanner, ScanTarget } from '../../../shared/domain/gate/scanner.ts';
import { semgrepCommand } from './semgrep/command.ts';
import { readSemgrep } from './semgrep/read.ts';

/**
 * The rules that the repository holds itself, never those of a registry: they would be fetched over the network, and change from day to day.
 * `nosem` comments are not followed. A `.semgrepignore`, or the list that semgrep has in its place, is, and told.
 */
export const semgrep: Scanner = {
  name: 'semgrep',
  executable: 'semgrep',
  version: {
    args: ['--version', '--disable-version-check'],
    read: (output) => /^(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1],
  },
  detect: rulesOf,
  command: semgrepCommand,
  read: readSemgrep,
};

function rulesOf({ files }: Checkout): readonly ScanTarget[] {
  const rules = files.filter((path) => /^\.semgrep(?:\.ya?ml$|\/.*\.ya?ml$)/.test(path));
  const [first] = rules;
  if (first === undefined) return [];
  const because =
    rules.length === 1 ? `${first} is there` : `${first} and ${rules.length - 1} more are there`;
  return [
    {
      kind: 'folder',
      what: '.',
      title: 'code by rules of the repository',
      because,
      files: rules,
      reads: rules,
    },
  ];
}
