import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { pathMatcher } from '../../../../shared/domain/text/path-matcher.ts';
import { reasonOf } from '../identity/text.ts';
import type { Estate, Observation, Policy, RootEnvironment } from '../policy.ts';
import { annotationOf, nameOf, SERVICES } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { isEverybody, membersOf } from '../reading/members.ts';
import { breach, undecided } from '../reading/observe.ts';
import { boolAt, type Setting, textAt } from '../reading/setting.ts';

const GRANTS = [
  'google_cloud_run_v2_service_iam',
  'google_cloud_run_service_iam',
  'google_cloud_run_v2_job_iam',
].flatMap((type) => ['member', 'binding', 'policy'].map((form) => `${type}_${form}`));

/** Who may call a service is said once, in the file of the action; everything else asks who calls. */
export const publicInvoker: Policy = {
  id: 'cloud-run/public-invoker',
  severity: 'high',
  title: 'Nobody calls a service without saying who they are, unless it is meant to be public',
  rationale:
    'allUsers is the whole internet and allAuthenticatedUsers is everybody with a Google account, which is the same. A service that was only meant for other services is then found by its URL within days.',
  remedy:
    'Give roles/run.invoker to the accounts that call the service. If it is meant for everybody, name it under public_services in the file of the action.',
  url: 'https://cloud.google.com/run/docs/authenticating/overview',
  check: (estate) => {
    const open = openServices(estate);
    return [
      ...inEach(estate, GRANTS, (resource, { environment }) => ofGrant(resource, environment, open)),
      ...inEach(estate, SERVICES, (resource) => ofService(resource, open)),
    ];
  },
};

type Open = { readonly some: boolean; readonly has: (name: string) => boolean };

function openServices({ options }: Estate): Open {
  return { some: options.publicServices.length > 0, has: pathMatcher(options.publicServices) };
}

function ofGrant(
  resource: ResourceInstance,
  environment: RootEnvironment,
  open: Open,
): readonly Observation[] {
  const named = serviceName(resource, environment);
  if (named.kind === 'set' && open.has(named.value)) return [];
  const service = named.kind === 'set' ? `the service ${named.value}` : 'a service';
  return membersOf(resource, environment).flatMap((member) => {
    const everybody = isEverybody(member);
    if (everybody === false) return [];
    if (everybody === undefined)
      return [undecided(resource, member.at, 'The members', { reason: reasonOf(member) })];
    if (named.kind === 'unknown' && open.some) {
      return [undecided(resource, named.at, 'The service', named.unknown)];
    }
    const found = breach(
      resource,
      member.at,
      `lets everybody call ${service}; wanted only those who need it`,
    );
    return [{ ...found, about: member.text }];
  });
}

function ofService(resource: ResourceInstance, open: Open): readonly Observation[] {
  const off = invokerCheckOff(resource);
  if (off.kind === 'unknown') return [undecided(resource, off.at, 'The invoker check', off.unknown)];
  if (off.kind === 'absent' || !off.value) return [];
  const named = nameOf(resource);
  if (named.kind === 'set' && open.has(named.value)) return [];
  if (named.kind === 'unknown' && open.some)
    return [undecided(resource, named.at, 'The name', named.unknown)];
  return [breach(resource, off.at, 'does not check who calls it (its invoker check is off); wanted it on')];
}

function invokerCheckOff(resource: ResourceInstance): Setting<boolean> {
  const set = boolAt(resource.body, ['invoker_iam_disabled'], resource.block.headRange);
  if (set.kind !== 'absent') return set;
  const annotated = annotationOf(resource, 'service', 'run.googleapis.com/invoker-iam-disabled');
  return annotated.kind === 'set' ? { ...annotated, value: annotated.value === 'true' } : annotated;
}

/** The name as it is written, or that of the service which is referred to. */
function serviceName(resource: ResourceInstance, { resources }: RootEnvironment): Setting<string> {
  const [name, service] = ['name', 'service'].map((key) =>
    textAt(resource.body, [key], resource.block.headRange),
  );
  const found = [name, service].find((setting) => setting !== undefined && setting.kind !== 'absent');
  if (found === undefined) return { kind: 'absent', at: resource.block.headRange };
  if (found.kind === 'set') return { ...found, value: found.value.replace(/^.*\/services\//, '') };
  const target = resources.find(({ place }) => place === found.unknown.reference?.address);
  return target === undefined ? found : nameOf(target);
}
