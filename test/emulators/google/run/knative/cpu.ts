import { type Json, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { bool } from './codecs.ts';

const throttling = 'run.googleapis.com/cpu-throttling';
const boost = 'run.googleapis.com/startup-cpu-boost';

/** v1 says once for all containers of a template what v2 says of each. */
export function readCpu(annotations: JsonObject): {
  readonly rest: JsonObject;
  readonly resourcesOf: (container: JsonObject) => JsonObject;
} {
  const { [throttling]: idles, [boost]: boosted, ...rest } = annotations;
  const common = {
    cpuIdle: idles === undefined ? true : truth(idles),
    ...(boosted === undefined ? {} : { startupCpuBoost: truth(boosted) }),
  };
  return { rest, resourcesOf: (container) => ({ ...common, ...objectAt(container, 'resources') }) };
}

/** The annotations are those of the container that receives requests; a sidecar that differs says so itself. */
export function writeCpu(resources: JsonObject, ingress: JsonObject): JsonObject {
  const { cpuIdle = false, startupCpuBoost = false, ...rest } = resources;
  const common = objectAt(ingress, 'resources');
  return {
    ...rest,
    ...(cpuIdle === (common.cpuIdle ?? false) ? {} : { cpuIdle }),
    ...(startupCpuBoost === (common.startupCpuBoost ?? false) ? {} : { startupCpuBoost }),
  };
}

function truth(value: Json): Json {
  return bool.read(String(value)) ?? value;
}
