import { meet, type OnBusy } from '../../domain/rollout/meet.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { recordOn } from '../../domain/rollout/record-on.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from './observe.ts';

/** How often a job that waits for another's rollout looks whether it is over. */
const LOOK_MS = 10_000;

/**
 * Waits, as asked, until no live job owns a rollout on the service. Ends nothing: what stands then is for the caller.
 * A rollout that waits for a person or another job waits for this one too.
 */
export async function waitForTurn(
  start: { readonly view: ServiceView; readonly onBusy: OnBusy; readonly waitMs: number },
  on: {
    readonly service: ServiceName;
    readonly cloudRun: CloudRun;
    readonly clock: Clock;
    readonly signal: AbortSignal;
  },
): Promise<{ readonly view: ServiceView | undefined; readonly busy?: RolloutRecord | undefined }> {
  const giveUpMs = on.clock.now() + start.waitMs;
  let view: ServiceView | undefined = start.view;
  while (view !== undefined) {
    const nowMs = on.clock.now();
    const meeting = meet(view, waitingId(view), start.onBusy, nowMs);
    if (meeting.kind === 'busy') return { view, busy: meeting.record };
    if (meeting.kind !== 'wait') return { view };
    if (nowMs >= giveUpMs) return { view, busy: meeting.record };
    await on.clock.sleep(Math.min(LOOK_MS, meeting.untilMs - nowMs, giveUpMs - nowMs), on.signal);
    view = await observe(on);
  }
  return { view };
}

function waitingId(view: ServiceView): string | undefined {
  const record = recordOn(view);
  return record?.phase === 'awaiting' ? record.id : undefined;
}
