import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { RELEASES } from '../../../../../shared/domain/tools/releases/tables.ts';
import { type StepToolWish, stepTools } from '../../../../../shared/engine/validate/step-tools.ts';
import { zip } from '../../adapters/tools/archives.ts';
import { digestOf, world } from '../tools/world.ts';

/** An archive as Terraform releases it, around a program of ours. */
const ARCHIVE = zip([{ name: 'terraform', content: '#!/bin/true\n' }]);
const NEWEST = '1.16.2';
const OLDER = '1.15.6';

const terraform = (version: string) =>
  `process.stdout.write(process.env.CHECKPOINT_DISABLE === '1' ? 'Terraform v${version}\\non linux_amd64\\n' : '')`;

type Machine = Awaited<ReturnType<typeof world>>;

function tools(here: Machine, wish: Partial<StepToolWish> = {}, more: Partial<Machine['parts']> = {}) {
  return stepTools(
    { flavour: 'terraform', versions: new Map(), pins: {}, constraints: () => [], ...wish },
    { ...here.parts, exists: async () => false, ...more },
  );
}

/** A double of the network: what it saves is what the table names, under whatever bytes. */
function trusted(here: Machine) {
  const urls: string[] = [];
  const save: Machine['parts']['downloads']['save'] = async ({ url, path }) => {
    urls.push(url.slice(url.lastIndexOf('/') + 1));
    await writeFile(path, ARCHIVE);
    const version = /_(\d+\.\d+\.\d+)_/.exec(url)?.[1] ?? '';
    return { path, sha256: RELEASES.get('terraform')?.versions[version]?.['linux-x64']?.archive ?? '' };
  };
  return { urls, parts: { ...here.parts, downloads: { save } } };
}

const wants = (constraints: Readonly<Record<string, readonly string[]>>): Partial<StepToolWish> => ({
  constraints: (folder) => constraints[folder] ?? [],
});

describe('where nobody asks for a version', () => {
  test('that of the PATH is run, without the network and without a word to its maker', async () => {
    await using here = await world();
    await here.install('terraform', terraform('1.11.4'));
    expect(await tools(here, wants({ a: ['~> 1.5', '>= 1.9'] })).forFolder('a')).toMatchObject({
      ok: true,
      tool: { version: '1.11.4', source: 'path' },
    });
    expect(here.requests).toEqual([]);
  });

  test('that of the PATH gives way to the newest release that fits the folder', async () => {
    await using here = await world();
    await here.install('terraform', terraform('1.11.4'));
    const { urls, parts } = trusted(here);
    const found = tools(here, wants({ a: ['~> 1.15.0'], b: ['>= 1.12'], c: [] }), parts);
    expect(await found.forFolder('a')).toMatchObject({ tool: { version: OLDER, source: 'download' } });
    expect(await found.forFolder('b')).toMatchObject({ tool: { version: NEWEST } });
    expect(await found.forFolder('c')).toMatchObject({ tool: { version: '1.11.4' } });
    expect(urls).toEqual([`terraform_${OLDER}_linux_amd64.zip`, `terraform_${NEWEST}_linux_amd64.zip`]);
  });

  test('nothing is fetched that would not fit', async () => {
    await using here = await world();
    const { urls, parts } = trusted(here);
    expect(await tools(here, wants({ a: ['< 1.16'] }), parts).forFolder('a')).toMatchObject({
      tool: { version: OLDER },
    });
    expect(urls).toHaveLength(1);
  });

  test('a folder that no known version fits says what it wants, what was found and what to do', async () => {
    await using here = await world();
    await here.install('terraform', terraform('1.11.4'));
    expect(await tools(here, wants({ infra: ['~> 1.5.0', '>= 1.0'] })).forFolder('infra')).toEqual({
      ok: false,
      gap: {
        kind: 'refused-tool',
        message:
          'terraform ~> 1.5.0 and >= 1.0 is wanted; the PATH has terraform 1.11.4, and the releases that this action knows are 1.16.2, 1.15.6',
        hint: expect.stringContaining('terraform=VERSION@sha256:…'),
      },
    });
    expect(here.requests).toEqual([]);
  });

  test('a constraint that cannot be read is left to Terraform, and so is a version that it does not tell', async () => {
    await using here = await world();
    await here.install('terraform', 'process.exitCode = 1');
    expect(await tools(here, wants({ a: ['~> nonsense', '< 1.0'] })).forFolder('a')).toMatchObject({
      tool: { version: 'unknown', source: 'path' },
    });
  });

  test('folders that ask at the same time have one program, fetched once', async () => {
    await using here = await world();
    const { urls, parts } = trusted(here);
    const found = tools(here, {}, parts);
    const all = await Promise.all(Array.from({ length: 24 }, (_, at) => found.forFolder(`root-${at}`)));
    expect(new Set(all.map((one) => (one.ok ? one.file : '')))).toHaveProperty('size', 1);
    expect(urls).toEqual([`terraform_${NEWEST}_linux_amd64.zip`]);
  });
});

describe('a version that a file pins', () => {
  const pins = { 'infra/.terraform-version': '1.11.4\n', '.terraform-version': '1.15.6' };

  test('is taken from the PATH, the nearest file first', async () => {
    await using here = await world();
    await here.install('terraform', terraform('1.11.4'));
    const { parts } = trusted(here);
    const found = tools(here, { pins }, parts);
    expect(await found.forFolder('infra/prod')).toMatchObject({
      tool: { version: '1.11.4', source: 'path' },
    });
    expect(await found.forFolder('other')).toMatchObject({ tool: { version: OLDER, source: 'download' } });
    expect(await found.forStep('fmt')).toMatchObject({ tool: { version: OLDER } });
  });

  test('is refused where nobody can vouch for it, with the line that vouches', async () => {
    await using here = await world();
    expect(await tools(here, { pins }).forFolder('infra')).toEqual({
      ok: false,
      gap: {
        kind: 'refused-tool',
        message: expect.stringMatching(/^infra\/\.terraform-version asks for terraform 1\.11\.4: /),
        hint: expect.stringContaining('terraform=1.11.4@sha256:…'),
      },
    });
    expect(here.requests).toEqual([]);
  });

  test('keeps the hint of a file that is not the released one', async () => {
    await using here = await world();
    const tool = await tools(here, { pins }).forFolder('');
    expect(tool).toMatchObject({ ok: false, gap: { hint: expect.stringContaining('Do not run it') } });
    expect(here.requests).toEqual([`/terraform/${OLDER}/terraform_${OLDER}_linux_amd64.zip`]);
  });

  test('is told from what the folder itself wants, before anything is fetched', async () => {
    await using here = await world();
    const wish = { ...wants({ infra: ['>= 1.0', '~> 1.5.0'] }), pins };
    expect(await tools(here, wish).forFolder('infra')).toMatchObject({
      ok: false,
      gap: {
        kind: 'refused-tool',
        message: 'terraform ~> 1.5.0 is wanted, but infra/.terraform-version asks for terraform 1.11.4',
      },
    });
  });
});

describe('a version of the input', () => {
  test('comes before that of a file, with the digest that vouches for it', async () => {
    await using here = await world(() => ({ body: ARCHIVE }));
    const versions = new Map([['terraform', { version: '1.9.9', sha256: digestOf(ARCHIVE) }]]);
    const found = tools(here, { versions, pins: { '.terraform-version': '1.15.6' } });
    expect(await found.forFolder('a')).toMatchObject({
      tool: { version: '1.9.9', source: 'download', sha256: digestOf(ARCHIVE) },
    });
    expect(await tools(here, { versions }).forFolder('a')).toMatchObject({ tool: { source: 'cache' } });
  });

  test('holds for formatting also where the root folder wants another', async () => {
    await using here = await world();
    await here.install('terraform', terraform('1.11.4'));
    const versions = new Map([['terraform', { version: '1.11.4' }]]);
    const found = tools(here, { versions, ...wants({ '': ['~> 1.5.0'] }) });
    expect(await found.forFolder('')).toMatchObject({
      ok: false,
      gap: { message: 'terraform ~> 1.5.0 is wanted, but the input tools asks for terraform 1.11.4' },
    });
    expect(await found.forStep('fmt')).toMatchObject({ ok: true, tool: { version: '1.11.4' } });
  });
});

describe('other tools', () => {
  test.each([
    ['tflint', 'TFLint version 0.55.1\n+ ruleset.terraform (0.10.0-bundled)\n', '0.55.1'],
    ['checkov', '3.3.30', '3.3.30'],
    ['trivy', 'Version: 0.73.1\n', '0.73.1'],
  ] as const)('%s says its version', async (name, says, version) => {
    await using here = await world();
    await here.install(name, `process.stdout.write(${JSON.stringify(says)})`);
    expect(await tools(here).forStep(name)).toMatchObject({ ok: true, tool: { version, source: 'path' } });
  });

  test('tofu is asked in its own words, and pinned by its own file', async () => {
    await using here = await world();
    await here.install('tofu', `process.stdout.write('OpenTofu v1.8.1\\non linux_amd64\\n')`);
    const pins = { '.terraform-version': '1.5.0', '.opentofu-version': '1.8.1' };
    expect(await tools(here, { flavour: 'tofu', pins }).forFolder('a')).toMatchObject({
      tool: { version: '1.8.1', source: 'path' },
    });
  });

  test('checkov is never fetched', async () => {
    await using here = await world();
    expect(await tools(here).forStep('checkov')).toMatchObject({
      ok: false,
      gap: { kind: 'not-installed', hint: expect.stringContaining('pip install checkov==') },
    });
    expect(here.requests).toEqual([]);
  });

  test('tflint has the version of the input', async () => {
    await using here = await world();
    const versions = new Map([['tflint', { version: '0.50.0', sha256: '0'.repeat(64) }]]);
    await tools(here, { versions }).forStep('tflint');
    expect(here.requests).toEqual([
      '/terraform-linters/tflint/releases/download/v0.50.0/tflint_linux_amd64.zip',
    ]);
  });
});

test('the program behind a wrapper is run', async () => {
  await using here = await world();
  await here.install('terraform', `process.stdout.write('[command]terraform\\n')`);
  await here.install('terraform-bin', terraform('1.11.4'));
  const found = await stepTools(
    { flavour: 'terraform', versions: new Map(), pins: {}, constraints: () => [] },
    { ...here.parts, exists: async (path) => /terraform-bin$/.test(path) && process.platform !== 'win32' },
  ).forFolder('');
  if (process.platform === 'win32') return;
  expect(found).toMatchObject({ ok: true, tool: { version: '1.11.4' } });
  expect(found.ok && found.file.endsWith('terraform-bin')).toBe(true);
});

test('a program that cannot be read is missing, and nothing else is lost', async () => {
  await using here = await world();
  await here.install('terraform', terraform('1.11.4'));
  await here.install('tflint', `process.stdout.write('TFLint version 0.64.1')`);
  // A double of the store: whoever runs tests as root can read everything.
  const sha256 = async (path: string) => {
    if (path.includes('terraform')) throw new Error('EACCES: permission denied');
    return await here.store.sha256(path);
  };
  const found = tools(here, {}, { store: { ...here.store, sha256 } });
  expect(await found.forFolder('a')).toEqual({
    ok: false,
    gap: { kind: 'not-installed', message: 'terraform cannot be used: EACCES: permission denied' },
  });
  expect(await found.forStep('tflint')).toMatchObject({ ok: true });
});
