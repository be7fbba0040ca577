import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { pathMatcher } from '../../../../shared/domain/text/path-matcher.ts';
import { withOrdinals } from '../code/ordinals.ts';
import { titleOf } from '../code/title.ts';
import { RESOLVED } from './git-log.ts';
import type { Leak } from './report.ts';

/** gitleaks does not weigh its rules. A live credential that others can read is high until someone says otherwise. */
const SEVERITY = 'high';

/**
 * One finding a leak. A commit never changes, so within it the ordinal of a leak tells it from others of its rule and file for good; of files as
 * they are, only the ordinal can, without the secret.
 */
export function secretFindings(leaks: readonly Leak[], exclude: readonly string[]): readonly Finding[] {
  const isExcluded = pathMatcher(exclude);
  const all = leaks.map((leak) => ({ ...leak, path: pathOf(leak.path) }));
  const kept = all.filter(({ path }) => !isExcluded(path)).sort(inOrder);
  const numbered = withOrdinals(kept, ({ commit = '', rule, path }) => `${commit}\n${rule}\n${path}`);
  return numbered.map(([leak, ordinal]) => findingOf(leak, ordinal));
}

function findingOf({ rule, description, path, startLine, endLine, commit }: Leak, ordinal: number): Finding {
  const where = commit === undefined ? '' : ` since commit ${commit.slice(0, 10)}`;
  // Behind the first comma comes what somebody could do with it.
  const title = titleOf(description.split(',')[0] ?? '', 'What looks like a secret');
  const told = description === '' ? 'It looks like a secret.' : sentence(description);
  return {
    ...{ kind: 'secret', tool: 'gitleaks', id: rule, aliases: [], severity: SEVERITY, title },
    message: `${told} It is in ${path}${where}.`,
    remedy: 'Revoke it where it was issued, then take it out; whoever can read the repository can read it',
    place: { path, startLine, endLine },
    ...(commit !== undefined && { commit }),
    anchor: commit === undefined ? `#${ordinal}` : `${commit}#${ordinal}`,
  };
}

/** Relative to the checkout, wherever gitleaks looked at it from. */
function pathOf(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  if (slashes.startsWith(RESOLVED)) return slashes.slice(RESOLVED.length);
  return slashes.replace(/^\.\.\/[^/]+\//, '').replace(/^\.\//, '');
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** gitleaks reads many files at once and tells in the order in which it is done. */
function inOrder(one: Leak, other: Leak): number {
  return (
    compare(one.date, other.date) ||
    compare(one.commit ?? '', other.commit ?? '') ||
    compare(one.path, other.path) ||
    (one.startLine ?? 0) - (other.startLine ?? 0) ||
    compare(one.rule, other.rule)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
