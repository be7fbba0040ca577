import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, test as always, describe, expect } from '@jest/globals';
import { fmt } from '../../action-tf-validate/src/steps/fmt.ts';
import { makePrograms } from '../../shared/adapters/process/which.ts';
import { mergeFindings } from '../../shared/domain/findings/merge/merge-findings.ts';
import { seeThrough } from '../../shared/engine/validate/see-through.ts';
import { removeFolders } from '../e2e/run-action.ts';
import {
  besideWrapper,
  hasRealProvider,
  packedMirror,
  realMirror,
  standInMirror,
} from './provider-mirrors.ts';
import { newFiles } from './repository.ts';
import {
  look,
  mirrorSettings,
  newFolder,
  ports,
  runReal,
  snapshot,
  toolOf,
  validate,
} from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const test = testWith({ executable: 'terraform' });
const realTest = hasRealProvider ? test : always.skip;
const PATIENCE = 3 * PATIENCE_MS;
afterAll(removeFolders);

const fixture = async (name: 'good' | 'bad') => {
  const checkout = await newFolder();
  await cp(join(process.cwd(), 'test', 'fixtures', 'terraform', 'steps', name), checkout, {
    recursive: true,
  });
  return checkout;
};

const wants = (source: string) =>
  `terraform {\n  required_providers {\n    p = {\n      source = "${source}"\n    }\n  }\n}\n`;

describe('terraform', () => {
  test(
    'says nothing of good folders, validates a module that expects providers, and leaves the checkout as it was',
    async () => {
      const checkout = await fixture('good');
      const before = await snapshot(checkout);
      const scans = await validate(await look(checkout), await mirrorSettings(await standInMirror()));
      expect(
        scans.map(({ folder, init, validate: { findings, gaps, proof } }) => ({
          folder,
          init: init.gaps,
          findings,
          gaps,
          proof,
        })),
      ).toEqual(
        ['envs/prod', 'envs/staging', 'modules/regional', 'modules/service'].map((folder) => ({
          ...{ folder, init: [], findings: [], gaps: [] },
          proof: [`${folder} validated`],
        })),
      );
      expect(await snapshot(checkout)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    'tells every fault of every folder in one run, whatever is wrong with others',
    async () => {
      const checkout = await fixture('bad');
      const before = await snapshot(checkout);
      const scans = await validate(await look(checkout), await mirrorSettings(await standInMirror()));
      const merged = mergeFindings(
        scans.flatMap(({ init, validate: { findings } }) => [...init.findings, ...findings]),
      );
      expect(merged.map(({ id, place }) => `${place?.path}:${place?.startLine} ${id}`).sort()).toEqual([
        'circle/a/main.tf:1 module-circle',
        'circle/b/main.tf:1 module-circle',
        'envs/broken/main.tf:2 invalid-expression',
        'envs/prod/main.tf:1 missing-required-argument',
        'envs/staging/main.tf:1 missing-required-argument',
        'modules/service/main.tf:3 missing-required-argument',
        'modules/service/main.tf:4 unsupported-argument',
      ]);
      expect(scans.filter(({ validate: { gaps } }) => gaps.length > 0).map(({ folder }) => folder)).toEqual([
        ...['circle/a', 'circle/b', 'envs/broken'],
      ]);
      expect(await snapshot(checkout)).toEqual(before);
    },
    PATIENCE,
  );

  test(
    'that cannot reach a registry says so, and does not call it a fault of the code',
    async () => {
      const checkout = await newFiles({
        'a/main.tf': wants('registry.invalid/acme/thing'),
        'b/main.tf': 'locals {\n  a = 1\n}\n',
      });
      const [a, b] = await validate(await look(checkout), {
        TF_CLI_CONFIG_FILE: join(await newFiles({ 'x.tfrc': '' }), 'x.tfrc'),
      });
      expect(a?.init).toMatchObject({ findings: [], gaps: [{ kind: 'unreachable' }] });
      expect(a?.validate.gaps).toMatchObject([{ kind: 'not-initialised' }]);
      expect(b?.validate).toMatchObject({ gaps: [], proof: ['b validated'] });
    },
    PATIENCE,
  );

  test(
    'that may not read a module says that it lacks credentials',
    async () => {
      const server = createServer((_, response) => {
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="private"' });
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const source = `git::http://127.0.0.1:${port}/acme/private.git`;
      const checkout = await newFiles({ 'main.tf': `module "private" {\n  source = "${source}"\n}\n` });
      const [root] = await validate(await look(checkout), {});
      server.close();
      expect(root?.init).toMatchObject({ findings: [], gaps: [{ kind: 'no-credentials' }] });
    },
    PATIENCE,
  );

  test(
    'reads links of files and survives those that lead to themselves',
    async () => {
      const checkout = await newFiles({
        'shared/locals.tf': 'locals {\n  a = 1\n}\n',
        'a/main.tf': 'output "a" {\n  value = local.a\n}\n',
      });
      await symlink('../shared/locals.tf', join(checkout, 'a', 'locals.tf'));
      await symlink('.', join(checkout, 'a', 'again'));
      const scans = await validate(await look(checkout), {});
      expect(
        scans.map(({ folder, validate: { findings, gaps } }) => [folder, findings.length + gaps.length]),
      ).toEqual([
        ['a', 0],
        ['shared', 0],
      ]);
    },
    PATIENCE,
  );

  test('behind a wrapper is called itself', async () => {
    const tool = await toolOf('terraform');
    if (!tool.ok) throw new Error('terraform is not here');
    const folder = await besideWrapper(tool.file, 'terraform');
    const programs = seeThrough(makePrograms(), ports().folders.exists);
    expect(await programs.which('terraform', { PATH: folder })).toBe(join(folder, 'terraform-bin'));
  });
});

describe('lock files', () => {
  const GOOGLE = `${wants('hashicorp/google').replace('p =', 'google =')}\nresource "google_service_account" "a" {\n  account_id = "shop-app"\n}\n`;
  const lock = (hashes: readonly string[], version = '6.99.0') =>
    `provider "registry.terraform.io/hashicorp/google" {\n  version = "${version}"\n  hashes = [\n${hashes.map((hash) => `    "${hash}",\n`).join('')}  ]\n}\n`;
  const FOREIGN = 'h1:AAAABea1Cri6dMbHCgcT3E+wa3shqVrigTDaBl1zS74=';

  test(
    'without a digest for this platform are told, and the folder is validated all the same',
    async () => {
      const checkout = await newFiles({ 'a/main.tf': GOOGLE, 'a/.terraform.lock.hcl': lock([FOREIGN]) });
      const [a] = await validate(await look(checkout), await mirrorSettings(await standInMirror()));
      expect(a?.init.findings).toMatchObject([
        { id: 'lock-file-lacks-checksum', place: { path: 'a/.terraform.lock.hcl', startLine: 1 } },
      ]);
      expect(a?.validate).toMatchObject({ findings: [], gaps: [], proof: ['a validated'] });
      expect(await readFile(join(checkout, 'a', '.terraform.lock.hcl'), 'utf8')).toBe(lock([FOREIGN]));
    },
    PATIENCE,
  );

  test(
    'that exclude what the configuration wants are told, and the folder is validated all the same',
    async () => {
      const checkout = await newFiles({
        'a/main.tf': GOOGLE.replace(
          'source = "hashicorp/google"',
          'source = "hashicorp/google"\n      version = "~> 6.0"',
        ),
        'a/.terraform.lock.hcl': lock([FOREIGN], '5.1.0'),
      });
      const [a] = await validate(await look(checkout), await mirrorSettings(await standInMirror()));
      expect(a?.init.findings).toMatchObject([{ id: 'lock-file-outdated' }]);
      expect(a?.validate.proof).toEqual(['a validated']);
    },
    PATIENCE,
  );

  test(
    'made on another platform, with digests of archives alone, are verified once for all folders',
    async () => {
      const { mirror, digest } = await packedMirror();
      const files = Object.fromEntries(
        [0, 1, 2, 3].flatMap((at) => [
          [`r${at}/main.tf`, GOOGLE],
          [
            `r${at}/.terraform.lock.hcl`,
            lock([digest, 'zh:0000000000000000000000000000000000000000000000000000000000000000']),
          ],
        ]),
      );
      const world = ports();
      const scans = await validate(await look(await newFiles(files)), await mirrorSettings(mirror), 2, world);
      expect(scans.flatMap(({ init }) => [...init.findings, ...init.gaps])).toEqual([]);
      expect(scans.flatMap(({ validate: { proof } }) => proof)).toHaveLength(4);
      expect(world.lines.filter((line) => /providers are fetched/.test(line))).toHaveLength(1);
    },
    PATIENCE,
  );
});

/** Ports that keep every lock file of a run before its folders are removed. */
function lockReader(seen: string[]) {
  const world = ports();
  const remove = async (path: string) => {
    for (const [file, text] of await snapshot(path).catch(() => new Map<string, string>()))
      if (file.endsWith('.terraform.lock.hcl')) seen.push(Buffer.from(text, 'base64').toString());
    await world.folders.remove(path);
  };
  return { ...world, folders: { ...world.folders, remove } };
}

describe('24 folders at once from a cold start, without lock files', () => {
  const repeated = async (times: number, mirror: string, source: string, width: number) => {
    const name = source.split('/').at(-1) ?? '';
    const text = wants(source).replace('p =', `${name} =`);
    const files = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`r${at}/main.tf`, text]));
    const seen = await look(await newFiles(files));
    const locks: string[] = [];
    const faults: unknown[] = [];
    for (let time = 0; time < times; time += 1) {
      const scans = await validate(seen, await mirrorSettings(mirror), width, lockReader(locks));
      faults.push(
        ...scans.flatMap(({ init, validate: done }) => [
          ...init.gaps,
          ...init.findings,
          ...done.gaps,
          ...done.findings,
        ]),
      );
    }
    return { faults, locks: locks.filter((lock) => lock.includes('h1:')) };
  };

  realTest(
    'never fail and agree on one lock, 5 times over, with a real provider that is unpacked',
    async () => {
      const { faults, locks } = await repeated(5, await realMirror(), 'hashicorp/time', 8);
      expect(faults).toEqual([]);
      expect(locks).toHaveLength(5 * 24);
      expect(new Set(locks.map((text) => /"(h1:[^"]+)"/.exec(text)?.[1])).size).toBe(1);
    },
    PATIENCE,
  );

  test(
    'never fail with the stand-in',
    async () => {
      const { faults, locks } = await repeated(1, (await packedMirror()).mirror, 'hashicorp/google', 8);
      expect(faults).toEqual([]);
      expect(new Set(locks.map((text) => /"(h1:[^"]+)"/.exec(text)?.[1])).size).toBe(1);
    },
    PATIENCE,
  );
});

describe('fmt', () => {
  test(
    'tells lines, and a broken file hides nothing',
    async () => {
      const seen = await look(await fixture('bad'));
      const scan = await runReal(fmt, 'terraform', seen);
      expect(scan.findings.map(({ place }) => `${place?.path}:${place?.startLine}`)).toEqual([
        'envs/prod/main.tf:6',
      ]);
      expect(scan.gaps).toMatchObject([
        { kind: 'unparsed-files', message: expect.stringContaining('envs/broken/main.tf') },
      ]);
      expect(scan.proof).toEqual(['the form of 5 files checked']);
    },
    PATIENCE,
  );

  test(
    'is content with good folders, and with a broken file beside a good one tells the good one',
    async () => {
      const good = await runReal(fmt, 'terraform', await look(await fixture('good')));
      expect(good).toMatchObject({ findings: [], gaps: [], proof: ['the form of 4 files checked'] });
      const checkout = await newFiles({ 'a/broken.tf': 'a =\n', 'a/main.tf': 'locals {\n  a=1\n}\n' });
      await mkdir(join(checkout, '.infra'));
      await writeFile(join(checkout, '.infra', 'main.tf'), 'locals {\n  b=1\n}\n');
      const { findings } = await runReal(fmt, 'terraform', await look(checkout));
      expect(findings.map(({ place }) => place?.path).sort()).toEqual(['.infra/main.tf', 'a/main.tf']);
    },
    PATIENCE,
  );
});
