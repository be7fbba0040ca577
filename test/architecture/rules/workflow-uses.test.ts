import { describe, expect, test } from '@jest/globals';
import { expectRows, treeOf } from '../proof.ts';
import { ownUses, pinnedUses } from './workflow-uses.ts';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';

describe('workflows', () => {
  const steps = (uses: string) => `on: push\njobs: {a: {steps: [\n{uses: ${uses}\n}]}}`;

  test('pin the actions of others by commit, with the version', () => {
    expectRows(pinnedUses, [
      [
        '.github/workflows/ci.yml',
        `jobs:\n  a:\n    steps:\n      - uses: actions/checkout@${SHA} # v7.0.1\n`,
        undefined,
      ],
      [
        '.github/workflows/ci.yml',
        `jobs:\n  a:\n    steps:\n      - uses: actions/checkout@${SHA}\n`,
        'no version comment',
      ],
      ['.github/workflows/ci.yml', steps('actions/checkout@v7'), 'not pinned'],
      ['.github/workflows/ci.yml', steps('docker://alpine:3'), 'not pinned'],
      ['action-x/action.yml', 'runs: {steps: [{uses: a/b@main}]}', 'not pinned'],
      ['.github/workflows/ci.yml', steps('./action-x'), undefined],
      ['.github/dependabot.yml', steps('actions/checkout@v7'), undefined],
    ]);
  });

  test('refer to own actions so that a caller in another repository finds them', () => {
    const files = (on: string, uses: string) =>
      treeOf({
        '.github/workflows/deploy.yml': `on: ${on}\njobs: {a: {steps: [{uses: ${uses}}]}}`,
        'action-x/action.yml': '',
      });
    expect(ownUses(files('{workflow_call: {}}', '$/action-x'))).toEqual([]);
    expect(ownUses(files('push', './action-x'))).toEqual([]);
    expect(ownUses(files('[push, workflow_call]', './action-x'))).toEqual([
      expect.stringContaining('must start with $/'),
    ]);
    expect(ownUses(files('push', '$/action-y'))).toEqual([expect.stringContaining('not in this repository')]);
  });
});
