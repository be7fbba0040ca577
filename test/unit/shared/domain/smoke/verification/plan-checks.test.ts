import { describe, expect, test } from '@jest/globals';
import { parseVerification } from '../../../../../../shared/domain/smoke/verification/parse-verification.ts';
import {
  type Deployment,
  METRIC_LINE,
  type PlannedCheck,
  planChecks,
} from '../../../../../../shared/domain/smoke/verification/plan-checks.ts';

const SHOP: Deployment = { revisions: ['shop-1'], probes: { health: '/live', readiness: '/ready' } };

function plan(text: string, on: Deployment = SHOP): readonly PlannedCheck[] {
  const wish = parseVerification(text, { service: true });
  if (!wish.ok) throw new Error(JSON.stringify(wish.error));
  return planChecks(wish.value, on);
}
const told = (planned: readonly PlannedCheck[]) =>
  planned.map((one) => {
    if (one.kind === 'known') return `${one.name}: ${one.result.state}, ${one.result.seen}`;
    return 'check' in one ? `${one.name}: ${one.check.request.path}` : `${one.name}: ${one.kind}`;
  });

describe('the plan of the six', () => {
  test('has them all in their order, with the paths of the revision itself', () => {
    expect(told(plan('all'))).toEqual([
      'health: /live',
      'readiness: /ready',
      'sample: /',
      'metrics: cloud-monitoring',
      'logs: logs',
      'latency: /',
    ]);
  });

  test('prefers the paths that were named, and measures what was taken as a sample', () => {
    expect(told(plan('health: /x\nreadiness: off\nsample: /orders\nmetrics: /m\nlogs: off'))).toEqual([
      'health: /x',
      'readiness: left-out, left out, as asked',
      'sample: /orders',
      'metrics: /m',
      'logs: left-out, left out, as asked',
      'latency: /orders',
    ]);
  });

  test('says of a URL alone that nobody could be asked for its logs and metrics', () => {
    expect(told(plan('all', { revisions: [], probes: {} }))).toEqual([
      'health: /',
      'readiness: /',
      'sample: /',
      'metrics: not-asked, not asked, no service',
      'logs: not-asked, not asked, no service',
      'latency: /',
    ]);
  });

  test('says where a path was a guess, and only there', () => {
    const hints = (on: Deployment, text = 'all') =>
      plan(text, on).flatMap((one) => ('check' in one ? (one.hint ?? 'none') : []));
    const guessed = expect.stringMatching(/so \/ was asked; name (yours|one): verification: \{/);
    expect(hints({ revisions: ['shop-1'], probes: {} })).toEqual([guessed, guessed, guessed, guessed]);
    expect(hints(SHOP)).toEqual(['none', 'none', guessed, guessed]);
    const named = 'health: /x\nreadiness: /y\nsample: /z';
    const nobody = { revisions: [], probes: {} };
    expect(hints(nobody, named)).toEqual(['none', 'none', 'none', 'none']);
    const slow = 'health: /x\nreadiness: /y\nlatency: {path: /z}';
    expect(hints(nobody, slow)).toEqual(['none', 'none', guessed, 'none']);
  });

  test('follows no redirect to another host, and none at all where a status is named', () => {
    const follows = (text: string) =>
      plan(text).flatMap((one) => (one.kind === 'request' ? one.check.request.followRedirects : []));
    expect(follows('sample: {path: /a}')).toEqual(['same-host', 'same-host', 'same-host']);
    expect(follows('sample: {status: 302}')).toEqual(['same-host', 'same-host', false]);
  });
});

describe('a metric in the text format of Prometheus', () => {
  const line = new RegExp(METRIC_LINE, 'u');
  test.each([
    'up 1',
    '# HELP http_requests_total All.\n# TYPE http_requests_total counter\nhttp_requests_total{code="200",path="/a b"} 1027 1395066363000\n',
    'a_bucket{le="+Inf"} 3.5e+07\r\n',
    'go:gc_seconds NaN',
    'x -Inf\n# EOF',
  ])('is seen in %j', (body) => {
    expect(line.test(body)).toBe(true);
  });

  test.each([
    '',
    '<!doctype html>\n<p>Welcome 5</p>',
    '{"requests": 5}',
    '# HELP up Up.\n# TYPE up gauge',
    'not found',
  ])('is not seen in %j', (body) => {
    expect(line.test(body)).toBe(false);
  });
});
