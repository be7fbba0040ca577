import type { Checkout, Scanner, ScanTarget, ScanWish } from '../../../shared/domain/gate/scanner.ts';
import { pathMatcher } from '../../../shared/domain/text/path-matcher.ts';
import { zizmorCommand } from './zizmor/command.ts';
import { CONFIGS } from './zizmor/configs.ts';
import { readZizmor } from './zizmor/read.ts';

/**
 * Workflows, actions and the settings of Dependabot, offline. Ignored findings are told all the same; other settings of a `zizmor.yml` are
 * followed, as it also says which references need no pin, and told.
 */
export const zizmor: Scanner = {
  name: 'zizmor',
  executable: 'zizmor',
  version: { args: ['--version'], read: (output) => /^zizmor (\d+\.\d+\.\d+\S*)/m.exec(output)?.[1] },
  detect: workflowsOf,
  command: zizmorCommand,
  read: readZizmor,
};

const AUDITED = /^(?:\.github\/workflows\/[^/]+|\.github\/dependabot|(?:.*\/)?action)\.ya?ml$/;

/** Each is named to zizmor: by itself it leaves out what a `.gitignore` names, though git keeps it and GitHub runs it. */
function workflowsOf({ files: all }: Checkout, { exclude }: ScanWish): readonly ScanTarget[] {
  const isExcluded = pathMatcher(exclude);
  const files = all.filter((path) => AUDITED.test(path) && !isExcluded(path));
  const [first] = files;
  if (first === undefined) return [];
  const because =
    files.length === 1 ? `${first} is there` : `${first} and ${files.length - 1} more are there`;
  return [{ kind: 'workflows', what: '.', title: 'workflows and actions', because, files, reads: CONFIGS }];
}
