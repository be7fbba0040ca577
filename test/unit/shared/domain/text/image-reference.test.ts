import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatImageReference,
  parseImageReference,
} from '../../../../../shared/domain/text/image-reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parseImageReference', () => {
  test.each([
    [
      'europe-docker.pkg.dev/p/r/app:v1',
      { registry: 'europe-docker.pkg.dev', repository: 'p/r/app', tag: 'v1' },
    ],
    [`gcr.io/p/app@${DIGEST}`, { registry: 'gcr.io', repository: 'p/app', digest: DIGEST }],
    [`gcr.io/p/app:v1@${DIGEST}`, { registry: 'gcr.io', repository: 'p/app', tag: 'v1', digest: DIGEST }],
    ['127.0.0.1:5000/app', { registry: '127.0.0.1:5000', repository: 'app' }],
    ['localhost/app', { registry: 'localhost', repository: 'app' }],
    ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['nginx:1.29', { registry: 'docker.io', repository: 'library/nginx', tag: '1.29' }],
    ['team/app', { registry: 'docker.io', repository: 'team/app' }],
    ['gcr.io/p/a__b--c.d:x_1', { registry: 'gcr.io', repository: 'p/a__b--c.d', tag: 'x_1' }],
  ])('reads %s in its parts', (text, value) => {
    expect(parseImageReference(` ${text} `)).toEqual({ ok: true, value });
  });

  test.each([
    ['https://gcr.io/p/app', 'without a scheme'],
    ['gcr.io/p/App', 'lower case'],
    ['gcr.io/p/app:', 'a tag of up to 128'],
    ['gcr.io/p/app:a b', 'a tag of up to 128'],
    ['gcr.io/p/app@sha256:abc', '64 hexadecimal digits'],
    [`gcr.io/p/app@${DIGEST}@${DIGEST}`, '64 hexadecimal digits'],
    ['gcr.io/', 'an image like'],
    ['gcr.io//app', 'an image like'],
    ['gcr.io/p/-app', 'an image like'],
    ['gcr.io/p/a b', 'an image like'],
    ['', 'found nothing'],
  ])('refuses %j', (text, message) => {
    expect(parseImageReference(text)).toEqual({ ok: false, error: expect.stringContaining(message) });
  });

  test('reads back whatever formatImageReference writes', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
    const reference = fc.record(
      {
        registry: fc.constantFrom('docker.io', 'gcr.io', '127.0.0.1:5000', 'localhost'),
        repository: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
        tag: fc.stringMatching(/^\w[\w.-]{0,20}$/),
        digest: fc.constant(DIGEST),
      },
      { requiredKeys: ['registry', 'repository'] },
    );
    fc.assert(
      fc.property(reference, (value) => {
        expect(parseImageReference(formatImageReference(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
