import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { parseBoolean } from '../text/boolean.ts';
import { expected } from '../text/expected.ts';
import { parseList } from '../text/list.ts';
import { suggestion } from '../text/nearest.ts';
import { parseSecretUrl } from '../text/secret-url.ts';
import { type Input, oneOf, optional, type Values, withDefault } from './input.ts';

/** When people are told: conclusions by name, `failure` for all bad ones, `always` for any. */
export const NOTIFY_ON = [
  'failure',
  'always',
  'promoted',
  'rolled-back',
  'deployed',
  'held',
  'unchanged',
  'superseded',
  'conflict',
  'failed',
] as const;
export type NotifyOn = (typeof NOTIFY_ON)[number];

/** Who is told how it ended: the same inputs in every action that touches Cloud Run. */
export const NOTIFY_INPUTS = {
  notify_slack_webhook: optional(parseSecretUrl),
  notify_pagerduty_routing_key: optional(routingKey),
  notify_pagerduty_severity: optional(oneOf('info', 'warning', 'error', 'critical')),
  notify_pagerduty_url: withDefault(parseSecretUrl, 'https://events.pagerduty.com/v2/enqueue'),
  notify_webhook_url: optional(parseSecretUrl),
  notify_webhook_secret: optional(signingSecret),
  notify_on: withDefault(conclusions, 'failure'),
  audit_log: withDefault(parseBoolean, 'false'),
} as const satisfies { readonly [name: string]: Input<unknown> };

type Read = Partial<Values<typeof NOTIFY_INPUTS>>;

export type PagerDutyChoice = {
  readonly url: string;
  readonly routingKey: string;
  /** Absent means what the conclusion deserves. */
  readonly severity?: 'info' | 'warning' | 'error' | 'critical' | undefined;
};

/** The services that are told. URLs are as secret as keys. */
export type NotifyChoice = {
  readonly on: readonly NotifyOn[];
  readonly slack?: { readonly url: string } | undefined;
  readonly pagerDuty?: PagerDutyChoice | undefined;
  readonly webhook?: { readonly url: string; readonly secret?: string | undefined } | undefined;
};

/** Who is told, by a set of inputs that was read without problems; undefined where nobody is. */
export function notifyOf(read: Read): NotifyChoice | undefined {
  const { notify_slack_webhook: slack, notify_webhook_url: webhook } = read;
  const { notify_pagerduty_url: url = '', notify_pagerduty_routing_key: routingKey } = read;
  if (slack === undefined && routingKey === undefined && webhook === undefined) return undefined;
  return {
    on: read.notify_on ?? [],
    slack: slack === undefined ? undefined : { url: slack },
    pagerDuty:
      routingKey === undefined ? undefined : { url, routingKey, severity: read.notify_pagerduty_severity },
    webhook: webhook === undefined ? undefined : { url: webhook, secret: read.notify_webhook_secret },
  };
}

/** Inputs that say nothing alone would leave somebody to wait for a message that never comes. */
export function notifyProblems(read: Read): readonly Problem[] {
  const alone = (where: keyof Read, beside: keyof Read): readonly Problem[] =>
    read[where] === undefined || read[beside] !== undefined
      ? []
      : [
          {
            where,
            message: `Expected ${beside} beside ${where}, found ${where} alone`,
            hint: 'A secret that is not set, or that the workflow may not read, is empty',
          },
        ];
  return [
    ...alone('notify_pagerduty_severity', 'notify_pagerduty_routing_key'),
    ...alone('notify_webhook_secret', 'notify_webhook_url'),
  ];
}

function conclusions(text: string): Result<readonly NotifyOn[], string> {
  const items = parseList(text);
  if (!items.ok) return items;
  const words: NotifyOn[] = [];
  for (const item of items.value) {
    const word = NOTIFY_ON.find((known) => known === item.toLowerCase().replaceAll('_', '-'));
    if (word === undefined)
      return expected('failure, always, or conclusions', item, suggestion(item, NOTIFY_ON));
    words.push(word);
  }
  return words.length === 0 ? expected('failure, always, or conclusions', text) : ok([...new Set(words)]);
}

// What was found is never repeated: it is likely a key of something else.
function routingKey(text: string): Result<string, string> {
  const key = text.trim();
  if (/^[A-Za-z0-9]{32}$/.test(key)) return ok(key);
  return err(
    'Expected the integration key of an Events API v2 integration, 32 letters and digits, found another text',
  );
}

function signingSecret(text: string): Result<string, string> {
  const secret = text.trim();
  if (secret.length >= SHORTEST_SECRET) return ok(secret);
  return err(`Expected a secret of at least ${SHORTEST_SECRET} characters, found a shorter one`);
}

const SHORTEST_SECRET = 16;
