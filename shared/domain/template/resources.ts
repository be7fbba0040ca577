import { isObject, type JsonObject, objectAt, stringAt } from '../json/json.ts';
import { formatCpu, parseCpu } from '../text/cpu.ts';
import { formatMemory, parseMemory } from '../text/memory.ts';
import type { TemplateChanges } from './changes.ts';
import { withFlag, withKey } from './edit.ts';

/**
 * A container with its CPU and memory changed. Resources that are written for the first time must say that the CPU idles between requests:
 * Cloud Run takes silence for the opposite, which bills more.
 */
export function changeResources(container: JsonObject, changes: TemplateChanges): JsonObject {
  const { cpuMilli, memoryBytes, cpuBoost, cpuThrottling } = changes;
  if ([cpuMilli, memoryBytes, cpuBoost, cpuThrottling].every((value) => value === undefined))
    return container;
  const before = container.resources;
  let resources: JsonObject = isObject(before) ? before : { cpuIdle: true };
  resources = withLimit(resources, 'cpu', cpuMilli, parseCpu, formatCpu);
  resources = withLimit(resources, 'memory', memoryBytes, parseMemory, formatMemory);
  resources = withFlag(withFlag(resources, 'startupCpuBoost', cpuBoost), 'cpuIdle', cpuThrottling);
  return { ...container, resources };
}

/** `1` and `1000m` are the same CPU: the serving text stays where its value is the wanted one. */
function withLimit(
  resources: JsonObject,
  name: string,
  wanted: number | undefined,
  parse: typeof parseCpu,
  format: (value: number) => string,
): JsonObject {
  if (wanted === undefined) return resources;
  const limits = objectAt(resources, 'limits');
  const found = parse(stringAt(limits, name) ?? '');
  if (found.ok && found.value === wanted) return resources;
  return withKey(resources, 'limits', { ...limits, [name]: format(wanted) });
}
