import { describe, expect, test } from '@jest/globals';
import { switchedOff } from '../../../../action-tf-validate/src/steps/tflint/switched-off.ts';
import { tflint } from '../../../../action-tf-validate/src/steps/tflint.ts';
import { AT, done, recorded, target } from './recorded.ts';

const FILES = ['infra/a/main.tf', 'infra/b/main.tf', 'infra/broken/main.tf', 'noplug/main.tf'];
const CONFIG = { ...AT, config: '/checkout/.tflint.hcl' };
const said = (name: string, folder: string) => done({ exitCode: 1, stdout: recorded(name) }, { folder });
const good = said('tflint-folder.json', 'infra/a');
const broken = said('tflint-broken.json', 'infra/broken');
const withoutPlugin = (folder: string) => said('tflint-no-plugin.json', folder);

describe('TFLint', () => {
  test('runs in each folder, with the one configuration as an absolute path, and with its own where it has one', () => {
    const own = target(FILES, { texts: { '.tflint.hcl': '', 'noplug/.tflint.hcl': '' } });
    expect(tflint.calls(own, CONFIG).map(({ args }) => args.slice(2))).toEqual([
      ['--chdir=infra/a', '--config=/checkout/.tflint.hcl'],
      ['--chdir=infra/b', '--config=/checkout/.tflint.hcl'],
      ['--chdir=infra/broken', '--config=/checkout/.tflint.hcl'],
      ['--chdir=noplug'],
    ]);
  });

  test('tells what it finds beside a folder that is broken, and the line of the fault there', () => {
    const { findings, gaps, proof } = tflint.read([good, broken], target(FILES), CONFIG);
    expect(findings).toHaveLength(4);
    expect(findings.at(-1)).toMatchObject({
      ...{ id: 'invalid-expression', severity: 'high' },
      place: { path: 'infra/broken/main.tf', startLine: 2, endLine: 3 },
    });
    expect(proof).toEqual(['1 folder linted']);
    expect(gaps).toEqual([
      {
        kind: 'unparsed-files',
        message: 'infra/broken: TFLint could not read infra/broken/main.tf:2: Invalid expression',
      },
    ]);
  });

  test('is read rule by rule', () => {
    const { findings } = tflint.read([good], target(FILES), AT);
    expect(findings[0]).toMatchObject({
      ...{ kind: 'code', tool: 'tflint', id: 'terraform_unused_declarations', severity: 'low' },
      place: { path: 'infra/a/main.tf', startLine: 1, startColumn: 1, endColumn: 18 },
      remedy: 'tflint --fix mends it.',
      url: expect.stringMatching(/^https:\/\/github\.com\/terraform-linters\//),
      anchor: 'unused',
    });
  });

  test('runs again without the modules that a folder calls where they call each other deeper than it follows', () => {
    const deep = said('tflint-too-deep.json', 'infra/a');
    const calls = tflint.more?.([deep, broken], target(FILES), CONFIG) ?? [];
    expect(calls.map(({ args }) => args.slice(2))).toEqual([
      ['--chdir=infra/a', '--config=/checkout/.tflint.hcl', '--call-module-type=none'],
    ]);
    expect(tflint.read([deep, good], target(FILES), CONFIG)).toMatchObject({
      gaps: [],
      proof: ['1 folder linted'],
    });
  });

  test('tells what is missing for many folders once', () => {
    const folders = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { gaps, proof } = tflint.read(folders.map(withoutPlugin), target(FILES), CONFIG);
    expect(proof).toEqual([]);
    expect(gaps).toEqual([
      {
        kind: 'not-installed',
        message: '6 folders (a, b, c, d, e, …): the plugin google of TFLint is not installed',
        hint: expect.stringContaining('tflint --init'),
      },
    ]);
  });

  test('names the configuration that it cannot read, and the file that it cannot open', () => {
    const error = (file: string, line: number) =>
      JSON.stringify({
        issues: [],
        errors: [
          {
            ...{ summary: 'Failed to read', message: 'The file is away.', severity: 'error' },
            range: { filename: file, start: { line, column: 0 }, end: { line, column: 0 } },
          },
        ],
      });
    const message = (stdout: string) =>
      tflint.read([done({ exitCode: 1, stdout }, { folder: 'a' })], target(FILES), CONFIG).gaps[0]?.message;
    expect(message(error('/checkout/.tflint.hcl', 3))).toBe(
      'a: TFLint could not read .tflint.hcl:3: Failed to read',
    );
    expect(message(error('', 0))).toBe('a: TFLint could not read it: Failed to read: The file is away.');
  });

  test('asks of no folder with files of OpenTofu alone, and says which files it does not know', () => {
    const mixed = target(['a/main.tf', 'a/main.tofu', 'b/main.tofu', 'c/main.tf.json'], { flavour: 'tofu' });
    expect(tflint.calls(mixed, AT).map(({ folder }) => folder)).toEqual(['a', 'c']);
    expect(tflint.read([said('tflint-folder.json', 'a')], mixed, AT).proof).toEqual([
      '1 folder linted',
      '2 files in .tofu not read, which TFLint does not know',
    ]);
    expect(tflint.read([], target(['b/main.tofu'], { flavour: 'tofu' }), AT)).toMatchObject({
      proof: [],
      gaps: [{ kind: 'nothing-scanned', message: 'TFLint reads .tf and .tf.json alone, and there is none' }],
    });
  });

  test('that gives no report proves nothing', () => {
    const dead = done({ exitCode: 1, stderr: 'panic: oh\n' }, { folder: 'a' });
    expect(tflint.read([dead], target(FILES), AT)).toMatchObject({
      ...{ findings: [], proof: [] },
      gaps: [{ kind: 'unreadable-report', message: expect.stringMatching(/^a: .*panic: oh/) }],
    });
  });
});

test('rules that configurations switch off are told', () => {
  const rule = (name: string, enabled: boolean) => `rule "${name}" {\n  enabled = ${enabled}\n}\n`;
  expect(
    switchedOff({
      '.tflint.hcl': `config {\n  disabled_by_default = true\n}\n${rule('a', true)}`,
      'b/.tflint.hcl': `# disabled_by_default = true\n${rule('a', false)}${rule('b', true)}${rule('c', false)}`,
      'c/.terraform-version': 'rule',
    }),
  ).toEqual(['.tflint.hcl switches off every rule that it does not name', 'b/.tflint.hcl switches off a, c']);
});
