import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';

function parse(metrics: string) {
  return parseSettings(`analysis:\n  metrics: [${metrics}]`, 'rollout.yml');
}

describe('the metrics of a file', () => {
  test.each([
    ['{name: a, query: "up", min: 1}', { name: 'a', query: 'up', min: 1 }],
    ['{name: a, query: " up\\n", max: -1.5}', { name: 'a', query: 'up', max: -1.5 }],
    ['{name: a, query: up, min: 1, max: 1}', { name: 'a', query: 'up', min: 1, max: 1 }],
    [
      '{name: a_B-1, query: "f(x{r=\'{{ revision }}\'})", versus_baseline: 1}',
      { name: 'a_B-1', query: "f(x{r='{{ revision }}'})", versusBaseline: 1 },
    ],
    [
      "{name: a, query: \"{p='{{project}}', l='{{region}}', s='{{service}}'}\", max: 1}",
      { name: 'a', query: "{p='{{project}}', l='{{region}}', s='{{service}}'}", max: 1 },
    ],
  ])('are read: %s', (text, metric) => {
    const result = parse(text);
    expect(result.ok && result.value.analysis.metrics).toEqual([{ dryRun: false, ...metric }]);
  });

  test.each([
    ['{name: a, query: up}', 'Expected at least one of min, max and versus_baseline, found none of them'],
    ['{name: a, query: up, min: 2, max: 1}', 'Expected a min of at most the max (1), found 2'],
    ['{name: a, query: up, max: .inf}', 'Expected a number, found Infinity'],
    ['{name: a, query: up, max: .nan}', 'Expected a number, found NaN'],
    ['{name: a, query: up, max: "1"}', 'Expected a number, found "1"'],
    [
      `{name: a, query: "up{r='{{revision}}'}", versus_baseline: 0.9}`,
      'Expected a number of at least 1, found 0.9',
    ],
    ['{query: up, max: 1}', 'Expected the key "name", found only query, max'],
    ['{name: a, max: 1}', 'Expected the key "query", found only name, max'],
    ['{name: a, query: "  ", max: 1}', 'Expected a query in PromQL, found only blanks'],
    ['{name: "a b", query: up, max: 1}', 'Expected a plain name of at most 40 letters'],
    [`{name: ${'a'.repeat(41)}, query: up, max: 1}`, 'Expected a plain name of at most 40 letters'],
    ['{name: errors, query: up, max: 1}', 'Expected a name of its own, found "errors"'],
    [
      '{name: a, query: up, max: 1}, {name: A, query: up, max: 1}',
      'Expected a name of its own, found "A", which is that of metric 1',
    ],
    [
      `{name: a, query: "up{r='{{revison}}'}", max: 1}`,
      'Expected one of {{revision}}, {{service}}, {{region}}, {{project}}, found "{{revison}}"; did you mean "revision"?',
    ],
    [`{name: a, query: "up{r='{{}}'}", max: 1}`, 'found "{{}}"'],
    [
      '{name: a, query: "up{r={{revision}}}", max: 1}',
      '{{revision}} must stand inside the quotes of a label',
    ],
    [`{name: a, query: "up{r='{{revision}'}", max: 1}`, 'found "{{" without its other half'],
    [`{name: a, query: "up{r='{revision}}'}", max: 1}`, 'found "}}" without its other half'],
    ['{name: a, query: up, versus_baseline: 1.5}', 'Expected {{revision}} in a query that is compared'],
    ['{name: a, query: up, maxx: 1}', 'found the unknown key "maxx"; did you mean "max"?'],
  ])('are refused: %s', (text, message) => {
    const result = parse(text);
    const found = result.ok ? [] : result.error;
    expect(found.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    expect(found.map(({ line }) => line)).toEqual([2]);
  });

  test('are at most twenty', () => {
    const many = Array.from({ length: 21 }, (_, index) => `{name: m${index}, query: up, max: 1}`);
    expect(parse(many.slice(1).join()).ok).toBe(true);
    expect(parse(many.join())).toMatchObject({
      error: [{ message: 'Expected a list of at most 20 metrics, found a list of 21' }],
    });
  });
});
