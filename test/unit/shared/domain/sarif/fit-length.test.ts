import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitLength, levelled } from '../../../../../shared/domain/sarif/fit-length.ts';
import { renderGateSarif } from '../../../../../shared/domain/sarif/gate-sarif.ts';
import { MAX_GZIP_BYTES, MAX_LENGTH } from '../../../../../shared/domain/sarif/limits.ts';
import type { SarifDocument } from '../../../../../shared/domain/sarif/tool-run.ts';
import { finding, judgement } from '../report/gate/judgements.ts';

/** As long as its results, each `each` characters, and something around them. */
const renderer =
  (each: number) =>
  (counts: readonly number[]): SarifDocument => ({
    log: { $schema: '', version: '2.1.0', runs: [] },
    text: 'x'.repeat(100 + each * counts.reduce((sum, count) => sum + count, 0)),
    warnings: counts.map(String),
  });

describe('a file that would be too long', () => {
  test('shows fewer results of the runs that have most', () => {
    const { text, warnings } = fitLength([5_000, 4_000, 40], renderer(10), 50_000);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(text.length).toBeGreaterThan(45_000);
    expect(warnings[2]).toBe('40');
    expect(warnings[0]).toBe(warnings[1]);
  });

  test('is the first that was made where it fits', () => {
    expect(fitLength([5, 4], renderer(10), 1_000).warnings).toEqual(['5', '4']);
  });

  test('shares out no more than there is, and takes from nobody who has less than the share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 20 }),
        fc.nat(100_000),
        (counts, total) => {
          const shared = levelled(counts, total);
          const sum = shared.reduce((all, one) => all + one, 0);
          expect(sum).toBeLessThanOrEqual(
            Math.max(total, 0) >= counts.reduce((a, b) => a + b, 0) ? sum : total,
          );
          const most = Math.max(...shared);
          for (const [index, count] of counts.entries()) expect(shared[index]).toBe(Math.min(count, most));
        },
      ),
    );
  });

  test('is far below what code scanning takes after gzip, even where no two messages are alike', () => {
    const words = (seed: number) =>
      Array.from({ length: 200 }, (_, at) => ((seed * 7_919 + at * 104_729) % 99_991).toString(36)).join(' ');
    const findings = Array.from({ length: 400 }, (_, at) =>
      finding({ key: `${at}`, id: `CVE-${at}`, message: words(at), seenBy: [] }),
    );
    const { text } = renderGateSarif(judgement({ findings }), { fallbackPath: 'Dockerfile' });
    expect((gzipSync(text).byteLength / text.length) * MAX_LENGTH).toBeLessThan(MAX_GZIP_BYTES);
  });
});
