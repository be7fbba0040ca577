import type { NotifyChoice } from '../../domain/inputs/notify-inputs.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { DeliverParts } from './deliver.ts';
import { makePagerDuty } from './pagerduty.ts';
import { makeSlack } from './slack.ts';
import { makeWebhook } from './webhook.ts';

/** The services that a user chose, each on its own: one that is down keeps no message from another. */
export function makeNotifiers(choice: NotifyChoice, parts: DeliverParts): readonly Notifier[] {
  const { slack, pagerDuty, webhook } = choice;
  return [
    ...(slack === undefined ? [] : [makeSlack(slack.url, choice, parts)]),
    ...(pagerDuty === undefined ? [] : [makePagerDuty(pagerDuty, choice, parts)]),
    ...(webhook === undefined ? [] : [makeWebhook(webhook, choice, parts)]),
  ];
}
