import { placeText, type Range } from '../../../../../shared/domain/hcl/range.ts';
import type { ResourceInstance } from '../../../../../shared/domain/terraform/resource-instance.ts';
import { mostInstances } from '../../reading/cloud-run.ts';
import { type Pool, poolOf } from './pool.ts';

/** What one service adds to the sum. */
export type Term = {
  readonly service: ResourceInstance;
  readonly instances: Instances;
  readonly pool: Pool;
};

type Instances =
  | { readonly kind: 'known'; readonly count: number; readonly at: Range; readonly by: string }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Range };

/** A term both of whose factors are known. */
export type KnownTerm = Term & {
  readonly instances: Extract<Instances, { kind: 'known' }>;
  readonly pool: Extract<Pool, { kind: 'known' }>;
};

/** What Cloud Run takes for a service that sets no limit. */
const DEFAULT_INSTANCES = 100;

export function termOf(service: ResourceInstance, poolVariables: readonly string[]): Term {
  return { service, instances: instancesOf(service), pool: poolOf(service, poolVariables) };
}

export function isKnown(term: Term): term is KnownTerm {
  return term.instances.kind === 'known' && term.pool.kind === 'known';
}

/** `20 x 10 (google_cloud_run_v2_service.api, main.tf:12 and main.tf:31)`. */
export function termText({ service, instances, pool }: KnownTerm): string {
  const places = new Set([placeText(instances.at), placeText(pool.at)]);
  return `${instances.count} x ${pool.size} (${service.address}, ${[...places].join(' and ')})`;
}

/** The places of both factors, for those who show them beside the finding. */
export function placesOfTerm({ service, instances, pool }: Term) {
  return [
    {
      at: instances.at,
      message:
        instances.kind === 'known'
          ? `${service.address}: at most ${instances.count} instances${instances.by}`
          : `${service.address}: ${instances.reason}`,
    },
    {
      at: pool.at,
      message: `${service.address}: ${pool.kind === 'known' ? `a pool of ${pool.size}` : pool.reason}`,
    },
  ];
}

function instancesOf(service: ResourceInstance): Instances {
  const { number, block } = service;
  if (number === 'many') {
    return { kind: 'unknown', reason: 'How many such services there are is not known', at: block.headRange };
  }
  const most = mostInstances(service);
  if (most.kind === 'unknown') return { kind: 'unknown', reason: most.unknown.reason, at: most.at };
  if (most.kind === 'set') return { kind: 'known', count: most.value, at: most.at, by: '' };
  return { kind: 'known', count: DEFAULT_INSTANCES, at: most.at, by: ', because no limit is set' };
}
