import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endsSoon, timeLimitedMatch } from '../../../../shared/adapters/patterns.ts';
import { parseSuite } from '../../../../shared/domain/smoke/parse-suite.ts';
import { plainMatch, SlowPattern } from '../../../../shared/domain/smoke/pattern.ts';
import { runSuite } from '../../../../shared/engine/probe/run-suite.ts';
import { simulatedClock } from '../../simulated-clock.ts';
import { keptLog } from '../engine/probe/app.ts';

const NEVER_ENDS = '^(a+)+$';
const TEXT = `${'a'.repeat(60)}!`;

test.each([
  ['^v(\\d+)\\.(x)?', 'v12.3'],
  ['(?<year>\\d{4})', 'in 2026'],
  ['\\p{Lu}', 'ä'],
  ['', ''],
])('%s finds in %j what a plain match finds', (source, text) => {
  const plain = plainMatch(source, text);
  expect(timeLimitedMatch(30_000)(source, text)).toEqual(plain && [...plain]);
});

test('an expression that would never end is ended, and the next one works', () => {
  const match = timeLimitedMatch(20);
  expect(() => match(NEVER_ENDS, TEXT)).toThrow(SlowPattern);
  expect(timeLimitedMatch(30_000)('a', TEXT)).toEqual(['a']);
});

test('a check with such an expression fails, and says why', async () => {
  const suite = parseSuite(
    `checks: [{ request: GET /, retries: { attempts: 1 }, expect: { text: { matches: "${NEVER_ENDS}" } } }]`,
    'smoke.yml',
  );
  if (!suite.ok) throw new Error('Expected a suite');
  const send = async () => ({ status: 200, headers: {}, body: TEXT, durationMs: 1 });
  const ports = { http: { send }, clock: simulatedClock(), random: Math.random, log: keptLog() };
  const target = { baseUrl: 'https://shop.test' };
  const report = await runSuite(suite.value, target, { ...ports, match: timeLimitedMatch(20) });
  expect(report.checks[0]?.failures).toMatchObject([
    {
      ...{ kind: 'time-limit', subject: 'regular expression', found: 'none' },
      wanted: `an end of "${NEVER_ENDS}" within 20ms`,
    },
  ]);
});

test.each<[string, string, boolean]>([
  ['^v\\d+\\.\\d+$', 'v1.2', true],
  ['ok|well', 'all is well', true],
  ['^(v)(1)$', 'v1', true],
  // A repeated group, in whichever way it is repeated.
  ['^(a+)+$', 'aaaa', false],
  ['(a|aa){2,}$', 'aaaa', false],
  ['(?:a?)*b', 'aaaa', false],
  // Many ways, or a long text.
  [`${'a?'.repeat(20)}${'a'.repeat(20)}`, 'a'.repeat(20), false],
  [`^${'(a|a)'.repeat(20)}b`, 'a'.repeat(20), false],
  ['a*b', 'a'.repeat(10_000), false],
])('whether %s ends soon on a text is known from both', (source, text, soon) => {
  expect(endsSoon(source, text)).toBe(soon);
});

test('what ends soon does so, and is found as it is within a limit', () => {
  const atoms = fc.constantFrom(
    'a',
    'a*',
    'a+',
    'b?',
    'a{1,3}',
    '[ab]*',
    '(a)',
    '(a|b)',
    'a|',
    '^',
    '$',
    '.',
  );
  const sources = fc.array(atoms, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(sources, fc.stringMatching(/^[ab]{0,12}$/), (source, text) => {
      fc.pre(endsSoon(source, text));
      const started = performance.now();
      const plain = plainMatch(source, text);
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(timeLimitedMatch(30_000)(source, text)).toEqual(plain && [...plain]);
    }),
  );
});
