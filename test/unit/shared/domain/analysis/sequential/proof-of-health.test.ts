import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanRunSentence } from '../../../../../../shared/domain/analysis/sequential/clean-run.ts';
import { addSamples, noEvidence } from '../../../../../../shared/domain/analysis/sequential/e-process.ts';
import { ratioLogs, staysBelow } from '../../../../../../shared/domain/analysis/sequential/ratio-test.ts';
import { requestsNeeded } from '../../../../../../shared/domain/analysis/sequential/requests-needed.ts';
import { pass } from './evidence-of.ts';

describe('requestsNeeded', () => {
  test.each([
    [0.01, 20, 367],
    [0.02, 20, 183],
    [0.05, 20, 72],
    [0.1, 20, 36],
    [0.01, 100, 546],
    [0.02, 100, 272],
    [0.05, 100, 108],
    [0.1, 100, 53],
  ])('for a limit of %d and evidence of %d is %d good answers', (limit, threshold, needed) => {
    expect(requestsNeeded(limit, threshold)).toBe(needed);
    expect(pass(0, needed, limit)).toBeGreaterThanOrEqual(threshold);
    expect(pass(0, needed - 1, limit)).toBeLessThan(threshold);
  });

  test('counts from what is proven already, and takes bursts into account', () => {
    const having = (failures: number, requests: number) =>
      addSamples(noEvidence(1), [{ stage: 0, logs: ratioLogs(staysBelow(0.05), { failures, requests }) }]);
    expect(requestsNeeded(0.05, 20, having(0, 70))).toBe(2);
    expect(requestsNeeded(0.05, 20, having(0, 72))).toBe(0);
    expect(requestsNeeded(0.05, 20, having(1, 72))).toBeGreaterThan(20);
    expect(requestsNeeded(0.05, 20, noEvidence(1), 0.5)).toBeGreaterThan(130);
  });

  test('is the first number that is enough, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.002, max: 0.5, noNaN: true }),
        fc.nat(20),
        fc.nat(400),
        (limit, failures, good) => {
          const counts = { failures, requests: failures + good };
          const logs = addSamples(noEvidence(1), [{ stage: 0, logs: ratioLogs(staysBelow(limit), counts) }]);
          const more = requestsNeeded(limit, 20, logs) ?? Number.NaN;
          const proven = (requests: number) => pass(failures, counts.requests + requests, limit) >= 20;
          expect(proven(more)).toBe(true);
          if (more > 0) expect(proven(more - 1)).toBe(false);
        },
      ),
    );
  });

  test('says when no number of requests would do', () => {
    expect(requestsNeeded(0, 20)).toBeUndefined();
  });
});

describe('cleanRunSentence', () => {
  test.each([
    [0.05, 20, 'probes', '72 clean probes prove < 5 % at 95 %'],
    [0.02, 20, 'requests', '183 clean requests prove < 2 % at 95 %'],
    [0.05, 100, 'probes', '108 clean probes prove < 5 % at 99 %'],
    [0.001, 20, 'probes', '3677 clean probes prove < 0.1 % at 95 %'],
    [0, 20, 'probes', 'no number of clean probes proves < 0 % at 95 %'],
  ] as const)('for %d at evidence %d in %s says "%s"', (limit, threshold, noun, sentence) => {
    expect(cleanRunSentence(limit, threshold, noun)).toBe(sentence);
  });
});
