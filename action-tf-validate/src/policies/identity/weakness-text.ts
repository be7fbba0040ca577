import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import type { Weakness } from '../../../../shared/domain/federation/weakness.ts';

const WHO: Readonly<Record<Weakness, string>> = {
  everything: 'asks for nothing, so that every job of every repository on GitHub gets in',
  'pull-request': 'admits pull requests, whose code nobody has approved',
  'no-repository': 'does not ask for the repository, so that any repository on GitHub can fit',
  'loose-repository':
    'compares a part of the name of the repository, which a stranger can choose to contain it',
  'owner-only': 'asks for the owner alone, so that every repository of that owner gets in, also the next one',
  'no-ref': 'asks for neither ref nor environment, so that every branch and tag of the repository gets in',
  'loose-ref': 'compares a part of the ref, which whoever names a branch can make contain it',
  'any-ref': 'admits every branch or tag: the beginning that it asks for is one that all of them have',
  'any-environment': 'admits every environment whose name begins so, and a job makes a new one by naming it',
};

/** Who gets in by such a way, as the end of a sentence that begins with the way. */
export function weaknessText(weakness: Weakness): string {
  return WHO[weakness];
}

/** A condition in a sentence: one line, and not all of a long one. */
export function quoted(condition: string): string {
  const line = condition.replaceAll(/\s+/g, ' ').replaceAll(UNKNOWN_PART, '…');
  return `\`${line.length > 160 ? `${line.slice(0, 159)}…` : line}\``;
}
