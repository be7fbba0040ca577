import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation, Policy } from '../policy.ts';
import { DATABASE, isReplica } from '../reading/databases.ts';
import { inEach, isThrowaway } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { boolAt } from '../reading/setting.ts';

/** Two locks, because two hands can delete a database: Terraform, and everybody else. */
export const databaseDeletionProtection: Policy = {
  id: 'database/deletion-protection',
  severity: 'high',
  title: 'A database is protected against deletion, by Terraform and by Cloud SQL',
  rationale:
    'Several changes (the region, the name, the encryption key) make Terraform delete a database and create an empty one, and its backups go with it. deletion_protection stops Terraform; settings.deletion_protection_enabled stops the console, gcloud and the API too, and is off unless it is set. Environments that are made and deleted as a matter of course (dev, test, preview) are left alone.',
  remedy: 'Leave deletion_protection at true, and set deletion_protection_enabled = true in settings.',
  url: 'https://cloud.google.com/sql/docs/postgres/deletion-protection',
  check: (estate) =>
    inEach(estate, [DATABASE], (resource, { environment }) =>
      isThrowaway(environment.name) ? [] : [...ofTerraform(resource), ...ofCloudSql(resource)],
    ),
};

function ofTerraform(resource: ResourceInstance): readonly Observation[] {
  const set = boolAt(resource.body, ['deletion_protection'], resource.block.headRange);
  if (set.kind === 'unknown') return [undecided(resource, set.at, 'The deletion protection', set.unknown)];
  if (set.kind === 'absent' || set.value) return [];
  return [breach(resource, set.at, 'lets Terraform delete the database; wanted deletion_protection = true')];
}

function ofCloudSql(resource: ResourceInstance): readonly Observation[] {
  if (isReplica(resource)) return [];
  const set = boolAt(resource.body, ['settings', 'deletion_protection_enabled'], resource.block.headRange);
  if (set.kind === 'unknown') {
    return [undecided(resource, set.at, 'The deletion protection of Cloud SQL', set.unknown)];
  }
  if (set.kind === 'set' && set.value) return [];
  const wanted = 'wanted settings.deletion_protection_enabled = true';
  return [breach(resource, set.at, `can be deleted by everybody outside of Terraform who may; ${wanted}`)];
}
