import { describe, expect, test } from '@jest/globals';
import { tflint } from '../../../../action-tf-validate/src/steps/tflint.ts';
import { AT, done, recorded, target } from './recorded.ts';

const FILES = ['infra/a/main.tf', 'infra/b/main.tf', 'infra/broken/main.tf', 'noplug/main.tf'];
const whole = done({ exitCode: 1, stdout: recorded('tflint-recursive.json') });
const broken = done({ exitCode: 1, stdout: recorded('tflint-broken.json') }, { folder: 'infra/broken' });
const CONFIG = { ...AT, config: '/checkout/.tflint.hcl' };

describe('TFLint', () => {
  test('runs once for all folders, with the one configuration as an absolute path', () => {
    expect(tflint.calls(target(FILES), CONFIG).map(({ args }) => args)).toEqual([
      ['--format=json', '--no-color', '--recursive', '--config=/checkout/.tflint.hcl'],
    ]);
  });

  test('runs again by itself where a folder was broken, for the line of the fault', () => {
    const calls = tflint.more?.([whole], target(FILES), CONFIG) ?? [];
    expect(calls.map(({ args }) => args.slice(2))).toEqual([
      ['--chdir=infra/broken', '--config=/checkout/.tflint.hcl'],
    ]);
    const { findings, gaps, proof } = tflint.read([whole, broken], target(FILES), CONFIG);
    expect(findings.filter(({ place }) => place?.path === 'infra/broken/main.tf')).toMatchObject([
      { id: 'invalid-expression', severity: 'high', place: { startLine: 2, endLine: 3 } },
    ]);
    expect(findings).toHaveLength(16);
    expect(proof).toEqual(['3 folders linted']);
    expect(gaps).toMatchObject([
      { kind: 'unparsed-files', message: expect.stringContaining('infra/broken') },
    ]);
  });

  test('is read rule by rule', () => {
    const { findings } = tflint.read([whole], target(['infra/a/main.tf']), AT);
    expect(findings).toHaveLength(5);
    expect(findings[1]).toMatchObject({
      ...{
        kind: 'code',
        tool: 'tflint',
        id: 'terraform_unused_declarations',
        severity: 'low',
        anchor: 'unused',
      },
      place: { path: 'infra/a/main.tf', startLine: 1, startColumn: 1, endColumn: 18 },
      remedy: 'tflint --fix mends it.',
      url: expect.stringMatching(/^https:\/\/github\.com\/terraform-linters\//),
    });
  });

  test('runs a folder with a configuration of its own by that one', () => {
    const own = target(FILES, { texts: { 'noplug/.tflint.hcl': 'plugin "google" {}' } });
    expect(tflint.calls(own, CONFIG).map(({ args }) => args.slice(2))).toEqual([
      ['--recursive', '--config=/checkout/.tflint.hcl'],
      ['--chdir=noplug'],
    ]);
    const plugin = done({ exitCode: 1, stdout: recorded('tflint-no-plugin.json') }, { folder: 'noplug' });
    const { findings, gaps } = tflint.read([whole, plugin, broken], own, CONFIG);
    expect(findings.filter(({ place }) => place?.path.startsWith('noplug'))).toEqual([]);
    expect(gaps[0]).toEqual({
      kind: 'not-installed',
      message: 'noplug: the plugin google of TFLint is not installed',
      hint: expect.stringContaining('tflint --init'),
    });
  });

  test('that gives no report is asked folder by folder, and nothing else proves that it worked', () => {
    const dead = done({ exitCode: 1, stderr: 'panic: oh\n' });
    expect(tflint.more?.([dead], target(FILES), AT)).toHaveLength(4);
    expect(tflint.read([dead], target(FILES), AT)).toMatchObject({
      findings: [],
      proof: [],
      gaps: [{ kind: 'unreadable-report', message: expect.stringContaining('panic: oh') }],
    });
  });
});
