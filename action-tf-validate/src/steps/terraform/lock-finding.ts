import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { below } from '../../../../shared/domain/validation/folder-path.ts';
import type { InitialisedFolder } from '../../../../shared/domain/validation/initialising.ts';
import { readLock } from '../../../../shared/domain/validation/lock-file.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What is wrong with the lock file, at the block of the provider in it. */
export function lockFinding(
  { detail }: Diagnostic,
  { folder, lock = '', platform }: InitialisedFolder,
): Finding {
  const name = /([\w.-]+\/[\w.-]+\/[\w.-]+) \d|while installing ([\w.-]+\/[\w.-]+)|provider ([\w./-]+)/.exec(
    detail,
  );
  const source = name?.slice(1).find((one) => one !== undefined) ?? '';
  const locked = readLock(lock).find((one) => one.source === source || one.source.endsWith(`/${source}`));
  const outdated = /does not match configured version constraint/.test(detail);
  const [first = detail] = detail.split('\n');
  return {
    ...{ kind: 'code', tool: 'init', aliases: [], severity: 'high' },
    id: outdated ? 'lock-file-outdated' : 'lock-file-lacks-checksum',
    title: outdated
      ? 'The lock file holds a version that the configuration excludes'
      : 'The lock file has no checksum for this platform',
    message: first,
    remedy: outdated
      ? 'Run init -upgrade in this folder and commit the lock file.'
      : `Run providers lock -platform=${platform} (and one -platform for each other system that runs it) in this folder and commit the lock file.`,
    place: {
      path: below(folder, '.terraform.lock.hcl'),
      ...(locked !== undefined && { startLine: locked.line, endLine: locked.line }),
    },
    anchor: locked?.source ?? source,
  };
}
