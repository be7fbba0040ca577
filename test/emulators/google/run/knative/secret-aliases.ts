import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';

/** v1 has no full name of a secret beside its references: an annotation maps aliases to the secrets of other projects. */
const annotation = 'run.googleapis.com/secrets';

/** The secret behind a name of v1, and the name of v1 for a secret. */
export type SecretOf = (name: Json | undefined) => Json;
export type NameOf = (secret: Json | undefined) => Json;

export function readAliases(annotations: JsonObject): {
  readonly annotations: JsonObject;
  readonly secretOf: SecretOf;
} {
  const { [annotation]: text, ...rest } = annotations;
  const aliases = new Map(
    String(text ?? '')
      .split(',')
      .map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]),
  );
  return { annotations: rest, secretOf: (name) => aliases.get(String(name)) ?? name ?? '' };
}

export function writeAliases(template: JsonObject): {
  readonly annotations: JsonObject;
  readonly nameOf: NameOf;
} {
  const secrets = new Set(secretsOf(template));
  const full = [...secrets].filter((secret) => secret.includes('/'));
  const taken = new Set(secrets);
  const aliases = new Map(
    full.map((secret) => {
      let number = 1;
      while (taken.has(`secret-${number}`)) number += 1;
      taken.add(`secret-${number}`);
      return [secret, `secret-${number}`];
    }),
  );
  const pairs = [...aliases].map(([secret, alias]) => `${alias}:${secret}`);
  return {
    annotations: pairs.length === 0 ? {} : { [annotation]: pairs.join(',') },
    nameOf: (secret) => aliases.get(String(secret)) ?? secret ?? '',
  };
}

function secretsOf(template: JsonObject): readonly string[] {
  const variables = arrayAt(template, 'containers')
    .filter(isObject)
    .flatMap((container) => arrayAt(container, 'env').filter(isObject))
    .map((variable) => objectAt(objectAt(variable, 'valueSource'), 'secretKeyRef').secret);
  const volumes = arrayAt(template, 'volumes')
    .filter(isObject)
    .map((volume) => objectAt(volume, 'secret').secret);
  return [...variables, ...volumes].filter((secret) => typeof secret === 'string');
}
