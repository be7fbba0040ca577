import type { NotifyChoice } from '../inputs/notify-inputs.ts';

/** Shorter parts of a path are words, and a log without them cannot be read. */
const SHORTEST = 8;

/** Everything of a choice that no log and no error may show: keys, whole URLs, and the parts of them that a message could hold alone. */
export function notifySecrets({ slack, pagerDuty, webhook }: NotifyChoice): readonly string[] {
  return [
    ...(slack === undefined ? [] : partsOf(slack.url)),
    ...(pagerDuty === undefined ? [] : [pagerDuty.routingKey]),
    ...(webhook === undefined ? [] : partsOf(webhook.url)),
    ...(webhook?.secret === undefined ? [] : [webhook.secret]),
  ];
}

function partsOf(text: string): readonly string[] {
  const { href, pathname, search, searchParams } = new URL(text);
  const parts = [
    `${pathname}${search}`,
    pathname,
    ...pathname.split('/'),
    ...pathname.split('/').map(decoded),
    ...searchParams.values(),
  ];
  return [...new Set([href, ...parts.filter((part) => part.length >= SHORTEST)])];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
