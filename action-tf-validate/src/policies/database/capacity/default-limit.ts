import type { Engine } from '../../reading/databases.ts';

/** Memory of the smallest machine in GB, and the connections that PostgreSQL on Cloud SQL takes from there on. */
const POSTGRES: readonly (readonly [fromGb: number, connections: number])[] = [
  [120, 1000],
  [60, 800],
  [30, 600],
  [15, 500],
  [7.5, 400],
  [6, 200],
  [3.75, 100],
  [1.7, 50],
  [0.5, 25],
];

/** The max_connections that Cloud SQL documents for a tier without the flag; undefined where it documents none. */
export function defaultLimit(engine: Engine, tier: string): number | undefined {
  if (engine === 'mysql') return ofMysql(tier);
  const memory = engine === 'postgres' ? memoryOf(tier) : undefined;
  return memory === undefined ? undefined : POSTGRES.find(([from]) => memory >= from)?.[1];
}

function ofMysql(tier: string): number | undefined {
  if (tier === 'db-f1-micro') return 250;
  if (tier === 'db-g1-small') return 1000;
  return /^db-(n1-|custom-)/.test(tier) ? 4000 : undefined;
}

function memoryOf(tier: string): number | undefined {
  if (tier === 'db-f1-micro') return 0.6;
  if (tier === 'db-g1-small') return 1.7;
  const custom = /^db-custom-(?:N4-)?\d+-(\d+)$/.exec(tier)?.[1];
  if (custom !== undefined) return Number(custom) / 1024;
  const [, family = '', cpus = ''] = /^db-(n1-standard|n1-highmem|perf-optimized-N)-(\d+)$/.exec(tier) ?? [];
  const perCpu = GB_PER_CPU[family];
  return perCpu === undefined ? undefined : perCpu * Number(cpus);
}

const GB_PER_CPU: Readonly<Record<string, number>> = {
  'n1-standard': 3.75,
  'n1-highmem': 6.5,
  'perf-optimized-N': 8,
};
