import type { CheckResult } from '../smoke/report.ts';
import { codeBlock, details } from './markdown.ts';
import { inertLine, shorten } from './plain.ts';
import type { Room } from './room.ts';

/** What a failed check sent and what came back, as the two messages read on the wire. */
export function exchangeBlock({ request, exchange }: CheckResult, { rows, characters }: Room): string {
  if (exchange === undefined) return '';
  const { headers, body, answer } = exchange;
  const line = (value: string): string => inertLine(shorten(value, characters));
  const sent = Object.entries(headers).map(([name, value]) => line(`${name}: ${value}`));
  const parts = [
    [line(`${request.method} ${request.url}`), ...sent.slice(0, rows)].join('\n'),
    body === undefined || body === '' ? '' : shorten(body, characters),
    answer === undefined ? 'no answer' : `answered ${answer.status}`,
    answer === undefined ? '' : answer.body.trim() === '' ? 'no body' : shorten(answer.body, characters),
  ];
  return details('Request and answer', codeBlock(parts.filter((part) => part !== '').join('\n\n')));
}
