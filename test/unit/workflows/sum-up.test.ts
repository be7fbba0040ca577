import { describe, expect, test } from '@jest/globals';
import { type Needs, sumUp } from '../../../.github/actions/sum-up/sum-up.ts';

const SHOP = { key: 'shop.eu', service: 'shop', region: 'eu' };
const CART = { key: 'cart.eu', service: 'cart', region: 'eu' };
const WENT: Needs = {
  plan: { result: 'success' },
  gate: { result: 'skipped' },
  deploy: { result: 'success', outputs: null },
};

const sum = (
  outcomes: Readonly<Record<string, Record<string, string>>>,
  needs = WENT,
  planned = [SHOP, CART],
) => sumUp(planned, needs, (key) => outcomes[key]);

describe('the sum of rollouts', () => {
  test('is good where each of them is', () => {
    const found = sum({
      'shop.eu': { conclusion: 'promoted', reason: 'all went well', revision: 'shop-r1' },
      'cart.eu': { conclusion: 'unchanged', reason: 'nothing to do' },
    });
    expect(found).toMatchObject({ succeeded: true, conclusion: 'promoted' });
    expect(found.summary).toContain('### 2 of 2 targets went well');
    expect(found.summary).toContain('| shop | eu | promoted | shop-r1 | all went well |');
    expect(found.summary).not.toContain('gate');
  });

  test('is the worst of them', () => {
    const found = sum({
      'shop.eu': { conclusion: 'rolled-back', reason: 'too many errors' },
      'cart.eu': { conclusion: 'conflict', reason: 'somebody else wrote' },
    });
    expect(found).toMatchObject({ succeeded: false, conclusion: 'conflict' });
  });

  test.each([
    ['left nothing', {}, WENT, 'Left no outcome'],
    ['ended without a conclusion', { 'shop.eu': {} }, WENT, 'The step ended without a conclusion'],
    ['said no reason', { 'shop.eu': { conclusion: 'failed' } }, WENT, 'The log of its step says why'],
    [
      'was stopped by the gate',
      {},
      { ...WENT, gate: { result: 'failure', outputs: { verdict: 'fail' } }, deploy: { result: 'skipped' } },
      'Not started: gate ended as fail',
    ],
    [
      'was cancelled before',
      {},
      { ...WENT, terraform: { result: 'cancelled' }, deploy: { result: 'skipped' } },
      'Not started: terraform ended as cancelled',
    ],
    [
      'was stopped by one of two gates, the other of which ended last',
      {},
      { ...WENT, gate: { result: 'failure', outputs: { verdict: 'pass' } }, deploy: { result: 'skipped' } },
      'Not started: gate ended as failure',
    ],
  ])('counts a target as failed that %s', (_, outcomes, needs, why) => {
    const found = sum(outcomes, needs, [SHOP]);
    expect(found).toMatchObject({ succeeded: false, conclusion: 'failed' });
    expect(found.results[0]?.reason).toContain(why);
  });

  test('is bad where a job was cut off, whatever an attempt before has left', () => {
    const found = sum(
      { 'shop.eu': { conclusion: 'promoted' }, 'cart.eu': { conclusion: 'promoted' } },
      { ...WENT, deploy: { result: 'cancelled' } },
    );
    expect(found).toMatchObject({ succeeded: false, conclusion: 'failed' });
    expect(found.summary).toContain('### 2 of 2 targets went well, but the jobs ended as cancelled');
  });

  test('is bad where nothing was planned', () => {
    const found = sum({}, { plan: { result: 'failure' }, deploy: { result: 'skipped' } }, []);
    expect(found).toMatchObject({ succeeded: false, conclusion: 'failed', results: [] });
    expect(found.summary).toContain('Nothing was deployed');
  });

  test('shows text of others as text', () => {
    const found = sum(
      { 'shop.eu': { conclusion: 'failed', reason: '<img src=x> | [a](b)\n# c @octo' } },
      WENT,
      [SHOP],
    );
    expect(found.summary).toContain('\\<img src=x\\> \\| \\[a\\](b) \\# c \\@octo');
  });
});
