import type { Range } from '../../../../../shared/domain/hcl/range.ts';
import type { ResourceInstance } from '../../../../../shared/domain/terraform/resource-instance.ts';
import { engineOf, isReplica } from '../../reading/databases.ts';
import {
  asNumberSetting,
  blocksAt,
  boolAt,
  settingAt,
  textAt,
  undecidedBlock,
} from '../../reading/setting.ts';
import { defaultLimit } from './default-limit.ts';

/** The most connections of a database, and how that is known. */
export type Limit =
  | {
      readonly kind: 'known';
      readonly most: number;
      /** Kept by the database for its superusers. */
      readonly superusers: number;
      readonly by: string;
      readonly at: Range;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Range };

/** By the flag, else as Cloud SQL documents it for the tier. */
export function limitOf(database: ResourceInstance): Limit {
  const { body, block } = database;
  const engine = engineOf(database);
  const unknown = (reason: string, at: Range): Limit => ({ kind: 'unknown', reason, at });
  if (engine.kind === 'unknown') return unknown(engine.unknown.reason, engine.at);
  if (engine.kind === 'absent') return unknown('Its database_version is none that is known here', engine.at);
  const pooling = boolAt(
    body,
    ['settings', 'connection_pool_config', 'connection_pooling_enabled'],
    block.headRange,
  );
  if (pooling.kind === 'set' && pooling.value) {
    return unknown('Its managed pool shares connections between clients', pooling.at);
  }

  const superusers = engine.value === 'postgres' ? SUPERUSERS : 0;
  const flag = flagOf(database);
  if (flag.kind === 'unknown') return unknown(flag.unknown.reason, flag.at);
  if (flag.kind === 'set')
    return { kind: 'known', most: flag.value, superusers, by: 'its flag max_connections', at: flag.at };

  const tier = textAt(body, ['settings', 'tier'], block.headRange);
  if (tier.kind === 'unknown') return unknown(tier.unknown.reason, tier.at);
  if (tier.kind === 'absent') return unknown('Neither the flag max_connections nor a tier is set', tier.at);
  if (isReplica(database)) return unknown('A replica without the flag takes after its primary', tier.at);
  const most = defaultLimit(engine.value, tier.value);
  if (most === undefined)
    return unknown(`No default of max_connections is documented for ${tier.value}`, tier.at);
  return { kind: 'known', most, superusers, by: `the default of ${tier.value}`, at: tier.at };
}

/** What PostgreSQL keeps by superuser_reserved_connections, which Cloud SQL does not let anybody change. */
const SUPERUSERS = 3;

function flagOf({ body, block }: ResourceInstance) {
  const flags = blocksAt(body, ['settings', 'database_flags']);
  for (const flag of flags) {
    if (flag.number === 'many')
      return { kind: 'unknown', unknown: undecidedBlock(flag), at: flag.headRange } as const;
    const name = textAt(flag.body, ['name'], flag.headRange);
    if (name.kind === 'unknown') return name;
    if (name.kind === 'set' && name.value === 'max_connections') {
      return asNumberSetting(settingAt(flag.body, ['value'], flag.headRange));
    }
  }
  return { kind: 'absent', at: block.headRange } as const;
}
