import type { NotifyChoice } from '../../domain/inputs/notify-inputs.ts';
import { notifyTraces } from '../../domain/notify/secrets.ts';
import { slackMessage } from '../../domain/notify/slack-message.ts';
import { isWanted } from '../../domain/notify/wanted.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { type DeliverParts, deliver } from './deliver.ts';

const HINT =
  'Make the incoming webhook anew, and put its URL into the secret that notify_slack_webhook reads';

/** An incoming webhook of Slack, or of a service that takes the same: Mattermost, Rocket.Chat, Discord under /slack. */
export function makeSlack(url: string, choice: NotifyChoice, parts: DeliverParts): Notifier {
  const name = 'Slack';
  return {
    name,
    wants: ({ conclusion }) => isWanted(conclusion, choice.on),
    send: (notice) =>
      deliver(parts, {
        ...{ name, url, hint: HINT, secrets: notifyTraces(choice) },
        body: JSON.stringify(slackMessage(notice)),
      }),
  };
}
