import { expect, test } from '@jest/globals';
import { tokenAudience } from '../../../../../shared/domain/smoke/audience.ts';
import type { SmokeSuite } from '../../../../../shared/domain/smoke/suite.ts';

const AT = { url: 'https://c1---svc', serviceUrl: 'https://svc' };

test('an input wins over the suite, and both over the URL of the service', () => {
  const suite = { idTokenAudience: 'https://{host}/*' } as SmokeSuite;
  expect(tokenAudience('mine', suite, AT)).toBe('mine');
  expect(tokenAudience(undefined, suite, AT)).toBe('https://c1---svc/*');
  const port = { ...AT, url: 'https://proxy.example:8443/a' };
  expect(tokenAudience(undefined, suite, port)).toBe('https://proxy.example:8443/*');
  expect(tokenAudience(undefined, {} as SmokeSuite, AT)).toBe('https://svc');
  expect(tokenAudience('mine', 'none', AT)).toBe('mine');
  expect(tokenAudience(undefined, 'none', AT)).toBe('https://svc');
});
