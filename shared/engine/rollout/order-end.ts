import type { Policy } from '../../domain/rollout/claim.ts';
import { takeOver } from '../../domain/rollout/open.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { recordInForce } from '../../domain/rollout/record-in-force.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import { type Driven, type Driver, drive } from './drive.ts';

/** Its own job writes once a stage; whoever loses more races than this against it has not lost them to it. */
const RACES = 5;

/**
 * Ends the rollout that stands by an order, which restores what served before it. Its own job may be alive and write at
 * the same moment: then the order is given again to the rollout as it stands by then.
 */
export async function orderEnd(
  start: { readonly record: RolloutRecord; readonly view: ServiceView },
  reason: string,
  policy: Policy,
  driver: Driver,
): Promise<Driven> {
  let { record, view } = start;
  for (let races = 1; ; races += 1) {
    // Whoever gives the order has seen the service: labels that changed beside the record are no reason against it.
    const claim = { ...takeOver(record), own: true };
    const driven = await drive(
      { claim, view, evidence: { stop: { kind: 'ordered', reason } } },
      policy,
      driver,
    );
    if (driven.end.conclusion !== 'conflict' || driven.view === undefined || races === RACES) return driven;
    const again = recordInForce(driven.view);
    if (again?.id !== record.id) return driven;
    record = again;
    view = driven.view;
  }
}
