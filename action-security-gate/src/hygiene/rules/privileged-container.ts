import { arrayAt, isObject, type JsonObject, objectAt } from '../../../../shared/domain/json/json.ts';
import {
  type Container,
  containersOf,
  isOfCloudRun,
  type PodSpec,
  podSpecOf,
  securityOf,
} from '../../../../shared/domain/manifests/containers.ts';
import type { Manifest } from '../../../../shared/domain/manifests/manifest.ts';
import type { HygieneRule, Observation } from '../rule.ts';

export const privilegedContainer: HygieneRule = {
  id: 'privileged-container',
  severity: 'high',
  title: 'A container has more rights than it needs',
  rationale: 'With them, who takes over the container takes over the machine',
  remedy: 'Take out privileged, host namespaces and added capabilities; write capabilities: {drop: [ALL]}',
  url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  check: ({ objects }) =>
    objects.flatMap((manifest) => {
      const pod = podSpecOf(manifest);
      if (pod === undefined) return [];
      const rights = [...ofPod(pod), ...containersOf(pod).flatMap(ofContainer)];
      return rights.map((right) => observationOf(right, manifest));
    }),
};

type Right = { readonly what: string; readonly way: readonly (string | number)[] };

const ofPod = ({ spec, way }: PodSpec): readonly Right[] =>
  ['hostNetwork', 'hostPID', 'hostIPC']
    .filter((key) => spec[key] === true)
    .map((key) => ({ what: `${key}: true`, way: [...way, key] }));

function ofContainer(container: Container): readonly Right[] {
  const security = securityOf(container);
  const way = [...container.way, 'securityContext'];
  const flags = ['privileged', 'allowPrivilegeEscalation'].filter((key) => security[key] === true);
  return [
    ...flags.map((key) => ({ what: `${key}: true of ${container.name}`, way: [...way, key] })),
    ...addedTo(security).map(({ capability, index }) => ({
      what: `the capability ${capability} of ${container.name}`,
      way: [...way, 'capabilities', 'add', index],
    })),
  ];
}

/** To listen on a port below 1024 is no more than a web server needs. */
const addedTo = (security: JsonObject) =>
  arrayAt(objectAt(security, 'capabilities'), 'add')
    .map((capability, index) => ({ capability: isObject(capability) ? '' : String(capability), index }))
    .filter(({ capability }) => capability !== 'NET_BIND_SERVICE');

function observationOf({ what, way }: Right, manifest: Manifest): Observation {
  const { line, column } = manifest.locate(way, 'key');
  const where = {
    place: { path: manifest.path, startLine: line, startColumn: column },
    anchor: `${manifest.kind}/${manifest.name} ${what}`,
  };
  const message = `${manifest.kind} ${manifest.name} has ${what}`;
  return isOfCloudRun(manifest)
    ? {
        saw: 'note',
        title: 'A field has no effect on Cloud Run',
        message: `${message}, which Cloud Run does not honour`,
        ...where,
      }
    : { saw: 'fault', message, ...where };
}
