import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation, Policy } from '../policy.ts';
import { DATABASE, engineOf, isReplica } from '../reading/databases.ts';
import { inEach, isThrowaway } from '../reading/environments.ts';
import { breach, undecided } from '../reading/observe.ts';
import { boolAt, type Setting } from '../reading/setting.ts';

/** A backup of last night loses a day; the log loses minutes. */
export const backups: Policy = {
  id: 'database/backups',
  severity: 'high',
  title: 'A database has backups and can be put back to any minute',
  rationale:
    'A bad migration or a wrong DELETE is found hours later. Without backups the data are gone; with nightly backups alone everything since the night is. Point-in-time recovery keeps the log as well. Replicas and environments that are made and deleted as a matter of course are left alone.',
  remedy:
    'Set backup_configuration { enabled = true, point_in_time_recovery_enabled = true } in settings; MySQL wants binary_log_enabled in place of the second.',
  url: 'https://cloud.google.com/sql/docs/postgres/backup-recovery/backups',
  check: (estate) =>
    inEach(estate, [DATABASE], (resource, { environment }) =>
      isThrowaway(environment.name) || isReplica(resource) ? [] : ofInstance(resource),
    ),
};

function ofInstance(resource: ResourceInstance): readonly Observation[] {
  const enabled = backupSetting(resource, 'enabled');
  if (enabled.kind === 'unknown')
    return [undecided(resource, enabled.at, 'Whether there are backups', enabled.unknown)];
  if (enabled.kind === 'absent' || !enabled.value) {
    return [breach(resource, enabled.at, 'has no backups; wanted backup_configuration.enabled = true')];
  }
  const engine = engineOf(resource);
  if (engine.kind === 'unknown')
    return [undecided(resource, engine.at, 'The kind of database', engine.unknown)];
  const mysql = engine.kind === 'set' && engine.value === 'mysql';
  const name = mysql ? 'binary_log_enabled' : 'point_in_time_recovery_enabled';
  const log = backupSetting(resource, name);
  if (log.kind === 'unknown') return [undecided(resource, log.at, 'Whether the log is kept', log.unknown)];
  if (log.kind === 'set' && log.value) return [];
  return [
    breach(
      resource,
      log.at,
      `can only be put back to its last backup; wanted backup_configuration.${name} = true`,
    ),
  ];
}

function backupSetting({ body, block }: ResourceInstance, name: string): Setting<boolean> {
  return boolAt(body, ['settings', 'backup_configuration', name], block.headRange);
}
