import type { Arm } from '../cel/normal-form.ts';
import type { JobFacts } from './job-claims.ts';
import { namedValues } from './named-values.ts';

/** The repository that is looked at, as far as it is known. */
export type OwnRepository =
  | { readonly name: string; readonly id?: string | undefined; readonly ownerId?: string | undefined }
  | undefined;

/** For each way through a condition a job that it was written for: what the way does not name is that of the own repository. */
export function homesOf(arms: readonly Arm[], repository: OwnRepository): readonly JobFacts[] {
  return arms.map((arm) => {
    const values = namedValues([arm]);
    const first = (claim: string) => values.get(claim)?.[0];
    const others = [...values].flatMap(([claim, [value]]) =>
      value === undefined || DERIVED.has(claim) ? [] : [[claim, value] as const],
    );
    return {
      repository:
        first('repository') ?? repository?.name ?? `${first('repository_owner') ?? 'owner'}/repository`,
      repositoryId: first('repository_id') ?? repository?.id ?? '9000001',
      ownerId: first('repository_owner_id') ?? repository?.ownerId ?? '9000002',
      eventName: first('event_name') ?? 'push',
      ref: first('ref') ?? 'refs/heads/main',
      environment: first('environment'),
      workflow: first('workflow') ?? '.github/workflows/deploy.yml',
      actor: first('actor'),
      others: Object.fromEntries(others),
    };
  });
}

/** Claims that follow from the facts of a job. */
const DERIVED = new Set([
  'actor',
  'base_ref',
  'environment',
  'event_name',
  'head_ref',
  'ref',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'sub',
  'workflow',
]);
