import { arrayAt, isObject, type JsonObject, numberAt, stringAt } from '../json/json.ts';

/** The containers of a template, in their order. */
export function containersOf(template: JsonObject): readonly JsonObject[] {
  return arrayAt(template, 'containers').filter(isObject);
}

/** Which container receives requests: the one with ports, else the only one; -1 when that cannot be told. */
export function ingressIndex(containers: readonly JsonObject[]): number {
  const withPorts = containers.findIndex((container) => arrayAt(container, 'ports').length > 0);
  return withPorts === -1 && containers.length === 1 ? 0 : withPorts;
}

/** The image that receives requests ('' where there is none), and those that run beside it. */
export function imagesIn(template: JsonObject): {
  readonly receives: string;
  readonly beside: readonly string[];
} {
  const containers = containersOf(template);
  const ingress = Math.max(ingressIndex(containers), 0);
  const images = containers.map((container) => stringAt(container, 'image') ?? '');
  return { receives: images[ingress] ?? '', beside: images.filter((_, index) => index !== ingress) };
}

/** The port that a container listens on: 8080 where the template names none. */
export function portOf(container: JsonObject): number {
  const [port] = arrayAt(container, 'ports').filter(isObject);
  return (port && numberAt(port, 'containerPort')) || 8080;
}

/** Everything about its containers for which Cloud Run would refuse a template, in sentences. */
export function containerProblems(template: JsonObject): readonly string[] {
  const containers = containersOf(template);
  if (containers.length === 0) return ['Expected at least one container, found none'];
  const withoutImage = containers.flatMap((container, index) =>
    stringAt(container, 'image') ? [] : [`Expected an image for ${nameOf(container, index)}, found none`],
  );
  const withPorts = containers.filter((container) => arrayAt(container, 'ports').length > 0).length;
  if (containers.length < 2 || withPorts === 1) return withoutImage;
  const names = containers.map(nameOf).join(', ');
  return [
    ...withoutImage,
    `Expected one container with ports, the one that receives requests, found ${withPorts} among ${names}`,
  ];
}

function nameOf(container: JsonObject, index: number): string {
  const name = stringAt(container, 'name');
  return name ? `the container "${name}"` : `container ${index + 1}`;
}
