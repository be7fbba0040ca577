import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { withBreaker } from '../../../../../shared/adapters/http/breaker.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { Http } from '../../../../../shared/ports/http.ts';
import { failureOf } from '../doubles.ts';

// Only the date: the library reads it to know when the pause is over.
beforeEach(
  () =>
    void jest.useFakeTimers({
      now: 0,
      doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'setTimeout', 'setInterval'],
    }),
);
afterEach(() => void jest.useRealTimers());

function host(up: () => boolean) {
  let asked = 0;
  const http: Http = {
    send: async () => {
      asked += 1;
      if (!up()) throw new ActionError({ code: 'unavailable', message: 'down' });
      return { status: 503, headers: {}, body: '', durationMs: 1 };
    },
  };
  return { breaker: withBreaker(http, { failures: 3, pauseMs: 1000 }), asked: () => asked };
}

const to = (name: string) => ({ method: 'GET', url: `https://${name}/x`, timeoutMs: 1000 });

test('a host that answers nobody is left alone, then tried again', async () => {
  let up = false;
  const { breaker, asked } = host(() => up);
  for (let nth = 0; nth < 3; nth += 1) expect((await failureOf(breaker.send(to('a')))).message).toBe('down');
  const open = await failureOf(breaker.send(to('a')));
  expect(open).toMatchObject({
    code: 'unavailable',
    retryAfterMs: 1000,
    message: 'a is not asked: its last 3 exchanges got no answer.',
  });
  expect(asked()).toBe(3);

  jest.setSystemTime(1001);
  up = true;
  expect((await breaker.send(to('a'))).status).toBe(503);
  expect((await breaker.send(to('a'))).status).toBe(503);
  expect(asked()).toBe(5);
});

test('other hosts are still asked', async () => {
  const { breaker, asked } = host(() => false);
  for (let nth = 0; nth < 4; nth += 1) await failureOf(breaker.send(to('a')));
  expect((await failureOf(breaker.send(to('b')))).message).toBe('down');
  expect(asked()).toBe(4);
});

test('an error status is an answer: the host is up', async () => {
  const { breaker, asked } = host(() => true);
  for (let nth = 0; nth < 10; nth += 1) await breaker.send(to('a'));
  expect(asked()).toBe(10);
});
