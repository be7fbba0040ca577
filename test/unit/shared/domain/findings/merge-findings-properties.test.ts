import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyOf } from '../../../../../shared/domain/findings/key.ts';
import { isCve } from '../../../../../shared/domain/findings/merge/advisory-name.ts';
import { mergeFindings } from '../../../../../shared/domain/findings/merge/merge-findings.ts';
import { worse } from '../../../../../shared/domain/findings/severity.ts';
import { anyFindings } from './samples.ts';

const RUNS = { numRuns: 400 };

describe('merged findings, whatever was found', () => {
  test('do not depend on the order in which the tools told them', () => {
    fc.assert(
      fc.property(
        anyFindings.chain((findings) =>
          fc.tuple(fc.constant(findings), fc.shuffledSubarray([...findings], { minLength: findings.length })),
        ),
        ([findings, shuffled]) => expect(mergeFindings(shuffled)).toEqual(mergeFindings(findings)),
      ),
      RUNS,
    );
  });

  test('stay as they are when they are merged again', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const merged = mergeFindings(findings);
        expect(mergeFindings(merged)).toEqual(merged);
      }),
      RUNS,
    );
  });

  test('represent every finding exactly once', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const told = findings.map((finding, index) => ({ ...finding, tool: `tool-${index}` }));
        const seen = mergeFindings(told).flatMap(({ seenBy }) => seenBy);
        expect(seen.map(({ tool }) => tool).sort()).toEqual(told.map(({ tool }) => tool).sort());
        for (const { tool, severity } of told) {
          expect(seen.find((one) => one.tool === tool)?.severity).toBe(severity);
        }
      }),
      RUNS,
    );
  });

  test('have a key each, and the worst severity that any tool gave', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const merged = mergeFindings(findings);
        expect(new Set(merged.map(({ key }) => key)).size).toBe(merged.length);
        for (const { severity, seenBy } of merged) {
          const told = seenBy.map((one) => one.severity).reduce(worse);
          if (told !== 'unknown') expect(severity).toBe(told);
        }
      }),
      RUNS,
    );
  });

  test('never make one of two CVEs', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        for (const { id, kind, seenBy } of mergeFindings(findings)) {
          const cves = new Set(seenBy.map((one) => one.id).filter(isCve));
          if (kind === 'vulnerability') expect([...cves].filter((cve) => cve !== id)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('have the key that a finding alone has, but for its number', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        for (const finding of mergeFindings(findings)) {
          expect(finding.key.replace(/ #\d+$/, '')).toBe(keyOf(finding));
        }
      }),
      RUNS,
    );
  });
});
