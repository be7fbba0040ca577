import { describe, expect, test } from '@jest/globals';
import { readFaultOrder } from '../../../emulators/fault-order.ts';
import { createFaults, exchange, type FaultOrder } from '../../../emulators/faults.ts';
import { type EmulatorRequest, json } from '../../../emulators/http.ts';

function request(method: string, path: string, query = ''): EmulatorRequest {
  return { method, path, query: new URLSearchParams(query), headers: {}, body: '' };
}

const reset = { kind: 'reset' } as const;

describe('A fault hits', () => {
  test.each<[string, FaultOrder['match'], EmulatorRequest, boolean]>([
    ['everything when nothing is said', {}, request('GET', '/a'), true],
    ['its method', { method: 'patch' }, request('PATCH', '/a'), true],
    ['no other method', { method: 'PATCH' }, request('GET', '/a'), false],
    ['a part of the path', { path: 'services/svc' }, request('GET', '/v2/services/svc'), true],
    [
      'a part of the query',
      { path: 'updateMask=template,traffic' },
      request('GET', '/a', 'updateMask=template%2Ctraffic'),
      true,
    ],
    ['a path by regular expression', { path: '/services\\/svc$/' }, request('GET', '/v2/services/svc'), true],
    [
      'no path that the expression misses',
      { path: '/services\\/svc$/' },
      request('GET', '/v2/services/svc2'),
      false,
    ],
    ['a query with a percent sign', { path: 'a=100%' }, request('GET', '/a', 'a=100%25'), true],
  ])('%s', (_, match, asked, hit) => {
    expect(createFaults([{ match, fault: reset }]).next(asked)).toEqual(hit ? reset : undefined);
  });

  test.each([
    [{}, [1]],
    [{ nth: 3 }, [3]],
    [{ times: 2 }, [1, 2]],
    [{ nth: 2, times: 3 }, [2, 3, 4]],
  ])('%j the requests %j that match', (match, expected) => {
    const faults = createFaults([{ match: { ...match, method: 'GET' }, fault: reset }]);
    const hits: number[] = [];
    for (let number = 1; number <= 6; number++) {
      expect(faults.next(request('POST', '/'))).toBeUndefined();
      if (faults.next(request('GET', '/'))) hits.push(number);
    }
    expect(hits).toEqual(expected);
  });

  test('once, though two were ordered: the earlier wins and both have counted', () => {
    const faults = createFaults();
    faults.order({ match: { nth: 2 }, fault: reset });
    faults.order({ match: { nth: 2, times: 2 }, fault: { kind: 'lost-answer' } });
    const kinds = [1, 2, 3, 4].map(() => faults.next(request('GET', '/'))?.kind);
    expect(kinds).toEqual([undefined, 'reset', 'lost-answer', undefined]);
  });
});

describe('An order', () => {
  test.each<[unknown]>([
    [{ match: {}, fault: { kind: 'status', status: 429, reason: 'X', message: 'm', retryAfterMs: 10 } }],
    [{ match: { method: 'GET', path: 'x', nth: 1, times: 9 }, fault: { kind: 'delay', delayMs: 5 } }],
    [{ match: { path: '/^a$/' }, fault: { kind: 'late-failure', code: 13, message: 'm' } }],
  ])('%j is taken', (order) => {
    expect(readFaultOrder(order as never)).toEqual(order);
  });

  test.each<[unknown, string]>([
    [null, 'Expected {"match"'],
    [{ match: {} }, 'Expected {"match"'],
    [{ match: 1, fault: reset }, 'Expected match to be an object.'],
    [{ match: { verb: 'GET' }, fault: reset }, 'Unknown key verb: expected method, path, nth, times.'],
    [{ match: { nth: 0 }, fault: reset }, 'Expected match.nth to be a whole number from 1.'],
    [{ match: { times: 'two' }, fault: reset }, 'Expected match.times to be a whole number from 1.'],
    [{ match: { path: 1 }, fault: reset }, 'Expected match.path to be a string.'],
    [{ match: { path: '/(/' }, fault: reset }, 'Expected match.path to hold a regular expression'],
    [{ fault: { kind: 'toString' } }, 'Expected fault.kind to be one of status, delay'],
    [{ fault: { kind: 'status' } }, 'Expected fault.status to be a number.'],
    [{ fault: { kind: 'delay', delayMs: '5' } }, 'Expected fault.delayMs to be a number.'],
    [{ fault: { kind: 'reset', status: 500 } }, 'Unknown key status: expected kind.'],
  ])('%j is refused', (order, problem) => {
    expect(readFaultOrder(order as never)).toContain(problem);
  });
});

describe('An exchange without a server', () => {
  function play(order: FaultOrder['fault']) {
    const done: string[] = [];
    const seen = exchange(
      request('PATCH', '/x'),
      createFaults([{ match: {}, fault: order }]),
      () => {
        done.push('carried out');
        return json(200, { name: 'projects/p/locations/l/operations/1' });
      },
      (name, { code }) => done.push(`${name} fails with ${code}`),
    );
    return { seen, done };
  }

  test.each([
    [{ kind: 'reset' } as const, { kind: 'cut', carriedOut: false }, []],
    [{ kind: 'lost-answer' } as const, { kind: 'cut', carriedOut: true }, ['carried out']],
    [
      { kind: 'delay', delayMs: 7 } as const,
      { kind: 'answer', delayMs: 7, response: { status: 200 } },
      ['carried out'],
    ],
    [{ kind: 'status', status: 409 } as const, { kind: 'answer', delayMs: 0, response: { status: 409 } }, []],
    [
      { kind: 'late-failure', code: 13 } as const,
      { kind: 'answer', response: { status: 200 } },
      ['carried out', 'projects/p/locations/l/operations/1 fails with 13'],
    ],
  ])('under %j', (fault, seen, done) => {
    const outcome = play(fault);
    expect(outcome.seen).toMatchObject(seen);
    expect(outcome.done).toEqual(done);
  });
});
