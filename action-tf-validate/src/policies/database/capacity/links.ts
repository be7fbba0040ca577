import type { Range } from '../../../../../shared/domain/hcl/range.ts';
import type { Value } from '../../../../../shared/domain/hcl/value.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../../shared/domain/terraform/resource-instance.ts';
import { containersOf, nameOf } from '../../reading/cloud-run.ts';
import { DATABASE } from '../../reading/databases.ts';
import type { Place } from '../../reading/environments.ts';
import { referencesIn, textWithGaps } from '../../reading/known-text.ts';
import { blocksAt, settingAt, textAt } from '../../reading/setting.ts';

/** A value by which a service may reach a database. `sure`: it is there for nothing else. */
export type Link = { readonly value: Value; readonly at: Range; readonly sure: boolean };

/** Every value by which a service may reach a database: the volume, the annotation, and its variables. */
export function linksOf(service: ResourceInstance): readonly Link[] {
  return [...volumes(service), ...annotated(service), ...variables(service)];
}

/** Whether a link leads to a database. */
export function leadsTo(link: Link, from: Place, database: ResourceInstance, at: Place): boolean {
  const name = nameOf(database);
  const isNamed = (text: string) => name.kind === 'set' && name.value === text;
  const named = [...textWithGaps(link.value).matchAll(CONNECTION_NAME)].some(([, last = '']) =>
    isNamed(last),
  );
  return (
    named ||
    referencesIn(link.value).some(({ address, key }) => {
      if (from.environment === at.environment && address === database.place) {
        return key === undefined || database.key === undefined || key === database.key;
      }
      return isNamed(looked(address, from) ?? '');
    })
  );
}

/** Whether nothing tells where a link leads, though it leads to some database. */
export function leadsNowhere({ value, sure }: Link, from: Place): boolean {
  if (!sure || value.kind !== 'unknown') return false;
  if ([...textWithGaps(value).matchAll(CONNECTION_NAME)].length > 0) return false;
  return referencesIn(value).every(
    ({ address }) =>
      !isDatabase(address) || (address.includes('data.') && looked(address, from) === undefined),
  );
}

/** `project:region:name`, also inside of a socket's path or a URL. */
const CONNECTION_NAME = /[^\s:/@,]+:[^\s:/@,]+:([a-z][\w-]*)/g;

/** The name that a data source looks up. */
function looked(address: string, { environment }: Place): string | undefined {
  if (!isDatabase(address)) return undefined;
  const data = environment.resources.find(({ mode, place }) => mode === 'data' && place === address);
  const name = data && nameOf(data);
  return name?.kind === 'set' ? name.value : undefined;
}

function isDatabase(address: string): boolean {
  return address.split('.').at(-2) === DATABASE;
}

function volumes({ body }: ResourceInstance): readonly Link[] {
  return blocksAt(body, ['template', 'volumes', 'cloud_sql_instance']).flatMap((volume) => {
    const instances = volume.body.attributes.get('instances');
    if (instances === undefined) return [];
    const { value, range } = instances;
    return (value.kind === 'list' ? value.items : [value]).map((item) => ({
      value: item,
      at: range,
      sure: true,
    }));
  });
}

function annotated({ body, block }: ResourceInstance): readonly Link[] {
  return [
    ['template', 'metadata', 'annotations'],
    ['template', 'annotations'],
  ].flatMap((path) => {
    const annotations = settingAt(body, path, block.headRange);
    if (annotations.kind !== 'set' || annotations.value.kind !== 'map') return [];
    const value = annotations.value.entries.get('run.googleapis.com/cloudsql-instances');
    return value === undefined ? [] : [{ value, at: annotations.at, sure: true }];
  });
}

/** Also the arguments of a proxy that runs beside. */
function variables(service: ResourceInstance): readonly Link[] {
  return containersOf(service).flatMap(({ body }) => [
    ...blocksAt(body, ['env']).flatMap((env) => linkAt(env.body, 'value')),
    ...['command', 'args'].flatMap((name) => linkAt(body, name)),
  ]);
}

function linkAt({ attributes }: EvaluatedBody, name: string): readonly Link[] {
  const found = attributes.get(name);
  return found === undefined ? [] : [{ value: found.value, at: found.range, sure: false }];
}

/** A variable whose name says that it holds where a database is, though its value is a secret or an address that nothing here has. */
export function addressVariable(
  service: ResourceInstance,
): { readonly name: string; readonly at: Range } | undefined {
  for (const { body } of containersOf(service))
    for (const { body: env, headRange } of blocksAt(body, ['env'])) {
      const name = textAt(env, ['name'], headRange);
      if (name.kind === 'set' && ADDRESS.test(name.value)) return { name: name.value, at: headRange };
    }
  return undefined;
}

const ADDRESS =
  /^(?:[A-Z0-9]+_)*(?:DATABASE|DATASOURCE|DB|POSTGRES(?:QL)?|PG|MYSQL|SQL|JDBC)(?:_[A-Z0-9]+)*_(?:UR[IL]|DSN|HOST(?:NAME)?|ADDR(?:ESS)?|SERVER|CONNECTION_STRING)$|^PGHOST$/i;
