import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation, Policy } from '../policy.ts';
import { annotationOf, isV1, SERVICES } from '../reading/cloud-run.ts';
import { inEach, isProduction, type Place, resourcesIn } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { boolAt, type Setting, textAt } from '../reading/setting.ts';

/** What is not finished is for those who work on it. */
export const stagingBehindIap: Policy = {
  id: 'cost/staging-behind-iap',
  severity: 'low',
  advice: true,
  title: 'Services of staging can be reached by people of the team alone',
  rationale:
    'A staging service holds what is not announced, often with copies of true data and weaker checks. Identity-Aware Proxy asks for a Google account of the team before the first request reaches it, and costs nothing.',
  remedy:
    'Set iap_enabled = true on the service (and grant roles/iap.httpsResourceAccessor), or set its ingress to internal.',
  url: 'https://cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
  check: (estate) =>
    inEach(estate, SERVICES, (service, place) =>
      isProduction(place.environment.name) ? [] : ofService(service, place),
    ),
};

function ofService(service: ResourceInstance, place: Place): readonly Observation[] {
  const iap = iapOf(service);
  if (iap.kind === 'set' && iap.value) return [];
  const ingress = ingressOf(service);
  for (const setting of [iap, ingress]) {
    if (setting.kind === 'unknown') return [undecided(service, setting.at, 'The reach', setting.unknown)];
  }
  if (ingress.kind === 'set' && /^(internal|INGRESS_TRAFFIC_INTERNAL_ONLY)$/.test(ingress.value)) return [];
  if (ingress.kind === 'set' && /load-?_?balanc/i.test(ingress.value)) {
    if (resourcesIn([place], BACKENDS).some(hasIap)) return [];
    const reason = 'it stands behind a load balancer, and no backend with iap is in this root';
    return [undecided(service, ingress.at, 'The reach', { reason })];
  }
  return [
    breach(
      service,
      iap.at,
      'can be reached by everybody, though it is not production; wanted iap_enabled = true or an internal ingress',
    ),
  ];
}

function iapOf(service: ResourceInstance): Setting<boolean> {
  if (!isV1(service)) return boolAt(service.body, ['iap_enabled'], service.block.headRange);
  const annotated = annotationOf(service, 'service', 'run.googleapis.com/iap-enabled');
  return annotated.kind === 'set' ? { ...annotated, value: annotated.value === 'true' } : annotated;
}

function ingressOf(service: ResourceInstance): Setting<string> {
  if (isV1(service)) return annotationOf(service, 'service', 'run.googleapis.com/ingress');
  return textAt(service.body, ['ingress'], service.block.headRange);
}

const BACKENDS = ['google_compute_backend_service', 'google_compute_region_backend_service'];

function hasIap({ body }: ResourceInstance): boolean {
  return body.blocks.some((iap) => {
    if (iap.type !== 'iap') return false;
    const enabled = boolAt(iap.body, ['enabled'], iap.headRange);
    return enabled.kind !== 'set' || enabled.value;
  });
}
