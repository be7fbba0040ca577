import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from '../json/json.ts';
import type { Path } from '../yaml/locate.ts';
import type { Manifest } from './manifest.ts';

export type PodSpec = { readonly spec: JsonObject; readonly way: Path };
export type Container = { readonly name: string; readonly body: JsonObject; readonly way: Path };

/** Cloud Run reads the form of Knative, but of a securityContext it honours nothing. */
export const isOfCloudRun = ({ apiVersion }: Manifest): boolean =>
  /^(serving\.knative\.dev|run\.googleapis\.com)\//.test(apiVersion);

/** The specification of the pods that an object makes. */
export function podSpecOf({ kind, body }: Manifest): PodSpec | undefined {
  const way = WAYS[kind];
  if (way === undefined) return undefined;
  let value: Json | undefined = body;
  for (const key of way) value = isObject(value) ? value[key] : undefined;
  return isObject(value) ? { spec: value, way } : undefined;
}

const TEMPLATE = ['spec', 'template', 'spec'];
const WAYS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: TEMPLATE,
  StatefulSet: TEMPLATE,
  DaemonSet: TEMPLATE,
  ReplicaSet: TEMPLATE,
  Service: TEMPLATE,
  Job: TEMPLATE,
  CronJob: ['spec', 'jobTemplate', ...TEMPLATE],
};

/** All of them, those that only prepare too. */
export function containersOf({ spec, way }: PodSpec): readonly Container[] {
  return ['initContainers', 'containers'].flatMap((key) =>
    arrayAt(spec, key).flatMap((body, index) =>
      isObject(body)
        ? [{ name: stringAt(body, 'name') ?? String(index), body, way: [...way, key, index] }]
        : [],
    ),
  );
}

export const securityOf = ({ body }: { readonly body: JsonObject }): JsonObject =>
  objectAt(body, 'securityContext');
