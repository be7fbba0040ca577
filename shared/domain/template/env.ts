import { arrayAt, isObject, type JsonObject, stringAt } from '../json/json.ts';
import type { SecretReference } from '../text/secret-reference.ts';
import type { MapChange, SecretChange } from './changes.ts';
import { same, withKey } from './edit.ts';

/**
 * A container with its environment changed. A plain value takes the place of a secret of the same name and the other way round; overwriting
 * plain values leaves secrets alone and the other way round.
 */
export function changeEnv(
  container: JsonObject,
  plain: MapChange | undefined,
  secrets: SecretChange | undefined,
): JsonObject {
  const wanted = new Map<string, JsonObject>();
  for (const [name, value] of plain?.values ?? []) wanted.set(name, { name, value });
  for (const [name, reference] of secrets?.env ?? []) {
    wanted.set(name, { name, valueSource: { secretKeyRef: secretKeyRef(reference) } });
  }
  const before = arrayAt(container, 'env').filter(isObject);
  const kept = before.flatMap((variable) => {
    const name = stringAt(variable, 'name') ?? '';
    const next = wanted.get(name);
    wanted.delete(name);
    if (next !== undefined) return [same(normal(variable), normal(next)) ? variable : next];
    const strategy = variable.valueSource === undefined ? plain?.strategy : secrets?.strategy;
    return strategy === 'overwrite' ? [] : [variable];
  });
  const env = [...kept, ...wanted.values()];
  return same(env, before) ? container : withKey(container, 'env', env.length > 0 ? env : undefined);
}

/** How Cloud Run names a secret: by its name alone within the project. */
export function secretName({ project, secret }: SecretReference): string {
  return project === undefined ? secret : `projects/${project}/secrets/${secret}`;
}

function secretKeyRef(reference: SecretReference): JsonObject {
  return { secret: secretName(reference), version: reference.version };
}

/** The server leaves an empty value out. */
const normal = (variable: JsonObject): JsonObject =>
  variable.value === '' ? withKey(variable, 'value', undefined) : variable;
