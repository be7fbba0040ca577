import { describe, expect, test } from '@jest/globals';
import { DEFAULT_ANALYSIS } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';

/** The settings of an analysis that is written as one line. */
function analysis(text: string) {
  const result = parseSettings(`analysis: {${text}}`, 'rollout.yml');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.analysis;
}

function problems(text: string) {
  const result = parseSettings(`analysis: {${text}}`, 'rollout.yml');
  return result.ok ? [] : result.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('the analysis of a file', () => {
  const { errors, latency, probes } = DEFAULT_ANALYSIS;

  test.each([
    ['errors: 1%', { errors: { ...errors, ratio: 0.01 } }],
    ['errors: 0.1%', { errors: { ...errors, ratio: 0.001 } }],
    ['errors: 99.9%', { errors: { ...errors, ratio: 0.999 } }],
    ['errors: {limit: 2}', { errors: { ...errors, ratio: 0.02 } }],
    ['errors: {tolerance: 100}', { errors: { ...errors, tolerance: 100 } }],
    ['client_errors: {dry_run: true}', { clientErrors: { tolerance: 1.5, dryRun: true } }],
    ['latency: 800ms', { latency: { ...latency, limitMs: 800 } }],
    ['p95: 800ms', { latency: { ...latency, limitMs: 800 } }],
    ['latency: {limit: 800ms}', { latency: { ...latency, limitMs: 800 } }],
    ['latency: {quantile: 50}', { latency: { ...latency, quantile: 0.5 } }],
    ['latency: {quantile: 99.9%}', { latency: { ...latency, quantile: 0.999 } }],
    ['latency: {tolerance: 1, dry_run: true}', { latency: { ...latency, tolerance: 1, dryRun: true } }],
    ['share: {dry_run: true}', { share: { dryRun: true } }],
    ['probes: never', { probes: { ...probes, when: 'never' } }],
    ['probes: {per_minute: 600}', { probes: { when: 'auto', perMinute: 600 } }],
    ['probes: {path: /}', { probes: { ...probes, path: '/' } }],
    ['users: none', { users: 'none' }],
    ['interval: 1s', { intervalMs: 1_000 }],
  ])('%s changes that and nothing else', (text, change) => {
    expect(analysis(text)).toEqual({ ...DEFAULT_ANALYSIS, ...change });
  });

  test.each([
    ['errors: 0', '1:20 Expected a percent above 0 and below 100'],
    [
      'errors: 0%',
      '1:20 Expected a percent above 0 and below 100, like 5% \\(0 could never be proven\\), found "0%"',
    ],
    ['errors: 100%', '1:20 Expected a percent above 0 and below 100'],
    ['errors: 0.05', '1:20 Expected a percent below 1 with its sign, "0.05%" or else "5%", found 0.05'],
    ['errors: 150%', '1:20 Expected a percent above 0 and below 100'],
    [
      'errors: .nan',
      '1:20 Expected a percent above 0 and below 100, like 5% \\(0 could never be proven\\), found NaN',
    ],
    [
      'errors: few',
      '1:20 Expected a percent above 0 and below 100, like 5% \\(0 could never be proven\\), or a map with limit',
    ],
    ['errors: {limit: 0%}', '1:28 Expected a percent above 0 and below 100'],
    ['errors: {limt: 1%}', '1:21 .*unknown key "limt"; did you mean "limit"'],
    ['errors: {tolerance: 0.99}', '1:32 Expected a number from 1 to 100, found 0.99'],
    ['errors: {tolerance: .nan}', '1:32 Expected a number, found NaN'],
    ['errors: {dry_run: "yes"}', '1:30 Expected true or false, found "yes"'],
    ['errors:', '1:12 Expected a percent .*found nothing'],
    ['client_errors: 5%', '1:27 Expected a map with tolerance and dry_run, found "5%"'],
    ['latency: 2000', '1:21 Expected a duration with its unit, like 2s, or a map .*found 2000'],
    ['latency: 0s', '1:21 Expected a duration of at least 1ms'],
    ['latency: {limit: 0s}', '1:29 Expected a duration of at least 1ms'],
    [
      'latency: {quantile: 0.95}',
      '1:32 Expected a quantile from 50 to 99.9 percent, like 95 \\(100 could never be proven\\), found 0.95',
    ],
    [
      'latency: {quantile: 100}',
      '1:32 Expected a quantile from 50 to 99.9 percent, like 95 \\(100 could never be proven\\), found 100',
    ],
    ['latency: {quantile: 99.91%}', '1:32 Expected a quantile from 50 to 99.9 percent'],
    ['latency: {quantile: 49.9%}', '1:32 Expected a quantile from 50 to 99.9 percent'],
    ['p95: 2s, latency: 2s', '1:12 Expected p95 or else latency, found both'],
    ['p95: 2s, latency: {dry_run: true}', '1:12 Expected p95 or else latency, found both'],
    ['probes: sometimes', '1:20 Expected auto, always, never, or a map .*found "sometimes"'],
    ['probes: {when: often}', '1:27 Expected one of "auto", "always", "never", found "often"'],
    ['probes: {per_minute: 0}', '1:33 Expected a whole number from 1 to 600, found 0'],
    ['probes: {per_minute: 601}', '1:33 Expected a whole number from 1 to 600, found 601'],
    ['probes: {per_minute: 1.5}', '1:33 Expected a whole number from 1 to 600, found 1.5'],
    ['probes: {path: ready}', '1:27 Expected a path that begins with one "/"'],
    ['probes: {path: //elsewhere.example.com}', '1:27 Expected a path that begins with one "/"'],
    ['probes: {path: /\\elsewhere.example.com}', '1:27 Expected a path that begins with one "/"'],
    ['users: some', '1:19 Expected one of "monitoring", "none", found "some"'],
    ['interval: 999ms', '1:22 Expected a duration of at least 1s'],
    ['users: none, probes: never', '1:19 Expected something that can judge the candidate'],
    [
      'users: none, probes: {when: never}, metrics: [{name: a, query: q, max: 1, dry_run: true}]',
      '1:19 Expected something that can judge',
    ],
  ])('refuses %s', (text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(`^${message}`)]);
  });

  test('can do without users and probes where a metric judges', () => {
    const text = 'users: none, probes: never, metrics: [{name: a, query: q, max: 1}]';
    expect(analysis(text)).toMatchObject({ users: 'none', probes: { when: 'never' } });
  });

  test('does not miss what could judge where it was only misspelt', () => {
    expect(problems('users: none, probes: never, metrcs: []')).toEqual([
      expect.stringMatching('unknown key "metrcs"; did you mean "metrics"'),
    ]);
    expect(problems('users: none, probes: never, metrics: [{name: a, query: q, max: high}]')).toHaveLength(1);
  });
});
