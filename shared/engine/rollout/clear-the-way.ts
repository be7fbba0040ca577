import { assertNever } from '../../domain/errors/assert-never.ts';
import type { Policy } from '../../domain/rollout/claim.ts';
import { meet, type OnBusy } from '../../domain/rollout/meet.ts';
import { takeOver } from '../../domain/rollout/open.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import { type Driven, type Driver, drive } from './drive.ts';
import { observe } from './observe.ts';
import { settle } from './settle.ts';

export type Way = {
  readonly kind: 'free' | 'resume' | 'busy' | 'gone';
  readonly view: ServiceView | undefined;
  /** The rollout that resumes, or that is in the way. */
  readonly record?: RolloutRecord | undefined;
  /** Rollouts of others that were ended here, and records that no longer fitted. */
  readonly ended: readonly Driven[];
  readonly voided: readonly string[];
};

/** How often a job that waits for another's rollout looks whether it is over. */
const LOOK_MS = 10_000;

/**
 * Before a job may open a rollout: waits for, ends or refuses to touch whatever stands on the service already. A rollout
 * whose job died is rolled back here, by the same reconciler that its own job ran.
 */
export async function clearTheWay(
  start: {
    readonly view: ServiceView | undefined;
    readonly ownId: string | undefined;
    readonly onBusy: OnBusy;
    readonly waitMs: number;
  },
  policy: Policy,
  driver: Driver,
): Promise<Way> {
  const giveUpMs = driver.clock.now() + start.waitMs;
  const ended: Driven[] = [];
  let { view } = start;
  let rested = false;
  for (;;) {
    if (view === undefined) return { kind: 'gone', view, ended, voided: [] };
    const nowMs = driver.clock.now();
    const meeting = meet(view, start.ownId, start.onBusy, nowMs);
    const free = meeting.kind === 'free' || meeting.kind === 'void';
    if (free && view.reconciling && !rested) {
      // Somebody's write is under way: what serves now is not what they asked for, and no traffic to go back to.
      view = (await settle(undefined, driver, driver.signal)).view;
      rested = true;
      continue;
    }
    switch (meeting.kind) {
      case 'free':
        return { kind: 'free', view, ended, voided: [] };
      case 'void':
        return { kind: 'free', view, record: meeting.record, ended, voided: [meeting.reason] };
      case 'resume':
      case 'busy':
        return { kind: meeting.kind, view, record: meeting.record, ended, voided: [] };
      case 'wait': {
        if (nowMs >= giveUpMs) return { kind: 'busy', view, record: meeting.record, ended, voided: [] };
        await driver.clock.sleep(Math.min(LOOK_MS, meeting.untilMs - nowMs, giveUpMs - nowMs), driver.signal);
        view = await observe(driver);
        break;
      }
      case 'end': {
        const driven = await end(meeting.record, meeting.because, view, policy, driver);
        ended.push(driven);
        view = driven.view;
        // An end that could not be written would be ordered again at once, and for ever.
        if (driven.end.conclusion === 'failed' || driven.end.warning !== undefined) {
          return { kind: 'busy', view, record: meeting.record, ended, voided: [] };
        }
        break;
      }
      default:
        return assertNever(meeting);
    }
  }
}

/** Rolls back a rollout that has no owner any more, or whose owner must yield. */
export async function end(
  record: RolloutRecord,
  because: 'abandoned' | 'superseded',
  view: ServiceView,
  policy: Policy,
  driver: Driver,
): Promise<Driven> {
  const reason =
    because === 'abandoned'
      ? `its job (${record.run}) ended without finishing it`
      : `superseded by ${policy.owner.run}`;
  return drive(
    { claim: takeOver(record), view, evidence: { stop: { kind: because, reason } } },
    policy,
    driver,
  );
}
