import { expect, test } from '@jest/globals';
import { matchExceptions } from '../../../../../../shared/domain/findings/exceptions/match-exceptions.ts';
import { code, merged, secret } from '../samples.ts';
import { exception } from './samples.ts';

const matches = (entry: ReturnType<typeof exception>, finding: ReturnType<typeof code>): boolean =>
  matchExceptions([entry])(merged(finding)).length === 1;

test('a baseline finds its line of code again wherever it moved, and not another on the old line', () => {
  const entry = exception('B602', { paths: ['app/run.py'], spot: { line: 7, anchor: 'call(x)#1' } });
  expect(matches(entry, code('B602', 70, { anchor: 'call(x)#1' }))).toBe(true);
  expect(matches(entry, code('B602', 7, { anchor: 'call(y)#1' }))).toBe(false);
  expect(matches(entry, code('B602', 70, { anchor: 'call(x)#2' }))).toBe(false);
});

test('a baseline of a line whose code must not be told goes by the line', () => {
  const entry = exception('B105', { paths: ['app/run.py'], spot: { line: 7, anchor: 'password=""#1' } });
  expect(matches(entry, code('B105', 7, { anchor: '#1' }))).toBe(true);
  expect(matches(entry, code('B105', 8, { anchor: '#1' }))).toBe(false);
});

test('a fingerprint means one line, of one commit where it names one', () => {
  const paths = ['config/prod.env'];
  const ofCommit = exception('private-key', { paths, spot: { commit: 'c0ffee', line: 3 } });
  expect(matches(ofCommit, secret(3, { commit: 'c0ffee' }))).toBe(true);
  expect(matches(ofCommit, secret(3, { commit: 'decaf' }))).toBe(false);
  expect(matches(ofCommit, secret(4, { commit: 'c0ffee' }))).toBe(false);
  expect(matches(exception('private-key', { paths, spot: { line: 3 } }), secret(3))).toBe(true);
});
