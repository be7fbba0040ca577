import type { Problem } from '../../domain/errors/problem.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { Json } from '../../domain/json/json.ts';
import type { SmokeSuite, WantedValue } from '../../domain/smoke/suite.ts';
import { secretForms } from '../../domain/text/secret-forms.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { readSchemas, withSchemas } from './read-schemas.ts';

export type SuiteSources = {
  readonly env: Environment;
  /** Asked only where a suite names a secret of Secret Manager; undefined where the job has no identity to ask with. */
  readonly secrets?: Secrets | undefined;
  /** Where schemas of bodies stand that are files of their own. */
  readonly files: Files;
  readonly log: Log;
};

/** Reads what a suite wants of the environment, of Secret Manager and of files, before its first request. Everything that is missing is told at once. */
export async function openSuite(suite: SmokeSuite, sources: SuiteSources): Promise<SmokeSuite> {
  const schemas = await readSchemas(suite, sources.files);
  const problems = [...suite.wanted.flatMap((wanted) => missing(wanted, sources)), ...schemas.problems];
  if (problems.length > 0) throw refuse('file-invalid', problems);
  const values: Record<string, Json> = { ...suite.values };
  const forms = [...suite.secretForms];
  for (const wanted of suite.wanted) {
    if (wanted.kind === 'schema') continue;
    const value = await read(wanted, sources);
    values[wanted.name] = value;
    if (wanted.kind === 'env') continue;
    const ofThis = secretForms(value);
    for (const form of ofThis) sources.log.mask(form);
    forms.push(...ofThis);
  }
  const parts = withSchemas(suite, schemas.found);
  return { ...suite, ...parts, values, secretForms: forms, wanted: [] };
}

async function read({ kind, source }: WantedValue, { env, secrets }: SuiteSources): Promise<string> {
  if (kind !== 'secret') return env[source] ?? '';
  return (await secrets?.access(source))?.value ?? '';
}

/** An expression of a workflow that stands for nothing leaves an empty variable: that is no value either. */
function missing({ kind, source, place }: WantedValue, { env, secrets }: SuiteSources): readonly Problem[] {
  if (kind === 'schema') return [];
  if (kind === 'secret') {
    if (secrets !== undefined) return [];
    const message = 'Expected a job that can ask Secret Manager, found one without an identity';
    return [
      { ...place, message, hint: 'Give workload_identity_provider, or pass the secret by the environment' },
    ];
  }
  const value = env[source];
  if (value !== undefined && value !== '') return [];
  const found = value === undefined ? 'none' : 'an empty one';
  const from = kind === 'env' ? `\${{ vars.${source} }}` : `\${{ secrets.${source} }}`;
  return [
    {
      ...place,
      message: `Expected the environment variable ${source} to have a value, found ${found}`,
      hint: `Give it to the step: env: { ${source}: "${from}" }`,
    },
  ];
}
