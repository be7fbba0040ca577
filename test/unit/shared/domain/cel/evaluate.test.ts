import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../../../shared/domain/cel/evaluate.ts';

const assertion = {
  sub: 'repo:octo/shop:ref:refs/heads/main',
  ref: 'refs/heads/main',
  run_attempt: '1',
  teams: ['web', 'ops'],
};

describe("Google's CEL", () => {
  test.each<[string, unknown]>([
    ["assertion.sub.extract('repo:{repository}:ref')", 'octo/shop'],
    ["assertion.sub.extract('ref:{ref}')", 'refs/heads/main'],
    ["assertion.sub.extract('{start}:octo')", 'repo'],
    ["assertion.sub.extract('environment:{name}')", ''],
    ["assertion.sub.extract('ref:{ref}:end')", ''],
    ["assertion.ref.split('/')[2]", 'main'],
    ["assertion.ref.matches('^refs/heads/.*$')", true],
    ["'web' in assertion.teams", true],
    ['has(assertion.environment)', false],
    ["'environment' in assertion", false],
    ["assertion.run_attempt == '1' ? 'first' : 'again'", 'first'],
    ["assertion.ref == 'refs/heads/main' || assertion.missing == 'x'", true],
  ])('evaluates %s', (expression, value) => {
    expect(evaluate(expression, { assertion })).toEqual({ kind: 'value', value });
  });

  test.each(['assertion.missing', 'unknown.name', "assertion.missing == 'x'", 'assertion.ref +'])(
    'calls %s an error',
    (expression) => {
      expect(evaluate(expression, { assertion }).kind).toBe('error');
    },
  );
});
