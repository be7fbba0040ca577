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
    return { observations: [...policy.check(estate), ...breachesOfUncalled(policy, estate)] };
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      kind: 'crashed',
      message: `The policy ${policy.id} failed, so that nothing is known of what it looks for: ${why.slice(0, 300)}`,
      hint: 'This is a fault of run-delivery itself: please report it with the files that it was given',
    };
  }
}

/** What one resource declares by itself is wrong whoever calls its module; what a module lacks, its callers may have beside it. */
const OF_RESOURCES = /^(?:identity|cloud-run|database)\//;

function breachesOfUncalled(policy: Policy, { uncalled = [], ...estate }: Estate): readonly Observation[] {
  if (uncalled.length === 0 || policy.advice === true || !OF_RESOURCES.test(policy.id)) return [];
  return policy.check({ ...estate, roots: uncalled }).filter(({ saw }) => saw === 'breach');
}

function proofOf({ roots, uncalled = [] }: Estate, ended: number): readonly string[] {
  if (ended === 0) return [];
  const policies = `${ended} ${ended === 1 ? 'policy' : 'policies'}`;
  const modules = `${counted(uncalled.length, 'module')} that no root calls`;
  const looked = [
    ...(roots.length === 0 ? [] : [counted(roots.length, 'root')]),
    ...(uncalled.length === 0 ? [] : [modules]),
  ];
  if (looked.length === 0) return [`${policies} had no root to look at`];
  const all = [...roots, ...uncalled].flatMap(({ environments }) => environments);
  const resources = all.reduce((sum, one) => sum + one.resources.length, 0);
  const names = new Set(all.flatMap(({ name }) => (name === '' ? [] : [name])));
  const where = names.size === 0 ? '' : ` in ${counted(names.size, 'environment')}`;
  return [`${policies} on ${looked.join(' and ')}, ${counted(resources, 'resource')}${where}`];
}
