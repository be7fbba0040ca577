import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkException } from '../../../../../../shared/domain/findings/exceptions/check-exception.ts';
import { dayOf } from '../../../../../../shared/domain/findings/exceptions/day.ts';
import type { Exception } from '../../../../../../shared/domain/findings/exceptions/exception.ts';
import { BOUNDS, DAY_MS, exception, NOW } from './samples.ts';

const faults = (id: string, more: Partial<Exception> = {}) =>
  checkException(exception(id, more), BOUNDS, NOW).map(({ part, message }) => `${part}: ${message}`);

describe('an exception', () => {
  test('may reach as far as the policy says, and not a day further', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 366 }),
        fc.integer({ min: 0, max: DAY_MS - 1 }),
        (maxDays, ms) => {
          const nowMs = Math.floor(NOW / DAY_MS) * DAY_MS + ms;
          const until = (days: number) =>
            checkException(
              exception('CVE-1', { expires: dayOf(nowMs + days * DAY_MS) }),
              { ...BOUNDS, maxDays },
              nowMs,
            ).length;
          expect([until(maxDays), until(maxDays + 1), until(-1)]).toEqual([0, 1, 0]);
        },
      ),
    );
  });

  test('that reaches too far says by how much', () => {
    expect(faults('CVE-1', { expires: '2026-12-31' })).toEqual([
      'expires: Expected a day at most 180 days ahead, found 2026-12-31, which is 296 days ahead',
    ]);
  });

  test.each<[string, Partial<Exception>]>([
    ['CVE-1', {}],
    ['B101', { paths: ['tests/**'] }],
    ['*', { packages: ['pkg:npm/lodash'] }],
    ['*', { packages: ['pkg:npm/@angular/*'] }],
    ['*', { paths: ['test/fixtures/'] }],
    ['*', { paths: ['**/fixtures/**'] }],
    ['*', { paths: ['package-lock.json'] }],
    ['CVE-1', { packages: ['pkg:npm/*'] }],
  ])('for %s %j is narrow enough', (id, more) => expect(faults(id, more)).toEqual([]));

  test.each<[string, Partial<Exception>, string]>([
    ['*', {}, 'id: Expected * beside a package or a path that names what it means, found neither'],
    ['*', { paths: ['**'] }, 'path: Expected a path that leaves something out, found "**"'],
    ['CVE-1', { paths: ['**/*'] }, 'path: Expected a path that leaves something out, found "**/*"'],
    ['*', { paths: ['**/package-lock.json'] }, 'path: Expected * beside a package or a path'],
    ['*', { paths: ['*.py'] }, 'path: Expected * beside a package or a path'],
    ['*', { paths: ['docs/**', '*/**/a*'] }, 'path: Expected * beside a package or a path'],
    ['*', { packages: ['pkg:npm/*'] }, 'package: Expected * beside a package or a path'],
    ['*', { packages: ['pkg:npm/**/*'] }, 'package: Expected * beside a package or a path'],
    ['CVE-*', {}, 'id: Expected one id, or * alone with a package or a path, found "CVE-*"'],
    ['CVE-1 CVE-2', {}, 'id: Expected one id'],
    ['CVE-1', { packages: ['lodash'] }, 'package: Expected a package URL like pkg:npm/lodash'],
    ['CVE-1', { paths: ['*a*a*a*b'] }, 'path: Expected at most three * between two slashes'],
    ['CVE-1', { paths: ['**/a/**/b/**/c/**'] }, 'path: Expected at most three * between two slashes'],
    ['CVE-1', { packages: ['pkg:npm/*a*a*a*b'] }, 'package: Expected at most three * between two slashes'],
    ['CVE-1', { paths: ['/etc/passwd'] }, 'path: Expected a path relative to the checkout'],
    ['CVE-1', { paths: ['../other'] }, 'path: Expected a path relative to the checkout'],
    ['CVE-1', { expires: '2026-02-30' }, 'expires: Expected a day like 2026-03-31, found "2026-02-30"'],
  ])('for %s %j is refused', (id, more, message) => {
    const found = faults(id, more);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('is told everything that is wrong with it at once', () => {
    expect(faults('a b', { packages: ['x'], paths: ['/y'], expires: 'z' })).toHaveLength(4);
  });
});
