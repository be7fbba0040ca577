import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeRecord, RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { type ServiceView, servingShares } from '../../../../../shared/domain/rollout/service-view.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';
import { readTraffic, type TrafficTarget, weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import { candidateShare } from '../../../../../shared/domain/rollout/traffic-of-record.ts';
import { CANDIDATE } from './arbitraries.ts';
import { sumOf } from './service-double.ts';
import { anyWalk, walk } from './walk.ts';

describe('whatever happens on the way', () => {
  test('every write keeps the promises of the rollout', () => {
    fc.assert(
      fc.property(anyWalk, ([start, luck]) => {
        const { steps } = walk(start, luck);
        for (const { effect, view } of steps) {
          if (effect.do === 'write') keepsPromises(effect.write, view);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('it ends, and with the traffic that its conclusion says', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyWalk, ([start, luck]) => {
        const { end, view } = walk(start, luck);
        seen.set(end.conclusion, (seen.get(end.conclusion) ?? 0) + 1);
        const served = weightsOf(servingShares(view));
        const before = weightsOf(start.previous);
        if (end.conclusion === 'promoted') expect(served).toEqual(new Map([[CANDIDATE.revision, 100]]));
        else if (end.conclusion === 'held')
          expect(start.stages.map(({ percent }) => percent)).toContain(served.get(CANDIDATE.revision));
        else if (end.conclusion !== 'failed') expect(served).toEqual(before);
        if (end.conclusion === 'failed')
          expect(end.reason).toMatch(/nothing was changed|could not be restored/);
        expect(end.conclusion).not.toBe('conflict');
      }),
      { numRuns: 600, seed: 7 },
    );
    expect([...seen.keys()].sort()).toEqual([
      'deployed',
      'failed',
      'held',
      'promoted',
      'rolled-back',
      'superseded',
    ]);
  });

  test('nothing is written between a bad verdict and the roll back', () => {
    fc.assert(
      fc.property(anyWalk, ([start, luck]) => {
        const { steps } = walk(start, luck);
        steps.forEach(({ effect, bad }, index) => {
          if (effect.do !== 'judge' || !bad) return;
          const write = steps.slice(index + 1).find((step) => step.effect.do === 'write')?.effect;
          if (write?.do === 'write') expect(write.write.purpose).toBe('roll-back');
        });
      }),
      { numRuns: 600 },
    );
  });

  test('users never get more of a candidate than its stage, nor any of one that was not proven', () => {
    fc.assert(
      fc.property(anyWalk, ([start, luck]) => {
        let proven = false;
        let most = 0;
        for (const { effect, view, passes } of walk(start, luck).steps) {
          const share = weightsOf(servingShares(view)).get(CANDIDATE.revision) ?? 0;
          expect(share === 0 || proven).toBe(true);
          expect(share).toBeLessThanOrEqual(most);
          if (effect.do === 'prove') proven ||= passes;
          if (effect.do === 'write' && effect.write.record)
            most = Math.max(most, candidateShare(effect.write.record));
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a service that somebody else changed is never written again', () => {
    const change = {
      traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'shop-theirs', percent: 100 }],
    };
    fc.assert(
      fc.property(anyWalk, fc.nat(40), ([start, luck], at) => {
        const { steps, end } = walk(start, luck, { at, change });
        if (steps.length <= at || !steps[at]?.open) return;
        expect(steps.slice(at).filter(({ effect }) => effect.do === 'write')).toEqual([]);
        expect(end.conclusion).toBe('conflict');
      }),
      { numRuns: 600 },
    );
  });
});

function keepsPromises(write: ServiceWrite, view: ServiceView): void {
  const { body, updateMask, record, purpose } = write;
  expect(sumOf(body)).toBe(100);
  expect(body.etag).toBe(view.etag);
  expect([...updateMask].sort()).toEqual(
    purpose === 'open' ? ['annotations', 'template', 'traffic'] : ['annotations', 'traffic'],
  );
  expect(body.annotations).toMatchObject({ 'example.com/owner': 'shop-team' });
  const table = readTraffic(body, 'traffic');
  expect(tagsOf(table)).toEqual(tagsOf(view.traffic));
  const share = weightsOf(table).get(CANDIDATE.revision) ?? 0;
  if (record !== undefined) {
    expect(share).toBe(candidateShare(record));
    const text = (body.annotations as Record<string, string>)[RECORD_ANNOTATION];
    expect(decodeRecord(text)).toMatchObject({
      ok: true,
      value: { seq: record.seq, expect: { generation: view.generation + 1 } },
    });
  }
}

function tagsOf(table: readonly TrafficTarget[]): string[] {
  return table
    .filter(({ tag }) => tag !== undefined && tag !== CANDIDATE.tag)
    .map(({ tag, revision }) => `${tag} -> ${revision}`)
    .sort();
}
