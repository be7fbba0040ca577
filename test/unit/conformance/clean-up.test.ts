import { describe, expect, test } from '@jest/globals';
import type { Api } from '../../conformance/api.ts';
import { cleanUp } from '../../conformance/clean-up.ts';
import type { Ask } from '../../conformance/step.ts';

/** A project that answers each question about a service with the same status. */
function answering(status: number) {
  const asked: Ask[] = [];
  const api: Api = {
    ask: async (ask) => {
      asked.push(ask);
      return { status, body: {} };
    },
    follow: () => Promise.reject(new Error('no operation was named')),
  };
  return { api, asked };
}

describe('cleaning up', () => {
  test.each([
    [404, 'is not there'],
    [400, 'has a name that cannot be asked for, so that it cannot have been made'],
  ])('leaves alone what is answered with %d: it %s', async (status) => {
    const { api, asked } = answering(status);
    expect(await cleanUp(api, '/v2/projects/p/locations/l', ['conf-1-BAD'])).toEqual([]);
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });

  test.each([403, 503])('tells what it could not find gone, as after %d', async (status) => {
    const { api } = answering(status);
    expect(await cleanUp(api, '/v2/projects/p/locations/l', ['conf-1', 'conf-2'])).toEqual([
      'conf-1',
      'conf-2',
    ]);
  });
});
