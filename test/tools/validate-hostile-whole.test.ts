import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fmt } from '../../action-tf-validate/src/steps/fmt.ts';
import { tflint } from '../../action-tf-validate/src/steps/tflint.ts';
import { entryOf, removeFolders, runAction } from '../e2e/run-action.ts';
import { systemVariables } from '../e2e/runner/system-variables.ts';
import { newFiles, newRepository, type Repository } from './repository.ts';
import { look, runReal, snapshot } from './terraform-world.ts';
import { isInstalled, PATIENCE_MS, testWith } from './tool.ts';

const withTerraform = testWith({ executable: 'terraform' });
const withTflint = testWith({ executable: 'tflint' });
const PATIENCE = 3 * PATIENCE_MS;
afterAll(removeFolders);

const GOOD = 'locals {\n  a = 1\n}\n';
const CROOKED = 'locals {\n a=1\n}\n';
const BROKEN = 'locals {\n  a = [1,\n';
const UNUSED = 'variable "unused" {\n  type = string\n}\n';
const BUCKET = 'resource "google_storage_bucket" "b" {\n  name     = "b"\n  location = "EU"\n}\n';
const calls = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;

describe('size and depth', () => {
  withTflint(
    'modules that call each other deeper than TFLint follows are linted one by one',
    async () => {
      const deep = Array.from(
        { length: 25 },
        (_, at) => [`m${at}/main.tf`, at === 24 ? UNUSED : calls(`../m${at + 1}`)] as const,
      );
      const { gaps, proof } = await runReal(
        tflint,
        'tflint',
        await look(await newFiles(Object.fromEntries(deep))),
      );
      expect({ gaps, proof }).toEqual({ gaps: [], proof: ['25 folders linted'] });
    },
    PATIENCE,
  );

  withTflint(
    'an expression that takes for ever takes no other folder with it',
    async () => {
      const endless = `locals {\n  a = ${'['.repeat(50_000)}${']'.repeat(50_000)}\n}\n`;
      const seen = await look(
        await newFiles({ 'a/main.tf': UNUSED, 'b/main.tf': endless, 'c/main.tf': UNUSED }),
      );
      const { findings, gaps, proof } = await runReal(tflint, 'tflint', seen, { timeoutMs: 10_000 });
      expect(gaps).toMatchObject([{ kind: 'timed-out', message: expect.stringMatching(/^b: /) }]);
      expect(proof).toEqual(['2 folders linted']);
      expect(new Set(findings.map(({ place }) => place?.path))).toEqual(new Set(['a/main.tf', 'c/main.tf']));
    },
    PATIENCE,
  );

  withTerraform(
    'a broken file among 500 folders costs fmt no more than one call, and hides nothing',
    async () => {
      const many = Object.fromEntries(
        Array.from({ length: 500 }, (_, at) => [`d${at}/main.tf`, at % 100 === 7 ? CROOKED : GOOD]),
      );
      const seen = await look(await newFiles({ ...many, 'bad/main.tf': BROKEN }));
      const { findings, gaps, proof } = await runReal(fmt, 'terraform', seen);
      expect(findings).toHaveLength(5);
      expect(gaps).toMatchObject([{ kind: 'unparsed-files' }]);
      expect(proof).toEqual(['the form of 500 files checked']);
    },
    PATIENCE,
  );
});

describe('the whole action', () => {
  const whole =
    ['terraform', 'tflint', 'checkov'].every(isInstalled) && process.platform !== 'win32' ? test : test.skip;
  let repository: Repository;
  beforeAll(async () => {
    repository = await newRepository();
    await repository.commit('begin', {
      'good/main.tf': GOOD,
      'broken/main.tf': BROKEN,
      'circle/a/main.tf': calls('../b'),
      'circle/b/main.tf': calls('../a'),
      'a b/100%.tf': CROOKED,
      '-x/main.tf': CROOKED,
      'helper/main.tf': calls('git::ext::sh -c touch% ran'),
      'large/main.tf': `# ${'x'.repeat(30_000_000)}\n`,
      '.checkov.yaml': 'skip-check:\n  - CKV*\n',
      'plain/main.tf': BUCKET,
      '.tflint.hcl': 'config {\n  force = true\n}\n',
    });
    await symlink('nowhere.tf', join(repository.folder, 'good', 'gone.tf'));
    await symlink('.', join(repository.folder, 'good', 'loop'));
  });

  whole(
    'tells every fault of a hostile checkout, ends by itself, and leaves it as it was',
    async () => {
      const { folder, git } = repository;
      const [before, status] = [await snapshot(folder), git('status', '--porcelain', '--ignored')];
      const step = await runAction({
        entry: entryOf('action-tf-validate'),
        inputs: {
          ...{ upload_sarif: 'false', comment: 'false', upload_artifact: 'false' },
          step_timeout: '60s',
        },
        workspace: folder,
        env: {
          ...{ PATH: systemVariables().PATH ?? '', GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '1' },
          ...{ TF_CLI_ARGS: '-help', TF_LOG: 'TRACE', TF_VAR_password: 'var-0token' },
        },
      });
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
      expect(step.log + step.summary).not.toContain('0token');
      const places: readonly string[] = step.report.findings.map(
        ({ place }: { place: { path: string } }) => place.path,
      );
      for (const path of [
        'broken/main.tf',
        'circle/a/main.tf',
        'a b/100%.tf',
        '-x/main.tf',
        'helper/main.tf',
        'plain/main.tf',
      ])
        expect(places).toContain(path);
      const gaps: readonly string[] = step.report.steps.flatMap((one: { gaps: { message: string }[] }) =>
        one.gaps.map(({ message }) => message),
      );
      for (const word of ['good/gone.tf', 'large/main.tf', 'circle/a', 'broken'])
        expect(gaps.join('\n')).toContain(word);
      expect(await snapshot(folder)).toEqual(before);
      expect(git('status', '--porcelain', '--ignored')).toBe(status);
    },
    PATIENCE,
  );
});
