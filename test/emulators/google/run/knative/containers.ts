import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';
import { ingressContainer } from '../defaults.ts';
import { readCpu, writeCpu } from './cpu.ts';
import { isDefaultProbe } from './default-probe.ts';
import { readDependencies, writeDependencies } from './dependencies.ts';
import type { NameOf, SecretOf } from './secret-aliases.ts';

const cloudSql = 'run.googleapis.com/cloudsql-instances';

type Reading = {
  readonly containers: readonly Json[];
  /** The template's annotations without those that speak of containers. */
  readonly rest: JsonObject;
  /** What the annotation for Cloud SQL names. */
  readonly instances: readonly string[];
};

/** The containers of a v1 template, with what its annotations say of them. */
export function readContainers(
  given: readonly Json[],
  annotations: JsonObject,
  { secretOf, defaultProbe }: { readonly secretOf: SecretOf; readonly defaultProbe: boolean },
): Reading {
  const { [cloudSql]: instances, ...others } = annotations;
  const cpu = readCpu(others);
  const dependencies = readDependencies(cpu.rest, given);
  const containers = given.map((container) => {
    if (!isObject(container)) return container;
    const { startupProbe, ...unprobed } = container;
    // The default follows the port, which the caller may just have changed.
    const dropped = defaultProbe && isObject(startupProbe) && isDefaultProbe(startupProbe);
    return {
      ...(dropped ? unprobed : container),
      ...(container.env === undefined ? {} : { env: readEnvironment(container, secretOf) }),
      resources: cpu.resourcesOf(container),
      ...dependencies.of(container),
    };
  });
  const names = String(instances ?? '').split(',');
  return { containers, rest: dependencies.rest, instances: names.filter((name) => name !== '') };
}

/** The way back. */
export function writeContainers(
  containers: readonly JsonObject[],
  nameOf: NameOf,
): { readonly containers: readonly JsonObject[]; readonly annotations: JsonObject } {
  const ingress = ingressContainer({ containers });
  const dependencies = writeDependencies(containers);
  return {
    containers: dependencies.containers.map((container) => ({
      ...container,
      ...(container.env === undefined ? {} : { env: writeEnvironment(container, nameOf) }),
      resources: writeCpu(objectAt(container, 'resources'), ingress),
    })),
    annotations: { ...cpuAnnotations(ingress), ...dependencies.annotations },
  };
}

function cpuAnnotations(ingress: JsonObject): JsonObject {
  const { cpuIdle, startupCpuBoost } = objectAt(ingress, 'resources');
  return {
    ...(cpuIdle === true ? {} : { 'run.googleapis.com/cpu-throttling': 'false' }),
    ...(startupCpuBoost === true ? { 'run.googleapis.com/startup-cpu-boost': 'true' } : {}),
  };
}

function readEnvironment(container: JsonObject, secretOf: SecretOf): readonly Json[] {
  return arrayAt(container, 'env').map((variable) => {
    if (!isObject(variable)) return variable;
    const { valueFrom, ...rest } = variable;
    if (!isObject(valueFrom)) return variable;
    const { secretKeyRef, ...sources } = valueFrom;
    if (!isObject(secretKeyRef)) return variable;
    const { name, key, ...reference } = secretKeyRef;
    const secret = { ...reference, secret: secretOf(name), ...(key === undefined ? {} : { version: key }) };
    return { ...rest, valueSource: { ...sources, secretKeyRef: secret } };
  });
}

function writeEnvironment(container: JsonObject, nameOf: NameOf): readonly Json[] {
  return arrayAt(container, 'env').map((variable) => {
    if (!isObject(variable)) return variable;
    const { valueSource, ...rest } = variable;
    if (!isObject(valueSource)) return variable;
    const { secretKeyRef, ...sources } = valueSource;
    if (!isObject(secretKeyRef)) return variable;
    const { secret, version, ...reference } = secretKeyRef;
    const key = { ...reference, name: nameOf(secret), ...(version === undefined ? {} : { key: version }) };
    return { ...rest, valueFrom: { ...sources, secretKeyRef: key } };
  });
}
