import type { Arm } from '../cel/normal-form.ts';
import { demandsOf, isWhole } from './demand.ts';
import { readSubject } from './subject.ts';

/** The values that an arm, or all arms, name for each claim: with them somebody is let in, if anybody is. */
export function namedValues(arms: readonly Arm[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (claim: string, value: string | undefined) => {
    if (value === undefined || value === '') return;
    found.set(claim, (found.get(claim) ?? new Set()).add(value));
  };
  for (const demand of arms.flat().flatMap(demandsOf)) {
    if (demand.kind !== 'one-of' && demand.kind !== 'begins') continue;
    for (const value of demand.values) {
      if (demand.claim === 'sub') addSubject(value, isWhole(demand, value), add);
      else if (demand.claim === 'workflow_ref') {
        add('repository', /^[^/]+\/[^/]+(?=\/)/.exec(value)?.[0]);
        add('workflow', /^[^/]+\/[^/]+\/([^@]+)@/.exec(value)?.[1]);
        add('ref', /@(.+)$/.exec(value)?.[1]);
      } else add(demand.claim, isWhole(demand, value) ? value : instanceOf(demand.claim, value));
    }
  }
  return new Map([...found].map(([claim, values]) => [claim, [...values]]));
}

/** Something that begins so. */
function instanceOf(claim: string, beginning: string): string {
  if (claim === 'repository' && beginning.endsWith('/')) return `${beginning}any`;
  return claim === 'ref' && /^refs\/(?:heads|tags)\/./.test(beginning) ? `${beginning}1` : beginning;
}

function addSubject(
  text: string,
  whole: boolean,
  add: (claim: string, value: string | undefined) => void,
): void {
  const subject = readSubject(text, whole);
  const [, ownerId, repositoryId] = /^repo:[^@/:]+@(\d+)\/[^@/:]+@(\d+)(?=:)/.exec(text) ?? [];
  add('repository', subject?.repository);
  add('repository_owner_id', ownerId);
  add('repository_id', repositoryId);
  const context = subject?.context;
  if (context?.kind === 'environment') add('environment', context.value);
  if (context?.kind === 'ref') add('ref', context.value);
  if (context?.kind === 'pull-request') add('event_name', 'pull_request');
}
