import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../../shared/domain/json/json.ts';
import { googleError } from '../../../http.ts';
import { Refusal } from '../refusal.ts';
import { serviceCodecs, templateCodecs } from './annotation-tables.ts';

/** The same refusal in the words of v1: its names of resources, and its paths of fields. */
export function translateRefusal(refusal: Refusal): Refusal {
  const { status, body } = refusal.response;
  const error = objectAt(JSON.parse(body) as JsonObject, 'error');
  const details = arrayAt(error, 'details').filter(isObject).map(writeDetail);
  const violation = details.flatMap((detail) => arrayAt(detail, 'fieldViolations')).find(isObject);
  const message =
    violation === undefined
      ? inNamespace(stringAt(error, 'message') ?? '')
      : `${violation.field}: ${violation.description}`;
  const response = googleError(status, stringAt(error, 'status') ?? '', message, details);
  return new Refusal({ ...refusal.response, body: response.body }, message);
}

function writeDetail(detail: JsonObject): JsonObject {
  if (!Array.isArray(detail.fieldViolations)) return detail;
  const violations = arrayAt(detail, 'fieldViolations').filter(isObject);
  return {
    ...detail,
    fieldViolations: violations.map((violation) => {
      const field = stringAt(violation, 'field') ?? '';
      const description = stringAt(violation, 'description') ?? '';
      return { field: knativeField(field), description: description.replaceAll(field, knativeField(field)) };
    }),
  };
}

/** `projects/p/locations/l/services/s` is `namespaces/p/services/s`, and a revision stands beside its service. */
function inNamespace(text: string): string {
  return text.replace(
    /projects\/([^/' ]+)\/locations\/[^/' ]+\/(?:services\/[^/' ]+\/(?=revisions))?(?=services|revisions)/g,
    'namespaces/$1/',
  );
}

const renamed: readonly (readonly [RegExp, string])[] = [
  [/^service_id$/, 'metadata.name'],
  [/^service\.traffic\[\d+\]\.type$/, 'spec.traffic.revision_name'],
  [/^service\.traffic\[\d+\]\.revision$/, 'spec.traffic.revision_name'],
  [/^service\.traffic\[\d+\]/, 'spec.traffic'],
  [/^service\.traffic/, 'spec.traffic'],
  [/^service\.template\.revision$/, 'spec.template.metadata.name'],
  [/^service\.template\.(labels|annotations)/, 'spec.template.metadata.$1'],
  [/^service\.template\.scaling$/, 'spec.template.metadata.annotations'],
  [/^service\.template\.timeout$/, 'spec.template.spec.timeout_seconds'],
  [/^service\.template\.maxInstanceRequestConcurrency$/, 'spec.template.spec.container_concurrency'],
  [/^service\.template\.serviceAccount$/, 'spec.template.spec.service_account_name'],
  [/^service\.template$/, 'spec.template'],
  [/^service\.template\./, 'spec.template.spec.'],
  [/^service\.(labels|annotations)/, 'metadata.$1'],
];

/** Where v1 keeps what v2 calls `field`; a path that neither knows better stays as it is. */
function knativeField(field: string): string {
  const annotation =
    annotationOf(field, 'service.template.', templateCodecs) ??
    annotationOf(field, 'service.', serviceCodecs);
  if (annotation !== undefined) return annotation;
  const [form, name] = renamed.find(([pattern]) => pattern.test(field)) ?? [];
  return form === undefined || name === undefined ? field : snakeCase(field.replace(form, name));
}

function annotationOf(field: string, prefix: string, codecs: typeof serviceCodecs): string | undefined {
  const found = codecs.find(({ path }) => `${prefix}${path.join('.')}` === field);
  if (found === undefined) return undefined;
  const owner = prefix === 'service.' ? 'metadata' : 'spec.template.metadata';
  return `${owner}.annotations[${found.annotation}]`;
}

function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
