import { test } from '@jest/globals';
import { expectRows } from '../proof.ts';
import { pureCode } from './pure-code.ts';

test('pure code reaches for no global that the ports stand for', () => {
  expectRows(pureCode, [
    ['shared/domain/x/a.ts', 'export const now = Date.now();', 'Date.now'],
    ['shared/domain/x/a.ts', 'export const now = new Date();', 'new Date()'],
    ['shared/domain/x/a.ts', 'export const now = new Date;', 'new Date()'],
    ['shared/domain/x/a.ts', 'export const dice = () => Math.random();', 'Math.random'],
    ['shared/domain/x/a.ts', "export const key = process.env['KEY'];", 'process'],
    ['shared/engine/x/a.ts', 'setTimeout(() => undefined, 1);', 'setTimeout'],
    ['action-x/src/run.ts', "await fetch('http://127.0.0.1');", 'fetch'],
    ['shared/engine/x/a.ts', 'export const signal = AbortSignal.timeout(1);', 'AbortSignal.timeout'],
    ['action-x/src/plan.ts', 'console.log(1);', 'console'],
    ['action-x/src/main.ts', 'process.exitCode = 1;', undefined],
    ['shared/adapters/clock.ts', 'export const now = Date.now();', undefined],
    [
      'shared/domain/x/a.ts',
      "export const then = (text: string) => new Date(text) ?? Date.parse('');",
      undefined,
    ],
    ['shared/domain/x/a.ts', 'export const labels = { process: 1, fetch: 2 }; labels.process;', undefined],
    ['shared/engine/x/a.ts', 'export const call = (fetch: () => void) => fetch();', undefined],
  ]);
});
