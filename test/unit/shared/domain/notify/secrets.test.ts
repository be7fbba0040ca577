import { describe, expect, test } from '@jest/globals';
import type { NotifyChoice } from '../../../../../shared/domain/inputs/notify-inputs.ts';
import { notifySecrets, notifyTraces } from '../../../../../shared/domain/notify/secrets.ts';
import { KEY } from './samples.ts';

const SLACK = 'https://hooks.slack.com/services/T00000000/B00000000/n0tAr3alT0k3n0fAny0ne000';
const HOOK =
  'https://example.com/projects/shop-prod-01/in%2Dbound-token-0001?region=europe-west1&key=abcd1234';
const CHOICE: NotifyChoice = {
  on: ['failure'],
  slack: { url: SLACK },
  pagerDuty: { url: 'https://events.pagerduty.com/v2/enqueue', routingKey: KEY },
  webhook: { url: HOOK, secret: '0123456789abcdef' },
};

describe('hidden in all that a job prints', () => {
  const secrets = notifySecrets(CHOICE);

  test.each([
    SLACK,
    '/services/T00000000/B00000000/n0tAr3alT0k3n0fAny0ne000',
    'n0tAr3alT0k3n0fAny0ne000',
    KEY,
    '0123456789abcdef',
    HOOK,
    'in%2Dbound-token-0001',
    'in-bound-token-0001',
  ])('is %s', (secret) => {
    expect(secrets).toContain(secret);
  });

  // A value that is hidden is taken out of outputs too, and a line to copy would not work.
  test.each(['services', 'projects', 'europe-west1', 'shop-prod-01', '', '/', 'https://example.com'])(
    'is not %j, which a log, an output or a line to copy may hold',
    (word) => {
      expect(secrets).not.toContain(word);
      expect(secrets.every((secret) => secret.length >= 16)).toBe(true);
    },
  );

  test('is nothing of a short path', () => {
    expect(notifySecrets({ on: [], webhook: { url: 'https://example.com/shop' } })).toEqual([
      'https://example.com/shop',
    ]);
  });
});

test('in an error even short parts of an address are hidden', () => {
  const traces = notifyTraces(CHOICE);
  for (const part of ['abcd1234', 'T00000000', 'shop-prod-01', KEY, HOOK]) expect(traces).toContain(part);
  expect(traces).not.toContain('');
});
