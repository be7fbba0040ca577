import type { Users } from '../../domain/analysis/traffic-plan.ts';
import { DEFAULT_SETTINGS, type RolloutSettings } from '../../domain/settings/settings.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { Metrics } from '../../ports/metrics.ts';
import { probeCheck } from '../probe/probe-check.ts';
import { readLastHour } from './last-hour.ts';

/** All that a plan of traffic is made from; undefined where no stage waits for anybody. */
export async function readUsers(
  of: {
    readonly service: ServiceName;
    readonly suite: SmokeSuite | 'none';
    readonly settings: Pick<RolloutSettings, 'stages' | 'analysis'>;
  },
  on: { readonly metrics: Metrics; readonly clock: Clock },
): Promise<Users | undefined> {
  const { analysis, stages } = of.settings;
  if (stages.every(({ bakeMs }) => bakeMs === 0)) return undefined;
  return {
    target: of.service,
    analysis,
    given: stages !== DEFAULT_SETTINGS.stages,
    canProbe: probeCheck(of.suite, analysis.probes) !== undefined,
    lately:
      analysis.users === 'none'
        ? { kind: 'unknown', why: 'analysis.users is none' }
        : await readLastHour({ ...on, service: of.service, sampling: analysis }),
  };
}
