import { createHmac } from 'node:crypto';
import type { NotifyChoice } from '../../domain/inputs/notify-inputs.ts';
import { notifyTraces } from '../../domain/notify/secrets.ts';
import { isWanted } from '../../domain/notify/wanted.ts';
import { webhookBody } from '../../domain/notify/webhook-body.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { type DeliverParts, deliver } from './deliver.ts';

/** `sha256=` and the HMAC-SHA256 of the body as it travels, in hexadecimal: the form of GitHub's own webhooks. */
export const SIGNATURE_HEADER = 'x-run-delivery-signature-256';

const HINT = 'Check the URL in the secret that notify_webhook_url reads, and what its server expects';

/** A server of the user's own, which takes plain JSON and can know by the signature that it came from here. */
export function makeWebhook(
  { url, secret }: NonNullable<NotifyChoice['webhook']>,
  choice: NotifyChoice,
  parts: DeliverParts,
): Notifier {
  const name = 'the webhook';
  return {
    name,
    wants: ({ conclusion }) => isWanted(conclusion, choice.on),
    send: async (notice) => {
      const body = JSON.stringify(webhookBody(notice));
      const headers = secret === undefined ? undefined : { [SIGNATURE_HEADER]: signature(body, secret) };
      await deliver(parts, { ...{ name, url, body, headers, hint: HINT }, secrets: notifyTraces(choice) });
    },
  };
}

function signature(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
