import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';
import { templateCodecs } from './annotation-tables.ts';
import { readAnnotations } from './annotations.ts';
import { attachCloudSql } from './cloud-sql.ts';
import { readContainers } from './containers.ts';
import { probeTypeLabel } from './default-probe.ts';
import { regionLabel } from './metadata.ts';
import { readAliases } from './secret-aliases.ts';
import { readVolume } from './volumes.ts';

const accelerator = 'run.googleapis.com/accelerator';

/** A v1 template as v2 has it. */
export function readTemplate(template: JsonObject): JsonObject {
  const { annotations: given, labels: marked, name } = objectAt(template, 'metadata');
  // gcloud copies the labels of the service, the region among them.
  const { [probeTypeLabel]: probeType, [regionLabel]: _, ...labels } = objectAt({ marked }, 'marked');
  const spec = objectAt(template, 'spec');
  const { annotations, secretOf } = readAliases(objectAt({ given }, 'given'));
  const { containers, rest, instances } = readContainers(arrayAt(spec, 'containers'), annotations, {
    secretOf,
    defaultProbe: probeType === 'Default',
  });
  const volumes = arrayAt(spec, 'volumes').map((volume) => readVolume(volume, secretOf));
  return attachCloudSql(
    {
      ...readAnnotations(rest, templateCodecs, readFields(spec)),
      ...(name ? { revision: name } : {}),
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      containers,
      ...(volumes.length > 0 ? { volumes } : {}),
    },
    instances,
  );
}

/** The fields of a v1 revision's spec beside containers and volumes; the ones that only v1 has stay as they are. */
function readFields(spec: JsonObject): JsonObject {
  const { containers: _, volumes: __, ...fields } = spec;
  const { timeoutSeconds, containerConcurrency, serviceAccountName, nodeSelector, ...unknown } = fields;
  return {
    ...unknown,
    ...given('timeout', typeof timeoutSeconds === 'number' ? `${timeoutSeconds}s` : timeoutSeconds),
    ...given('maxInstanceRequestConcurrency', containerConcurrency),
    ...given('serviceAccount', serviceAccountName),
    ...given('nodeSelector', readNodeSelector(nodeSelector)),
  };
}

function readNodeSelector(selector: Json | undefined): Json | undefined {
  if (!isObject(selector)) return selector;
  // A map that is empty is none; gcloud always sends one.
  if (Object.keys(selector).length === 0) return undefined;
  const { [accelerator]: chosen, ...rest } = selector;
  return { ...rest, ...given('accelerator', chosen) };
}

function given(key: string, value: Json | undefined): JsonObject {
  return value === undefined || value === null ? {} : { [key]: value };
}

/** The way back of the fields that `readTemplate` reads from a revision's spec. */
export function writeFields(fields: JsonObject): JsonObject {
  const { timeout, maxInstanceRequestConcurrency, serviceAccount, nodeSelector, ...unknown } = fields;
  const whole = /^(\d+)s$/.exec(String(timeout))?.[1];
  return {
    ...unknown,
    ...given('containerConcurrency', maxInstanceRequestConcurrency),
    ...(whole === undefined ? given('timeout', timeout) : { timeoutSeconds: Number(whole) }),
    ...given('serviceAccountName', serviceAccount),
    ...given('nodeSelector', writeNodeSelector(nodeSelector)),
  };
}

function writeNodeSelector(selector: Json | undefined): Json | undefined {
  if (!isObject(selector)) return selector;
  const { accelerator: chosen, ...rest } = selector;
  return { ...rest, ...given(accelerator, chosen) };
}
