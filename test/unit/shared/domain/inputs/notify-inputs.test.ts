import { describe, expect, test } from '@jest/globals';
import {
  NOTIFY_INPUTS,
  notifyOf,
  notifyProblems,
} from '../../../../../shared/domain/inputs/notify-inputs.ts';
import { readInputs } from '../../../../../shared/domain/inputs/read-inputs.ts';

const SLACK = 'https://hooks.slack.com/services/T00000000/B00000000/n0tAr3alT0k3n0fAny0ne000';
const KEY = 'R0UT1NGKEYabcdefghijklmnopqrstuv';
const read = (inputs: Record<string, string>) =>
  readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
    NOTIFY_INPUTS,
  );
const choice = (inputs: Record<string, string>) => notifyOf(read(inputs).values);

describe('the inputs of notifications', () => {
  test('choose nobody by default', () => {
    expect(choice({})).toBeUndefined();
    // What a secret that is not set gives.
    expect(choice({ notify_slack_webhook: '', notify_on: 'always' })).toBeUndefined();
  });

  test('choose any of the three services, and when they are told', () => {
    expect(
      choice({
        notify_slack_webhook: ` ${SLACK}\n`,
        notify_pagerduty_routing_key: KEY,
        notify_pagerduty_severity: 'Critical',
        notify_webhook_url: 'http://127.0.0.1:8080/hook?key=abc',
        notify_webhook_secret: '0123456789abcdef',
        notify_on: 'rolled_back, held\nFailure, held',
      }),
    ).toEqual({
      on: ['rolled-back', 'held', 'failure'],
      slack: { url: SLACK },
      pagerDuty: { url: 'https://events.pagerduty.com/v2/enqueue', routingKey: KEY, severity: 'critical' },
      webhook: { url: 'http://127.0.0.1:8080/hook?key=abc', secret: '0123456789abcdef' },
    });
    expect(choice({ notify_slack_webhook: SLACK })?.on).toEqual(['failure']);
  });

  test.each([
    ['notify_slack_webhook', 'http://hooks.slack.com/services/SECRETSECRET', 'plain http'],
    ['notify_slack_webhook', 'hooks.slack.com/services/SECRETSECRET', 'another text'],
    ['notify_slack_webhook', 'ftp://hooks.slack.com/SECRETSECRET', 'another text'],
    ['notify_webhook_url', 'https://me:SECRETSECRET@example.com', 'a user or a password'],
    ['notify_webhook_url', 'https://example.com/a SECRETSECRET', 'another text'],
    ['notify_pagerduty_url', 'http://events.pagerduty.com/SECRETSECRET', 'plain http'],
    ['notify_pagerduty_routing_key', 'SECRETSECRET', '32 letters and digits'],
    ['notify_webhook_secret', 'SECRETSECRET', 'at least 16 characters'],
  ])('refuse %s, and never repeat what was found: %s', (name, text, message) => {
    const { problems } = read({ [name]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
    expect(JSON.stringify(problems)).not.toContain('SECRETSECRET');
  });

  test.each([
    ['rolled-bak', 'rolled-back'],
    ['alway', 'always'],
    [',', 'failure, always, or conclusions'],
    ['"held', 'closing quote'],
  ])('refuse notify_on: %s', (text, message) => {
    expect(read({ notify_on: text }).problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test('that say nothing alone are refused, since somebody would wait for a message', () => {
    const alone = read({ notify_pagerduty_severity: 'error', notify_webhook_secret: '0123456789abcdef' });
    expect(notifyProblems(alone.values).map(({ where, message }) => [where, message])).toEqual([
      ['notify_pagerduty_severity', expect.stringContaining('notify_pagerduty_routing_key beside')],
      ['notify_webhook_secret', expect.stringContaining('notify_webhook_url beside')],
    ]);
    expect(
      notifyProblems(read({ notify_pagerduty_routing_key: KEY, notify_pagerduty_severity: 'error' }).values),
    ).toEqual([]);
  });
});
