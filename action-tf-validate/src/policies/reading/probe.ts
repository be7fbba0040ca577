import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation } from '../policy.ts';
import { servingContainer } from './cloud-run.ts';
import { breach, undecided } from './observe.ts';
import { undecidedBlock } from './setting.ts';

/** What the container that takes requests lacks in a probe of a kind; `without` says what follows. */
export function probeObservations(
  resource: ResourceInstance,
  kind: 'startup_probe' | 'liveness_probe',
  without: string,
): readonly Observation[] {
  const serving = servingContainer(resource);
  if (serving === undefined) return [];
  const { container } = serving;
  const probe = container.body.blocks.find(({ type }) => type === kind);
  const wanted = `wanted a ${kind} with http_get or grpc`;
  if (probe === undefined) {
    return [breach(resource, container.headRange, `has no ${kind}, so ${without}; ${wanted}`)];
  }
  if (probe.number === 'many')
    return [undecided(resource, probe.headRange, `The ${kind}`, undecidedBlock(probe))];
  if (asksSomething(probe)) return [];
  return [breach(resource, probe.headRange, `has a ${kind} that asks nothing; ${wanted}`)];
}

/** A port that is asked for by name is a choice; a probe without any is Cloud Run's own. */
function asksSomething({ body }: EvaluatedBlock): boolean {
  return body.blocks.some(({ type }) => ['http_get', 'grpc', 'tcp_socket'].includes(type));
}
