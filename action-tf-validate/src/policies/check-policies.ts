import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap, Scan } from '../../../shared/domain/gate/scan.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import type { PolicySettings } from '../../../shared/domain/validation/validation-settings.ts';
import type { Estate, Observation, Policy } from './policy.ts';
import { POLICIES } from './registry.ts';
import { findingsFrom } from './telling/findings-from.ts';

/** What all policies say of an estate. One that fails takes no other with it, and is told. */
export function checkPolicies(
  estate: Estate,
  settings: Pick<PolicySettings, 'adviceBlocks' | 'undecidedCounts'>,
  policies: readonly Policy[] = POLICIES,
): Pick<Scan, 'findings' | 'proof' | 'gaps'> {
  const findings: Finding[] = [];
  const gaps: Gap[] = [];
  for (const policy of policies) {
    const seen = observationsOf(policy, estate);
    if ('kind' in seen) gaps.push(seen);
    else findings.push(...findingsFrom(policy, seen.observations, settings));
  }
  return { findings, gaps, proof: proofOf(estate, policies.length - gaps.length) };
}

function observationsOf(
  policy: Policy,
  estate: Estate,
): { readonly observations: readonly Observation[] } | Gap {
  try {
    return { observations: policy.check(estate) };
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      kind: 'crashed',
      message: `The policy ${policy.id} failed, so that nothing is known of what it looks for: ${why.slice(0, 300)}`,
      hint: 'This is a fault of run-delivery itself: please report it with the files that it was given',
    };
  }
}

function proofOf({ roots }: Estate, ended: number): readonly string[] {
  if (ended === 0) return [];
  const policies = `${ended} ${ended === 1 ? 'policy' : 'policies'}`;
  if (roots.length === 0) return [`${policies} had no root to look at`];
  const all = roots.flatMap(({ environments }) => environments);
  const resources = all.reduce((sum, one) => sum + one.resources.length, 0);
  const names = new Set(all.flatMap(({ name }) => (name === '' ? [] : [name])));
  const where = names.size === 0 ? '' : ` in ${counted(names.size, 'environment')}`;
  return [`${policies} on ${counted(roots.length, 'root')}, ${counted(resources, 'resource')}${where}`];
}
