import { type ChangedLines, readChangedLines } from '../../domain/findings/changed-lines.ts';
import type { GitHubEvent } from '../../domain/inputs/github-event.ts';
import type { Git } from './git.ts';

/** Lines that a pull request changes, where the clone holds its base: people read the remarks at them first. */
export async function changedLines(
  { pullRequest }: Pick<GitHubEvent, 'pullRequest'>,
  git: Git,
): Promise<ChangedLines | undefined> {
  if (pullRequest === undefined || pullRequest.baseSha === '') return undefined;
  const fork = (await git('merge-base', pullRequest.baseSha, 'HEAD'))?.trim();
  if (fork === undefined || fork === '') return undefined;
  const options = [
    '--unified=0',
    '--no-prefix',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
  ];
  const diff = await git('-c', 'core.quotePath=false', 'diff', ...options, '--relative', fork, 'HEAD');
  return diff === undefined ? undefined : readChangedLines(diff);
}
