import { expect, test } from '@jest/globals';
import { audienceFault, guardOf, tokenAudience } from '../../../../../shared/domain/smoke/audience.ts';
import type { SmokeSuite } from '../../../../../shared/domain/smoke/suite.ts';

const CLIENT = '123-abc.apps.googleusercontent.com';

test.each([
  ['https://shop-abc-ew.a.run.app', 'cloud-run'],
  ['shop-api', 'cloud-run'],
  [CLIENT, 'iap-client'],
  ['https://shop.example.com/*', 'iap-url'],
])('the form of an audience says who looks at the token: %s', (audience, guard) => {
  expect(guardOf(audience)).toBe(guard);
  expect(audienceFault(audience)).toBeUndefined();
});

test.each(['', 'two words', 'https://*.example.com/*', 'https://', '*', 'shop/*'])(
  'an audience that matches nothing is refused: "%s"',
  (audience) => {
    expect(audienceFault(audience)).toMatch(/^Expected an OAuth client ID/);
  },
);

test('an input wins over the suite, and both over the URL of the service', () => {
  const suite = { idTokenAudience: CLIENT } as SmokeSuite;
  expect(tokenAudience('mine', suite, 'https://svc')).toBe('mine');
  expect(tokenAudience(undefined, suite, 'https://svc')).toBe(CLIENT);
  expect(tokenAudience(undefined, {} as SmokeSuite, 'https://svc')).toBe('https://svc');
  expect(tokenAudience('mine', 'none', 'https://svc')).toBe('mine');
  expect(tokenAudience(undefined, 'none', 'https://svc')).toBe('https://svc');
});
