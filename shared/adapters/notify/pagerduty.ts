import type { NotifyChoice, PagerDutyChoice } from '../../domain/inputs/notify-inputs.ts';
import { pagerDutyAction, pagerDutyEvent } from '../../domain/notify/pagerduty-event.ts';
import { notifyTraces } from '../../domain/notify/secrets.ts';
import { isWanted } from '../../domain/notify/wanted.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { type DeliverParts, deliver } from './deliver.ts';

const HINT =
  'Check the integration key, and whether it belongs to the EU region: notify_pagerduty_url: https://events.eu.pagerduty.com/v2/enqueue';

/** PagerDuty's Events API v2. A promotion always resolves, so that no incident outlives its fault; with none open PagerDuty drops it. */
export function makePagerDuty(
  pagerDuty: PagerDutyChoice,
  choice: NotifyChoice,
  parts: DeliverParts,
): Notifier {
  const name = 'PagerDuty';
  return {
    name,
    wants: ({ conclusion }) => {
      const action = pagerDutyAction(conclusion);
      return action === 'resolve' || (action === 'trigger' && isWanted(conclusion, choice.on));
    },
    send: async (notice) => {
      const event = pagerDutyEvent(notice, pagerDuty);
      if (event === undefined) return;
      await deliver(parts, {
        ...{ name, url: pagerDuty.url, hint: HINT, secrets: notifyTraces(choice) },
        body: JSON.stringify(event),
      });
    },
  };
}
