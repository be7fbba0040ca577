import type { Value } from '../../../../shared/domain/hcl/value.ts';
import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation, Policy } from '../policy.ts';
import { containersOf, WORKLOADS } from '../reading/cloud-run.ts';
import { inEach, type Place, resourcesIn } from '../reading/environments.ts';
import { textWithGaps } from '../reading/known-text.ts';
import { breach, undecided } from '../reading/observe.ts';
import { isHarmless, secretIn, soundsSecret } from '../reading/secret-words.ts';
import { sensitiveSource } from '../reading/sensitive.ts';
import { textAt } from '../reading/setting.ts';

/** A secret by value can be read by everybody who may look at the service, its revisions or the state. */
export const secretsByReference: Policy = {
  id: 'cloud-run/secrets-by-reference',
  severity: 'high',
  title: 'Secrets reach a container by reference, never by value',
  rationale:
    'The value of a variable of the environment stands in the file or the plan, in the state, in every revision and in the console, for everybody with a viewer role; changing it takes a deployment, and old revisions keep the old one. A reference to Secret Manager shows only a name, and who reads it is told in the audit log.',
  remedy:
    'Keep the value in Secret Manager and name it: value_source { secret_key_ref { secret = google_secret_manager_secret.NAME.secret_id, version = "latest" } } (v1: value_from). Change a value that was committed.',
  url: 'https://cloud.google.com/run/docs/configuring/services/secrets',
  check: (estate) =>
    inEach(estate, WORKLOADS, (resource, place) =>
      containersOf(resource).flatMap(({ body }) =>
        body.blocks
          .filter(({ type }) => type === 'env')
          .flatMap((env) => {
            const name = textAt(env.body, ['name'], env.headRange);
            const about = name.kind === 'set' ? name.value : undefined;
            return ofVariable(resource, env, place).map((found) => ({ ...found, about }));
          }),
      ),
    ),
};

const WANTED = 'wanted a reference to Secret Manager';

function ofVariable(resource: ResourceInstance, env: EvaluatedBlock, place: Place): readonly Observation[] {
  const given = env.body.attributes.get('value');
  if (given === undefined || given.value.kind === 'null') return [];
  const named = textAt(env.body, ['name'], env.headRange);
  const name = named.kind === 'set' ? named.value : undefined;
  const called = name === undefined ? 'a variable' : `the variable ${name}`;
  const source = sensitiveSource(given.value, given.range, resource, place);
  if (source !== undefined)
    return [breach(resource, given.range, `gives ${called} the value of ${source}; ${WANTED}`)];

  const text = textWithGaps(given.value);
  const held = secretIn(text);
  if (held !== undefined) return [breach(resource, given.range, `gives ${called} ${held}; ${WANTED}`)];
  if (name === undefined || !soundsSecret(name) || isNameOfSecret(given.value, place)) return [];
  if (given.value.kind === 'unknown') {
    const what = `Whether ${called} is given a secret by value in the environment`;
    return [undecided(resource, given.range, what, given.value)];
  }
  if (isHarmless(text)) return [];
  return [breach(resource, given.range, `gives ${called}, which sounds like a secret, by value; ${WANTED}`)];
}

const SECRETS = ['google_secret_manager_secret', 'google_secret_manager_regional_secret'];

/** What Secret Manager calls a secret is none. */
function isNameOfSecret(value: Value, place: Place): boolean {
  if (value.kind === 'unknown') {
    return SECRETS.includes(value.reference?.address.split('.').at(-2) ?? '');
  }
  return resourcesIn([place], SECRETS).some(({ block }) =>
    value.from.some(
      ({ path, start }) =>
        path === block.range.path &&
        start.line >= block.range.start.line &&
        start.line <= block.range.end.line,
    ),
  );
}
