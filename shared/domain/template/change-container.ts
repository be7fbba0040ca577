import { arrayAt, isObject, type JsonObject } from '../json/json.ts';
import type { TemplateChanges } from './changes.ts';
import { portOf } from './containers.ts';
import { withKey } from './edit.ts';
import { changeEnv } from './env.ts';
import { changeProbe, moveProbes } from './probes.ts';
import { changeResources } from './resources.ts';

/** Whether anything is asked for of the container that receives requests. */
export function changesContainer(changes: TemplateChanges): boolean {
  return OF_CONTAINER.some((key) => changes[key] !== undefined);
}

const OF_CONTAINER = [
  'image',
  'command',
  'args',
  'port',
  'envVars',
  'secrets',
  'cpuMilli',
  'memoryBytes',
  'cpuBoost',
  'cpuThrottling',
  'startupProbe',
  'livenessProbe',
] as const satisfies readonly (keyof TemplateChanges)[];

/** The container that receives requests, with everything changed that is its own. */
export function changeContainer(container: JsonObject, changes: TemplateChanges): JsonObject {
  const { image, command, args, port } = changes;
  let next: JsonObject = {
    ...container,
    ...(image !== undefined && { image }),
  };
  if (command !== undefined) next = withKey(next, 'command', command.length > 0 ? command : undefined);
  if (args !== undefined) next = withKey(next, 'args', args.length > 0 ? args : undefined);
  if (port !== undefined) next = changePort(next, port);
  next = changeResources(changeEnv(next, changes.envVars, changes.secrets), changes);
  next = changeProbe(next, 'startupProbe', changes.startupProbe);
  return changeProbe(next, 'livenessProbe', changes.livenessProbe);
}

function changePort(container: JsonObject, port: number): JsonObject {
  const [first] = arrayAt(container, 'ports').filter(isObject);
  const before = portOf(container);
  if (first !== undefined && before === port) return container;
  return { ...moveProbes(container, before, port), ports: [{ ...first, containerPort: port }] };
}
