import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { makeNotifiers } from '../../../../../shared/adapters/notify/notifiers.ts';
import type { NotifyChoice } from '../../../../../shared/domain/inputs/notify-inputs.ts';
import { retry } from '../../../../../shared/engine/retry/retry.ts';
import type { Notifier } from '../../../../../shared/ports/notifier.ts';
import { KEY, notice } from '../../domain/notify/samples.ts';
import { failureOf, recordedLog, simulatedClock } from '../doubles.ts';
import { type Answered, loopback, type Received } from '../loopback.ts';

const PATH = '/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx';
const SIGNING = 'signing-secret-0123';

/** Three services on one server, with the action's own retry, a log that is kept, and a clock that does not wait. */
async function listening(
  answer: (request: Received, nth: number) => Answered,
  on: NotifyChoice['on'] = ['failure'],
) {
  const server = await loopback(answer);
  const clock = simulatedClock();
  const { log, shown } = recordedLog();
  const started = clock.now();
  const choice: NotifyChoice = {
    on,
    slack: { url: `${server.origin}${PATH}` },
    pagerDuty: { url: `${server.origin}/v2/enqueue`, routingKey: KEY },
    webhook: { url: `${server.origin}/hook?key=secret-in-the-query`, secret: SIGNING },
  };
  const notifiers = makeNotifiers(choice, {
    http: makeHttp(),
    now: clock.now,
    retry: (what, work) =>
      retry(work, {
        ...{ what, clock, log, random: () => 0.5 },
        policy: { attempts: 4, baseMs: 250, capMs: 5_000, effect: 'read', longestWishMs: 30_000 },
      }),
  });
  const [slack, pagerDuty, webhook] = notifiers as [Notifier, Notifier, Notifier];
  return { server, shown, slack, pagerDuty, webhook, waited: () => clock.now() - started };
}

const leaks = (text: string) =>
  ['abcdefghijklmnopqrstuvwx', 'secret-in-the-query', KEY, SIGNING].filter((secret) => text.includes(secret));

describe('a notification', () => {
  test('reaches each service in its own form', async () => {
    const { server, slack, pagerDuty, webhook } = await listening(() => ({ status: 202 }));
    await using _ = server;
    for (const one of [slack, pagerDuty, webhook]) await one.send(notice());
    const [toSlack, toPagerDuty, toWebhook] = server.requests;
    expect([toSlack?.path, toPagerDuty?.path, toWebhook?.path]).toEqual([PATH, '/v2/enqueue', '/hook']);
    expect(server.requests.every(({ method }) => method === 'POST')).toBe(true);
    expect(toSlack?.headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(toSlack?.body ?? '')).toHaveProperty('blocks');
    expect(JSON.parse(toPagerDuty?.body ?? '')).toMatchObject({ event_action: 'trigger', routing_key: KEY });
    expect(JSON.parse(toWebhook?.body ?? '')).toMatchObject({ schemaVersion: 1, conclusion: 'rolled-back' });
    expect(toWebhook?.query.get('key')).toBe('secret-in-the-query');
  });

  test('is signed over what travels, as GitHub signs its own', async () => {
    const { server, slack, webhook } = await listening(() => ({}));
    await using _ = server;
    await webhook.send(notice({ headline: 'Ärger 👩‍👩‍👧' }));
    await slack.send(notice());
    const [signed, unsigned] = server.requests;
    const expected = createHmac('sha256', SIGNING)
      .update(signed?.body ?? '', 'utf8')
      .digest('hex');
    expect(signed?.headers['x-run-delivery-signature-256']).toBe(`sha256=${expected}`);
    expect(unsigned?.headers['x-run-delivery-signature-256']).toBeUndefined();
  });

  test.each<[string, (nth: number) => Answered, number]>([
    ['an error of the server', (nth) => (nth < 3 ? { status: 503 } : {}), 3],
    ['a cut connection', (nth) => (nth < 2 ? 'cut' : {}), 2],
    ['too many requests', (nth) => (nth < 2 ? { status: 429, headers: { 'retry-after': '7' } } : {}), 2],
  ])('is tried again after %s, with a key by which the receiver knows it', async (_, answer, times) => {
    const { server, slack } = await listening((_request, nth) => answer(nth));
    await using _server = server;
    await slack.send(notice());
    expect(server.requests).toHaveLength(times);
    const keys = new Set(server.requests.map(({ headers }) => headers['idempotency-key']));
    expect([...keys]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  test('is not sent again before the time that the server named, and not at all after a long one', async () => {
    const patient = await listening((_, nth) =>
      nth < 2 ? { status: 429, headers: { 'retry-after': '7' } } : {},
    );
    await using _one = patient.server;
    await patient.slack.send(notice());
    expect(patient.waited()).toBeGreaterThanOrEqual(7_000);
    const slow = await listening(() => ({ status: 429, headers: { 'retry-after': '31' } }));
    await using _two = slow.server;
    expect(await failureOf(slow.slack.send(notice()))).toMatchObject({ code: 'rate-limited', status: 429 });
    expect(slow.server.requests).toHaveLength(1);
    expect(slow.waited()).toBe(0);
  });

  test.each<[string, Answered, number, string]>([
    ['a refusal', { status: 403, body: 'invalid_token' }, 1, 'HTTP 403: invalid_token'],
    ['a webhook that is gone', { status: 410, body: 'channel_is_archived' }, 1, 'channel_is_archived'],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }, 1, 'not followed'],
    ['a server that is down', { status: 500, body: 'oops' }, 4, 'HTTP 500: oops'],
    ['a connection that is always cut', 'cut', 4, 'the connection was closed'],
  ])('that fails is told after %s', async (_, answer, times, message) => {
    const { server, slack } = await listening(() => answer);
    await using _server = server;
    const failure = await failureOf(slack.send(notice()));
    expect(failure.message).toContain(`Could not tell Slack (${new URL(server.origin).host})`);
    expect(failure.message).toContain(message);
    expect(server.requests).toHaveLength(times);
  });

  test.each<[string, (request: Received) => Answered]>([
    [
      'the server repeats what it was sent',
      ({ path, body, query }) => ({ status: 400, body: `${path} ${query} ${body}` }),
    ],
    [
      'the server fails with it',
      ({ path, query }) => ({ status: 500, body: `${path} ${query} ${KEY} ${SIGNING}` }),
    ],
    ['the connection is cut', () => 'cut'],
  ])('leaves no secret in an error or a log when %s', async (_, answer) => {
    const { server, shown, slack, pagerDuty, webhook } = await listening(answer);
    await using _server = server;
    for (const one of [slack, pagerDuty, webhook]) {
      const { message, hint = '', cause, stack = '' } = await failureOf(one.send(notice()));
      expect(leaks([message, hint, stack, JSON.stringify(cause ?? '')].join('\n'))).toEqual([]);
    }
    expect(leaks(shown())).toEqual([]);
  });

  test('is wanted as the user says, and PagerDuty hears of every promotion', async () => {
    const wanted = async (on: NotifyChoice['on'], conclusion: 'promoted' | 'rolled-back' | 'unchanged') => {
      const { server, slack, pagerDuty, webhook } = await listening(() => ({}), on);
      await using _ = server;
      return [slack, pagerDuty, webhook].map((one) => one.wants(notice({ conclusion })));
    };
    expect(await wanted(['failure'], 'rolled-back')).toEqual([true, true, true]);
    expect(await wanted(['failure'], 'promoted')).toEqual([false, true, false]);
    expect(await wanted(['held'], 'rolled-back')).toEqual([false, false, false]);
    expect(await wanted(['always'], 'unchanged')).toEqual([true, false, true]);
  });
});
