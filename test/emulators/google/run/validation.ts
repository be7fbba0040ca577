import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { invalidArgument, type Violation } from './refusal.ts';
import { validateTemplate } from './validate-template.ts';
import { validateTraffic } from './validate-traffic.ts';

const systemNamespaces = [
  'run.googleapis.com',
  'cloud.googleapis.com',
  'serving.knative.dev',
  'autoscaling.knative.dev',
];

/** Refuses a service that breaks a rule, with all violations at once, before anything is written. */
export function validateService(request: string, spec: JsonObject, service: string): void {
  const violations = [
    ...validateTemplate(spec, service),
    ...validateTraffic(spec, service),
    ...validateDescription(spec),
    ...['labels', 'annotations'].flatMap((field) => [
      ...validateKeys(objectAt(spec, field), field),
      ...validateKeys(objectAt(objectAt(spec, 'template'), field), `template.${field}`),
    ]),
    ...validateLabels(objectAt(spec, 'labels')),
    ...validateSize(objectAt(spec, 'annotations')),
  ].map(({ field, description }) => ({ field: `service.${field}`, description }));
  const [first] = violations;
  if (first)
    throw invalidArgument(`Violation in ${request}.${first.field}: ${first.description}`, violations);
}

/** Refuses a name for a new service. */
export function validateServiceId(id: string): void {
  if (/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(id) && id.length < 50) return;
  const rule =
    "Resource name must use only lowercase letters, numbers and '-'. Must begin with a letter and cannot end with a '-'. Maximum length is 49 characters.";
  throw invalidArgument(`Violation in CreateServiceRequest.service_id: ${rule}`, [
    { field: 'service_id', description: rule },
  ]);
}

function validateDescription(spec: JsonObject): Violation[] {
  if ((stringAt(spec, 'description') ?? '').length <= 512) return [];
  return [{ field: 'description', description: 'must have at most 512 characters.' }];
}

function validateKeys(map: JsonObject, field: string): Violation[] {
  return Object.keys(map).flatMap((key) => {
    const namespace = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
    if (systemNamespaces.some((system) => namespace === system || namespace.endsWith(`.${system}`))) {
      return [{ field, description: `'${key}' is in a namespace that only the system may set.` }];
    }
    if (/^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(key)) return [];
    return [{ field, description: `'${key}' is not a valid key.` }];
  });
}

/** Labels reach the bill, so their values follow the rules of Google's labels. */
function validateLabels(labels: JsonObject): Violation[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    if (/^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u.test(String(value))) return [];
    return [{ field: 'labels', description: `value '${value}' of label '${key}' is not valid.` }];
  });
}

function validateSize(annotations: JsonObject): Violation[] {
  const bytes = new TextEncoder().encode(Object.entries(annotations).flat().join('')).length;
  return bytes <= 262_144 ? [] : [{ field: 'annotations', description: 'must have at most 262144 bytes.' }];
}
