import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCpu, parseCpu } from '../../../../../shared/domain/text/cpu.ts';
import { formatMemory, parseMemory } from '../../../../../shared/domain/text/memory.ts';

describe('parseCpu', () => {
  test.each([
    ['1', 1000],
    ['0.5', 500],
    ['1000m', 1000],
    ['0.08', 80],
    ['8', 8000],
  ])('reads %j as %d thousandths', (text, value) => {
    expect(parseCpu(text)).toEqual({ ok: true, value });
  });

  test.each(['', '0', '0m', '-1', '1 CPU', '0.0001', '1M'])('refuses %j', (text) => {
    expect(parseCpu(text).ok).toBe(false);
  });

  test('reads back whatever formatCpu writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (milli) => {
        expect(parseCpu(formatCpu(milli))).toEqual({ ok: true, value: milli });
      }),
    );
    expect([formatCpu(2000), formatCpu(500)]).toEqual(['2', '500m']);
  });
});

describe('parseMemory', () => {
  test.each([
    ['512Mi', 512 * 1024 ** 2],
    ['1Gi', 1024 ** 3],
    ['1G', 1e9],
    ['1.5Gi', 1.5 * 1024 ** 3],
    ['128 Mi', 128 * 1024 ** 2],
  ])('reads %j as %d bytes', (text, value) => {
    expect(parseMemory(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['512', 'did you mean 512Mi?'],
    ['512MB', 'did you mean 512Mi?'],
    ['1gb', 'did you mean 1Gi?'],
    ['1g', 'did you mean 1Gi?'],
    ['0Mi', 'above 0'],
    ['-1Gi', 'like 512Mi'],
    ['', 'found nothing'],
  ])('refuses %j', (text, message) => {
    expect(parseMemory(text)).toEqual({ ok: false, error: expect.stringContaining(message) });
  });

  test('reads back whatever formatMemory writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.constantFrom(1e3, 1024, 1e6, 1024 ** 2),
        (count, unit) => {
          expect(parseMemory(formatMemory(count * unit))).toEqual({ ok: true, value: count * unit });
        },
      ),
    );
    expect([formatMemory(1024 ** 3), formatMemory(512 * 1024 ** 2), formatMemory(1e9)]).toEqual([
      '1Gi',
      '512Mi',
      '1G',
    ]);
  });
});
