import { expect, test } from '@jest/globals';
import { audienceAt, audienceFault, guardOf } from '../../../../../shared/domain/text/audience.ts';

test.each([
  ['https://shop-abc-ew.a.run.app', 'cloud-run'],
  ['shop-api', 'cloud-run'],
  ['123-abc.apps.googleusercontent.com', 'iap-client'],
  ['https://shop.example.com/*', 'iap-url'],
  ['https://{host}/*', 'iap-url'],
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

test('a host that is left open is that of the URL that is asked', () => {
  expect(audienceAt('https://{host}/*', 'https://c1---shop.run.app/x')).toBe('https://c1---shop.run.app/*');
  expect(audienceAt('https://{host}/*', undefined)).toBe('https://{host}/*');
  expect(audienceAt('shop-api', 'https://c1---shop.run.app')).toBe('shop-api');
});
