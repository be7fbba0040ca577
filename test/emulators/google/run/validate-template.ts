import {
  arrayAt,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { Violation } from './refusal.ts';

const reservedNames = new Set(['PORT', 'K_SERVICE', 'K_REVISION', 'K_CONFIGURATION']);
const imageForm = 'must be a container image path in the form [hostname/]repo-path[:tag and/or @digest]';
const hostname = '(?:[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*(?::\\d+)?/)?';
const repository = '[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*';
const image = new RegExp(`^${hostname}${repository}(?::[\\w][\\w.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$`);

/** The rules of a template, with fields named from the service on. */
export function validateTemplate(spec: JsonObject, service: string): readonly Violation[] {
  if (!isObject(spec.template)) return [{ field: 'template', description: 'is required.' }];
  const template = objectAt(spec, 'template');
  return [
    ...validateName(template, service),
    ...validateContainers(template),
    ...validateTimeout(template),
    ...validateScaling(template),
    ...validateConcurrency(template),
  ];
}

function validateName(template: JsonObject, service: string): Violation[] {
  const name = stringAt(template, 'revision') ?? '';
  const field = 'template.revision';
  if (name === '') return [];
  if (!name.startsWith(`${service}-`)) {
    return [{ field, description: `Revision name '${name}' must begin with '${service}-'.` }];
  }
  if (/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) && name.length <= 63) return [];
  const rule =
    "must use only lowercase letters, numbers and '-', cannot end with a '-', and has at most 63 characters.";
  return [{ field, description: `Revision name '${name}' ${rule}` }];
}

function validateContainers(template: JsonObject): Violation[] {
  const containers = arrayAt(template, 'containers').filter(isObject);
  if (containers.length === 0) {
    return [{ field: 'template.containers', description: 'must have at least one container.' }];
  }
  const withPorts = containers.filter((container) => arrayAt(container, 'ports').length > 0).length;
  const problems = containers.flatMap((container, at) =>
    validateContainer(container, `template.containers[${at}]`),
  );
  if (containers.length === 1 || withPorts === 1) return problems;
  return [
    ...problems,
    {
      field: 'template.containers',
      description: `exactly one container must have a port, but ${withPorts} have.`,
    },
  ];
}

function validateContainer(container: JsonObject, field: string): Violation[] {
  const problems: Violation[] = [];
  if (!image.test(stringAt(container, 'image') ?? '')) {
    problems.push({ field: `${field}.image`, description: imageForm });
  }
  const ports = arrayAt(container, 'ports').filter(isObject);
  if (ports.length > 1)
    problems.push({ field: `${field}.ports`, description: 'must have at most one port.' });
  for (const port of ports) {
    const number = numberAt(port, 'containerPort') ?? 8080;
    if (number >= 1 && number <= 65535) continue;
    problems.push({ field: `${field}.ports[0].containerPort`, description: 'must be between 1 and 65535.' });
  }
  return [...problems, ...validateEnvironment(container, field)];
}

function validateEnvironment(container: JsonObject, field: string): Violation[] {
  const names = arrayAt(container, 'env')
    .filter(isObject)
    .map((variable) => stringAt(variable, 'name') ?? '');
  return names.flatMap((name, at) => {
    const place = `${field}.env[${at}].name`;
    if (name === '') return [{ field: place, description: 'is required.' }];
    if (names.indexOf(name) !== at)
      return [{ field: place, description: `'${name}' is set more than once.` }];
    if (!reservedNames.has(name)) return [];
    const rule = `The following reserved env names were provided: ${name}. These values are automatically set by the system.`;
    return [{ field: place, description: rule }];
  });
}

function validateTimeout(template: JsonObject): Violation[] {
  const seconds = Number((stringAt(template, 'timeout') ?? '300s').slice(0, -1));
  if (seconds > 3600)
    return [{ field: 'template.timeout', description: 'maximum allowed time is one hour.' }];
  return seconds > 0 ? [] : [{ field: 'template.timeout', description: 'must be positive.' }];
}

function validateScaling(template: JsonObject): Violation[] {
  const scaling = objectAt(template, 'scaling');
  const least = numberAt(scaling, 'minInstanceCount') ?? 0;
  const most = numberAt(scaling, 'maxInstanceCount') || 100;
  if (least >= 0 && most >= 0 && least <= most) return [];
  const rule = 'must not be negative, and minInstanceCount not above maxInstanceCount.';
  return [{ field: 'template.scaling', description: rule }];
}

function validateConcurrency(template: JsonObject): Violation[] {
  const concurrency = numberAt(template, 'maxInstanceRequestConcurrency') ?? 0;
  if (concurrency >= 0 && concurrency <= 1000) return [];
  return [{ field: 'template.maxInstanceRequestConcurrency', description: 'must be between 1 and 1000.' }];
}
