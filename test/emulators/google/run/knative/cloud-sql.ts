import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';
import { ingressContainer } from '../defaults.ts';

const name = 'cloudsql';
const mount = { name, mountPath: '/cloudsql' };

/** Instances that a v1 annotation names are a volume of v2, mounted where requests are received. */
export function attachCloudSql(template: JsonObject, instances: readonly string[]): JsonObject {
  if (instances.length === 0) return template;
  const ingress = ingressContainer(template);
  return {
    ...template,
    volumes: [...arrayAt(template, 'volumes'), { name, cloudSqlInstance: { instances } }],
    containers: arrayAt(template, 'containers').map((container) =>
      container === ingress
        ? { ...ingress, volumeMounts: [...arrayAt(ingress, 'volumeMounts'), mount] }
        : container,
    ),
  };
}

/** The way back, for a volume that is just what an annotation would make; every other is a volume in v1 too. */
export function detachCloudSql(template: JsonObject): {
  readonly template: JsonObject;
  readonly annotations: JsonObject;
} {
  const ingress = ingressContainer(template);
  const volumes = arrayAt(template, 'volumes');
  const mounts = arrayAt(ingress, 'volumeMounts');
  const instances = instancesOf(volumes.at(-1));
  if (instances === undefined || !isMount(mounts.at(-1)) || uses(template) > 1) {
    return { template, annotations: {} };
  }
  const { volumeMounts: _, ...unmounted } = ingress;
  const kept = mounts.length > 1 ? { ...ingress, volumeMounts: mounts.slice(0, -1) } : unmounted;
  const containers = arrayAt(template, 'containers').map((container) =>
    container === ingress ? kept : container,
  );
  const { volumes: __, ...without } = template;
  return {
    template: { ...without, containers, ...(volumes.length > 1 ? { volumes: volumes.slice(0, -1) } : {}) },
    annotations: { 'run.googleapis.com/cloudsql-instances': instances },
  };
}

function instancesOf(volume: Json | undefined): string | undefined {
  if (!isObject(volume) || volume.name !== name || Object.keys(volume).length !== 2) return undefined;
  const { instances, ...more } = objectAt(volume, 'cloudSqlInstance');
  return Array.isArray(instances) && Object.keys(more).length === 0 ? instances.join(',') : undefined;
}

function isMount(value: Json | undefined): boolean {
  return isObject(value) && JSON.stringify(sorted(value)) === JSON.stringify(sorted(mount));
}

function sorted(value: JsonObject): readonly (readonly [string, Json | undefined])[] {
  return Object.entries(value).sort();
}

/** How often the volume is named by a mount of any container. */
function uses(template: JsonObject): number {
  const mounts = arrayAt(template, 'containers')
    .filter(isObject)
    .flatMap((container) => arrayAt(container, 'volumeMounts').filter(isObject));
  return mounts.filter((one) => one.name === name).length;
}
