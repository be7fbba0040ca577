import { arrayAt, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { serviceCodecs } from './annotation-tables.ts';
import { readAnnotations } from './annotations.ts';
import { regionLabel } from './metadata.ts';
import { readTemplate } from './read-template.ts';
import { readTarget } from './traffic.ts';

/** Annotations that only the server sets; they come back with every write and are not looked at. */
const serverAnnotations = new Set([
  'serving.knative.dev/creator',
  'serving.knative.dev/lastModifier',
  'run.googleapis.com/operation-id',
  'run.googleapis.com/urls',
  'run.googleapis.com/ingress-status',
]);
const serverLabels = new Set([regionLabel]);

/** A v1 service as the body of a v2 write. What v2 has no place for stays where it is, as v2 keeps what it does not know. */
export function readService(body: JsonObject): JsonObject {
  const metadata = objectAt(body, 'metadata');
  const { template, traffic: _, ...unknown } = objectAt(body, 'spec');
  const labels = without(objectAt(metadata, 'labels'), serverLabels);
  const annotations = without(objectAt(metadata, 'annotations'), serverAnnotations);
  return {
    ...readAnnotations(annotations, serviceCodecs, unknown),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(template === undefined ? {} : { template: readTemplate(objectAt({ template }, 'template')) }),
    traffic: arrayAt(objectAt(body, 'spec'), 'traffic').map(readTarget),
  };
}

function without(map: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(map).filter(([name]) => !names.has(name)));
}
