import { arrayAt, isObject, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { templateCodecs } from './annotation-tables.ts';
import { writeAnnotations } from './annotations.ts';
import { detachCloudSql } from './cloud-sql.ts';
import { writeContainers } from './containers.ts';
import { probeType, probeTypeLabel } from './default-probe.ts';
import { writeFields } from './read-template.ts';
import { writeAliases } from './secret-aliases.ts';
import { writeVolume } from './volumes.ts';

/** A template of v2, or what a revision was made of, as v1 has it. */
export function writeTemplate(given: JsonObject): {
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
} {
  const sql = detachCloudSql(given);
  const { revision, labels: _, containers: __, volumes: ___, ...fields } = sql.template;
  const aliases = writeAliases(given);
  const { containers, annotations } = writeContainers(
    arrayAt(sql.template, 'containers').filter(isObject),
    aliases.nameOf,
  );
  const system = writeAnnotations(fields, templateCodecs);
  const volumes = arrayAt(sql.template, 'volumes').filter(isObject);
  return {
    metadata: {
      ...(revision === undefined ? {} : { name: revision }),
      labels: { ...objectAt(given, 'labels'), [probeTypeLabel]: probeType(given) },
      annotations: { ...system.annotations, ...annotations, ...aliases.annotations, ...sql.annotations },
    },
    spec: {
      ...writeFields(system.rest),
      containers,
      ...(volumes.length > 0
        ? { volumes: volumes.map((volume) => writeVolume(volume, aliases.nameOf)) }
        : {}),
    },
  };
}
