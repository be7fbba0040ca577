import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { type Setting, textAt } from './setting.ts';

export const DATABASE = 'google_sql_database_instance';

export type Engine = 'postgres' | 'mysql' | 'sqlserver';

/** A replica follows another instance: it is made anew from it, and has no backups of its own. */
export function isReplica({ body, block }: ResourceInstance): boolean {
  const type = textAt(body, ['instance_type'], block.headRange);
  return (
    textAt(body, ['master_instance_name'], block.headRange).kind !== 'absent' ||
    (type.kind === 'set' && type.value === 'READ_REPLICA_INSTANCE')
  );
}

/** What kind of database it is, by its version. */
export function engineOf({ body, block }: ResourceInstance): Setting<Engine> {
  const version = textAt(body, ['database_version'], block.headRange);
  if (version.kind !== 'set') return version;
  const engine = ENGINES.find(([prefix]) => version.value.toUpperCase().startsWith(prefix))?.[1];
  return engine === undefined ? { kind: 'absent', at: version.at } : { ...version, value: engine };
}

const ENGINES = [
  ['POSTGRES', 'postgres'],
  ['MYSQL', 'mysql'],
  ['SQLSERVER', 'sqlserver'],
] as const;
