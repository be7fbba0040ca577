import type { Range } from '../../../../../shared/domain/hcl/range.ts';
import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../../shared/domain/terraform/resource-instance.ts';
import { containersOf } from '../../reading/cloud-run.ts';
import { textWithGaps } from '../../reading/known-text.ts';
import { asNumberSetting, blocksAt, type Setting, settingAt, textAt } from '../../reading/setting.ts';

/** How many connections an instance keeps, and where that is written. */
export type Pool =
  | { readonly kind: 'known'; readonly size: number; readonly at: Range }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Range };

/** By a variable of the environment that the team named, else by a parameter of a connection URL. */
export function poolOf(service: ResourceInstance, variables: readonly string[]): Pool {
  const env = containersOf(service).flatMap(({ body }) => blocksAt(body, ['env']));
  return byVariable(env, variables) ?? byUrl(env) ?? nowhere(service, variables);
}

function byVariable(env: readonly EvaluatedBlock[], variables: readonly string[]): Pool | undefined {
  for (const wanted of variables) {
    for (const { body, headRange } of env) {
      const name = textAt(body, ['name'], headRange);
      if (name.kind !== 'set' || name.value !== wanted) continue;
      const size = asNumberSetting(settingAt(body, ['value'], headRange));
      if (size.kind === 'set' && size.value > 0) return { kind: 'known', size: size.value, at: size.at };
      const reason = size.kind === 'unknown' ? size.unknown.reason : withoutSize(wanted, size);
      return { kind: 'unknown', reason, at: size.at };
    }
  }
  return undefined;
}

/** 0 is what its driver makes of it, which is often as many as it likes. */
function withoutSize(name: string, size: Setting<number>): string {
  if (size.kind !== 'set') return `${name} has no value in the file`;
  return `${name} is ${size.value}, which is no size of a pool`;
}

function byUrl(env: readonly EvaluatedBlock[]): Pool | undefined {
  for (const { body } of env) {
    const value = body.attributes.get('value');
    const size = value && PARAMETER.exec(textWithGaps(value.value))?.[1];
    if (value !== undefined && size !== undefined && Number(size) > 0)
      return { kind: 'known', size: Number(size), at: value.range };
  }
  return undefined;
}

/** As Prisma, SQLAlchemy, pgx and HikariCP call it. */
const PARAMETER =
  /[?&](?:connection_limit|pool_size|pool_max_conns|max_pool_size|maximumPoolSize|maxPoolSize)=(\d+)(?!\d)/;

function nowhere({ block }: ResourceInstance, variables: readonly string[]): Pool {
  const reason = `No variable says how large its pool is (${variables.join(', ')}), nor does a URL`;
  return { kind: 'unknown', reason, at: block.headRange };
}
