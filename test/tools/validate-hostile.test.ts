import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkov } from '../../action-tf-validate/src/steps/checkov.ts';
import { fmt } from '../../action-tf-validate/src/steps/fmt.ts';
import { tflint } from '../../action-tf-validate/src/steps/tflint.ts';
import { newFolder, removeFolders } from '../e2e/run-action.ts';
import { newFiles } from './repository.ts';
import { look, runReal, snapshot, validate } from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const withTerraform = testWith({ executable: 'terraform' });
const withTflint = testWith({ executable: 'tflint' });
const withCheckov = testWith({ executable: 'checkov' });
const posixOnly = process.platform === 'win32' ? test.skip : withTerraform;
const PATIENCE = 3 * PATIENCE_MS;
afterAll(removeFolders);

const GOOD = 'locals {\n  a = 1\n}\n';
const CROOKED = 'locals {\n a=1\n}\n';
const BROKEN = 'locals {\n  a = [1,\n';
const UNUSED = 'variable "unused" {\n  type = string\n}\n';
const BUCKET = 'resource "google_storage_bucket" "b" {\n  name     = "b"\n  location = "EU"\n}\n';
const calls = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;

/** Names that are options, patterns, escapes or quotes to somebody. */
const NAMES = [
  'a b',
  '-x',
  '--help',
  '100%',
  '%0A',
  '{x}',
  '[y]',
  '#z',
  '~',
  '$HOME',
  '`id`',
  "q'uo",
  'ünï',
  '日本',
];

describe('names', () => {
  const everywhere = (text: string) =>
    newFiles(
      Object.fromEntries(
        NAMES.flatMap((name) => [
          [`${name}/main.tf`, text],
          [`${name}/${name}.tf`, text.replace(' a', ' b').replace('unused', 'spare')],
        ]),
      ),
    );

  posixOnly(
    'that mean something to others are names, to fmt and validate',
    async () => {
      const seen = await look(await everywhere(CROOKED));
      const before = await snapshot(seen.checkout);
      const { findings, gaps, proof } = await runReal(fmt, 'terraform', seen);
      expect(findings.map(({ place }) => place?.path).sort()).toEqual([...seen.read.files].sort());
      expect({ gaps, proof }).toEqual({
        gaps: [],
        proof: [`the form of ${seen.read.files.length} files checked`],
      });
      const scans = await validate(seen, {});
      expect(scans.flatMap(({ validate: done }) => done.proof)).toHaveLength(NAMES.length);
      expect(await snapshot(seen.checkout)).toEqual(before);
    },
    PATIENCE,
  );

  (process.platform === 'win32' ? test.skip : withTflint)(
    'that mean something to others are names, to TFLint',
    async () => {
      const seen = await look(await everywhere(UNUSED));
      const { findings, gaps, proof } = await runReal(tflint, 'tflint', seen);
      expect(gaps.filter(({ kind }) => kind !== 'unparsed-files')).toEqual([]);
      expect(new Set(findings.map(({ place }) => dirname(place?.path ?? '')))).toEqual(new Set(NAMES));
      expect(proof).toEqual([`${NAMES.length} folders linted`]);
    },
    PATIENCE,
  );

  posixOnly('of two lines are told as such, since no list by lines can hold them', async () => {
    const { gaps, proof } = await runReal(
      fmt,
      'terraform',
      await look(await newFiles({ 'a/x\ny.tf': CROOKED, 'a/z.tf': GOOD })),
    );
    expect(gaps).toMatchObject([
      { kind: 'unparsed-files', message: expect.stringContaining('"a/x\\ny.tf"') },
    ]);
    expect(proof).toEqual(['the form of 1 file checked']);
  });
});

describe('bytes', () => {
  withTerraform(
    'of no text are a fault at their file, and an empty file, carriage returns and a mark of byte order are none',
    async () => {
      const checkout = await newFiles({
        'empty/main.tf': '',
        'mark/main.tf': `\ufeff${GOOD}`,
        'windows/main.tf': GOOD.replaceAll('\n', '\r\n'),
        'broken/main.tf': BROKEN,
        'broken/more.tf': CROOKED.replace(' a', ' b'),
      });
      for (const [name, bytes] of Object.entries({ latin: 'latin1', wide: 'utf16le' } as const)) {
        await mkdir(join(checkout, name));
        await writeFile(join(checkout, name, 'main.tf'), Buffer.from('locals {\n  a = "é"\n}\n', bytes));
      }
      const before = await snapshot(checkout);
      const seen = await look(checkout);
      const scans = await validate(seen, {});
      const told = Object.fromEntries(
        scans.map(({ folder, init }) => [
          folder,
          [...new Set(init.findings.map(({ place }) => place?.path))],
        ]),
      );
      expect(told).toMatchObject({
        ...{ empty: [], mark: [], windows: [] },
        broken: ['broken/main.tf'],
        latin: ['latin/main.tf'],
      });
      const form = await runReal(fmt, 'terraform', seen);
      expect(form.gaps.every(({ kind }) => kind === 'unparsed-files')).toBe(true);
      expect(form.gaps.map(({ message }) => /read (\S+)/.exec(message)?.[1])).toEqual(
        expect.arrayContaining(['broken/main.tf', 'latin/main.tf']),
      );
      expect(form.findings.map(({ place }) => place?.path)).toContain('broken/more.tf');
      expect(await snapshot(checkout)).toEqual(before);
    },
    PATIENCE,
  );
});

describe('what is no file', () => {
  posixOnly(
    'stops nothing: folders called like files, links to nothing, to themselves and to a lock file that is none',
    async () => {
      const checkout = await newFiles({
        ...Object.fromEntries(
          ['folder', 'gone', 'loop', 'lock', 'link', 'last'].map((name) => [`${name}/ok.tf`, GOOD]),
        ),
        'folder/main.tf/note.txt': 'x',
        'folder/more.tf/main.tf': GOOD,
        'lock/.terraform.lock.hcl/x': 'x',
      });
      await symlink('nowhere.tf', join(checkout, 'gone', 'gone.tf'));
      await symlink('self.tf', join(checkout, 'loop', 'self.tf'));
      await symlink('..', join(checkout, 'loop', 'up'));
      await symlink('../made.hcl', join(checkout, 'link', '.terraform.lock.hcl'));
      const before = await snapshot(checkout);
      const scans = await validate(await look(checkout), {});
      const told = scans.map(({ folder, init, validate: done }) => [
        folder,
        done.proof.length,
        init.findings.map(({ id, place }) => `${place?.path} ${id}`),
      ]);
      expect(told).toEqual([
        ['folder', 1, []],
        ['folder/more.tf', 1, []],
        ['gone', 0, ['gone/gone.tf failed-to-read-file']],
        ['last', 1, []],
        ['link', 1, []],
        ['lock', 0, ['lock/.terraform.lock.hcl failed-to-read-file']],
        ['loop', 0, ['loop/self.tf failed-to-read-file']],
      ]);
      expect(await snapshot(checkout)).toEqual(before);
      expect(existsSync(join(checkout, 'made.hcl'))).toBe(false);
    },
    PATIENCE,
  );
});

describe('addresses of modules', () => {
  withTerraform(
    'run nothing, and each is told for what it is',
    async () => {
      const marker = join(await newFolder(), 'ran');
      const server = createServer(
        (_, response) => void response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end(),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const checkout = await newFiles({
        'helper/main.tf': calls(`git::ext::sh -c touch% ${marker}`),
        'option/main.tf': calls(`git::--upload-pack=touch ${marker}`),
        'ref/main.tf': calls(`git::http://127.0.0.1:1/x.git?ref=--upload-pack=touch%20${marker}`),
        'proxy/main.tf': calls(`git::ssh://-oProxyCommand=touch%20${marker}/x.git`),
        'refused/main.tf': calls('git::http://127.0.0.1:1/acme/x.git'),
        'private/main.tf': calls(`git::http://127.0.0.1:${port}/acme/x.git`),
        'registry/main.tf': calls('registry.invalid/acme/x/google').replace(
          '"\n}',
          '"\n  version = "1.0.0"\n}',
        ),
        'missing/main.tf': calls('./nowhere'),
        'good/main.tf': GOOD,
      });
      const before = await snapshot(checkout);
      const scans = await validate(await look(checkout), {});
      await new Promise((resolve) => server.close(resolve));
      const told = Object.fromEntries(
        scans.map(({ folder, init }) => [
          folder,
          [
            ...init.gaps.map(({ kind }) => kind),
            ...init.findings.map(({ place }) => `${place?.path}:${place?.startLine}`),
          ],
        ]),
      );
      expect(told).toEqual({
        helper: ['helper/main.tf:1'],
        option: ['option/main.tf:2'],
        ref: ['unreachable'],
        proxy: ['proxy/main.tf:2'],
        refused: ['unreachable'],
        private: ['no-credentials'],
        registry: ['unreachable'],
        missing: ['missing/main.tf:1'],
        good: [],
      });
      expect(existsSync(marker)).toBe(false);
      expect(await snapshot(checkout)).toEqual(before);
    },
    PATIENCE,
  );
});

describe('settings of the checkout', () => {
  withCheckov(
    'switch no check of checkov off, and what comments skip is counted',
    async () => {
      const checkout = await newFiles({
        '.checkov.yaml': 'skip-check:\n  - CKV_GCP_29\nsoft-fail: true\nframework: dockerfile\n',
        'a/.checkov.yml': 'skip-check:\n  - CKV_GCP_62\n',
        'a/main.tf': BUCKET.replace('{\n', '{\n  #checkov:skip=CKV_GCP_114:nobody reads it\n'),
      });
      const { findings, proof } = await runReal(checkov, 'checkov', await look(checkout));
      expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['CKV_GCP_29', 'CKV_GCP_62']));
      expect(proof).toContain('1 check skipped by comments in the code');
    },
    PATIENCE,
  );

  withTflint(
    'that switch rules of TFLint off are told, and none makes findings vanish by its end or its form',
    async () => {
      const config =
        'config {\n  disabled_by_default = true\n  force = true\n  format = "sarif"\n}\n\nrule "terraform_unused_declarations" {\n  enabled = true\n}\n';
      const checkout = await newFiles({ '.tflint.hcl': config, 'a/main.tf': UNUSED, '.b/main.tf': UNUSED });
      const seen = await look(checkout);
      const { findings, proof } = await runReal(tflint, 'tflint', seen, {
        config: join(checkout, '.tflint.hcl'),
      });
      expect(findings.map(({ place }) => place?.path).sort()).toEqual(['.b/main.tf', 'a/main.tf']);
      expect(proof).toEqual([
        '2 folders linted',
        '.tflint.hcl switches off every rule that it does not name',
      ]);
    },
    PATIENCE,
  );

  withTflint(
    'that are broken, or want a plugin that is not here, are told once for all folders',
    async () => {
      const folders = Object.fromEntries([1, 2, 3].map((at) => [`d${at}/main.tf`, GOOD]));
      for (const [config, kind] of [
        ['config {\n', 'unparsed-files'],
        ['plugin "google" {\n  enabled = true\n}\n', 'not-installed'],
      ] as const) {
        const checkout = await newFiles({ '.tflint.hcl': config, ...folders });
        const { gaps, proof } = await runReal(tflint, 'tflint', await look(checkout), {
          config: join(checkout, '.tflint.hcl'),
        });
        expect(gaps).toMatchObject([{ kind, message: expect.stringMatching(/^3 folders \(d1, d2, d3\): /) }]);
        expect(proof).toEqual([]);
      }
    },
  );

  withTerraform('of the user do not change what Terraform is asked', async () => {
    const env = {
      TF_CLI_ARGS: '-help',
      TF_CLI_ARGS_validate: '-no-such-flag',
      TF_LOG: 'TRACE',
      TF_DATA_DIR: '/nowhere',
      TF_WORKSPACE: 'x',
    };
    const [a] = await validate(await look(await newFiles({ 'a/main.tf': GOOD })), env);
    expect(a).toMatchObject({
      init: { gaps: [], findings: [] },
      validate: { gaps: [], proof: ['a validated'] },
    });
  });
});
