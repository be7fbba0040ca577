import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { choose, type Plan } from '../../../../../shared/domain/tools/choose.ts';
import type { LocatedTool } from '../../../../../shared/engine/tools/locate.ts';
import { tarGz } from '../../adapters/tools/archives.ts';
import { ARCHIVE, digestOf, world } from './world.ts';

// A version that the table does not know, so that the digest is ours: that of ARCHIVE.
const MINE = { version: '0.68.9', sha256: digestOf(ARCHIVE) };
const KEPT = 'trivy-release/0.68.9/x64/trivy_0.68.9_Linux-64bit.tar.gz';
type ReleasePlan = { readonly source: Extract<Plan['source'], { kind: 'release' }> };
const says = (version: string) => `process.stdout.write('Version: ${version}\\nVulnerability DB: …\\n')`;

describe('on the PATH', () => {
  test('a tool is asked its version and used, without the network', async () => {
    await using here = await world();
    await here.install('trivy', says('0.60.0'));
    const tool = (await here.locate({ version: 'default' })) as LocatedTool;
    expect(tool).toMatchObject({ kind: 'tool', version: '0.60.0', source: 'path' });
    expect(tool.path.startsWith(join(here.bin, 'trivy'))).toBe(true);
    expect(tool.sha256).toBeUndefined();
    expect(here.requests).toEqual([]);
  });

  test('a tool that the user vouches for is verified', async () => {
    await using here = await world();
    const sha256 = await here.install('trivy', says('0.68.9'));
    expect(await here.locate({ version: '0.68.9', sha256 })).toMatchObject({
      kind: 'tool',
      source: 'path',
      sha256,
    });
  });

  test('a tool of a bad version is refused, and nothing is fetched in its place', async () => {
    await using here = await world();
    await here.install('trivy', says('0.69.5'));
    expect(await here.locate({ version: 'default' })).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringContaining('GHSA-69fq-xp46-6x23'),
    });
    expect(here.requests).toEqual([]);
  });

  test('a file that an advisory names is refused before it runs, because its version is asked by running it', async () => {
    await using here = await world();
    const ran = join(here.bin, 'ran');
    await here.install('trivy', `require('fs').writeFileSync(${JSON.stringify(ran)}, '')`);
    // A double of the store: no test can have that file.
    const bad = '822dd269ec10459572dfaaefe163dae693c344249a0161953f0d5cdd110bd2a0';
    const tool = await here.locate(
      { version: 'default' },
      { store: { ...here.store, sha256: async () => bad } },
    );
    expect(tool).toMatchObject({ kind: 'refused-tool', message: expect.stringContaining(bad) });
    expect(existsSync(ran)).toBe(false);
    await here.locate({ version: 'default' });
    expect(existsSync(ran)).toBe(true);
  });

  test('a file that the table knows is not asked', async () => {
    await using here = await world();
    const ran = join(here.bin, 'ran');
    await here.install('trivy', `require('fs').writeFileSync(${JSON.stringify(ran)}, '')`);
    // A double of the store: no test can have that file.
    const known = 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791';
    const tool = await here.locate(
      { version: 'default' },
      { store: { ...here.store, sha256: async () => known } },
    );
    expect(tool).toMatchObject({ kind: 'tool', version: '0.74.0', sha256: known, source: 'path' });
    expect(existsSync(ran)).toBe(false);
  });

  test('a tool that is not what it says is not used: the release is, and the log says why', async () => {
    await using here = await world();
    const found = await here.install('trivy', says('0.74.0'));
    // The site has another file than that release too, so nothing is left to run.
    expect(await here.locate({ version: 'default' })).toMatchObject({ kind: 'refused-tool' });
    expect(here.requests).toHaveLength(1);
    expect(here.told()).toContain(`its SHA-256 is ${found}, that of the release d89bcc65`);
    expect(here.told()).toMatch(/^Warning: trivy on the PATH is not used/);
  });

  test('a tool of another version than the wanted one gives way to the release', async () => {
    await using here = await world();
    await here.install('trivy', says('0.60.0'));
    expect(await here.locate(MINE)).toMatchObject({ kind: 'tool', version: '0.68.9', source: 'download' });
  });

  test('a tool that fails when it is asked says no version', async () => {
    await using here = await world();
    await here.install('gitleaks', 'process.exitCode = 3');
    expect(await here.locate({ version: 'default' }, {}, 'gitleaks')).toMatchObject({
      kind: 'tool',
      version: 'unknown',
    });
  });

  test('a tool that only others install is used, and is missed with the line that installs it', async () => {
    await using here = await world();
    expect(await here.locate({ version: 'default' }, {}, 'bandit')).toEqual({
      kind: 'not-installed',
      message: 'bandit is not on the PATH, and it is never downloaded.',
      hint: 'Install it in an earlier step: python -m pip install bandit==1.9.4',
    });
    await here.install('bandit', says('1.9.4'));
    expect(await here.locate({ version: 'default' }, {}, 'bandit')).toMatchObject({
      kind: 'tool',
      version: '1.9.4',
    });
  });
});

describe('from the network', () => {
  test('a release is verified, kept and unpacked', async () => {
    await using here = await world();
    const tool = (await here.locate(MINE)) as LocatedTool;
    expect(tool).toMatchObject({ kind: 'tool', version: '0.68.9', source: 'download', sha256: MINE.sha256 });
    expect(readFileSync(tool.path, 'utf8')).toBe('#!/bin/true\n');
    expect(here.requests).toEqual([
      '/aquasecurity/trivy/releases/download/v0.68.9/trivy_0.68.9_Linux-64bit.tar.gz',
    ]);
    expect(await here.cached()).toEqual(['trivy-release/0.68.9/x64.complete', KEPT]);
  });

  test('another file is deleted, kept nowhere, and both digests are told', async () => {
    const other = tarGz([{ name: 'trivy', content: 'evil' }]);
    await using here = await world(() => ({ body: other }));
    expect(await here.locate(MINE)).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringMatching(
        new RegExp(
          `expected the SHA-256 ${MINE.sha256} of .*, found ${digestOf(other)}\\. The file was deleted`,
        ),
      ),
    });
    expect(await here.cached()).toEqual([]);
    expect(await here.inJob()).toEqual([]);
    expect(here.requests).toHaveLength(1);
  });

  test('an executable that is not the one of the good archive is deleted and refused', async () => {
    await using here = await world();
    const { release } = (choose('trivy', { version: 'default' }, 'linux-x64') as ReleasePlan).source;
    // Doubles: no test can have an archive with the digest of that release.
    const downloads = {
      save: async ({ path }: { path: string }) => {
        await writeFile(path, ARCHIVE);
        return { path, sha256: release.sha256 };
      },
    };
    expect(await here.locate({ version: 'default' }, { downloads })).toMatchObject({
      kind: 'refused-tool',
      message: expect.stringContaining(
        `expected the SHA-256 ${release.executableSha256} of trivy in ${release.file}`,
      ),
    });
    expect(await here.inJob()).toEqual([]);
  });

  test('a good archive without the executable is refused', async () => {
    const empty = tarGz([{ name: 'README', content: 'x' }]);
    await using here = await world(() => ({ body: empty }));
    expect(await here.locate({ ...MINE, sha256: digestOf(empty) })).toMatchObject({
      kind: 'not-installed',
      message: expect.stringContaining("Expected 'trivy' in"),
    });
  });

  test('a site that fails for a moment is asked again', async () => {
    await using here = await world((nth) => (nth === 1 ? { status: 503 } : nth === 2 ? 'cut' : {}));
    expect(await here.locate(MINE)).toMatchObject({ kind: 'tool', source: 'download' });
    expect(here.requests).toHaveLength(3);
  });

  test('a site that stays down leaves the tool missing, with advice', async () => {
    await using here = await world(() => ({ status: 502 }));
    expect(await here.locate(MINE)).toMatchObject({
      kind: 'not-installed',
      message: expect.stringContaining('trivy cannot be used. Expected the file at'),
      hint: expect.stringContaining('Put trivy on the PATH'),
    });
    expect(here.requests).toHaveLength(3);
  });

  test('a release that does not exist is not asked for again', async () => {
    await using here = await world(() => ({ status: 404 }));
    expect(await here.locate(MINE)).toMatchObject({ kind: 'not-installed' });
    expect(here.requests).toHaveLength(1);
  });

  test('nothing is fetched without a digest, or for a bad version', async () => {
    await using here = await world();
    expect(await here.locate({ version: '0.68.9' })).toMatchObject({
      kind: 'refused-tool',
      hint: expect.stringContaining('give the SHA-256'),
    });
    expect(await here.locate({ ...MINE, version: '0.69.4' })).toMatchObject({ kind: 'refused-tool' });
    expect(here.requests).toEqual([]);
  });

  test('a cancelled job stops it', async () => {
    await using here = await world();
    expect(await here.locate(MINE, { signal: AbortSignal.abort() })).toMatchObject({ kind: 'cancelled' });
  });
});

describe('from the cache', () => {
  test('a release is used without the network, verified anew', async () => {
    await using here = await world();
    await here.locate(MINE);
    const tool = (await here.locate(MINE)) as LocatedTool;
    expect(tool).toMatchObject({ kind: 'tool', source: 'cache', sha256: MINE.sha256 });
    expect(existsSync(tool.path)).toBe(true);
    expect(here.requests).toHaveLength(1);
  });

  test('a file that was tampered with is refused and removed, and the release is fetched anew', async () => {
    await using here = await world();
    await here.locate(MINE);
    const evil = tarGz([{ name: 'trivy', content: 'evil' }]);
    await writeFile(join(here.cache, KEPT), evil);
    const tool = (await here.locate(MINE)) as LocatedTool;
    expect(tool).toMatchObject({ kind: 'tool', source: 'download' });
    expect(readFileSync(tool.path, 'utf8')).toBe('#!/bin/true\n');
    expect(here.told()).toContain(
      `its SHA-256 is ${digestOf(evil)}, expected ${MINE.sha256}. It was removed`,
    );
    expect(digestOf(readFileSync(join(here.cache, KEPT)))).toBe(MINE.sha256);
  });

  test('a file that was tampered with is refused also where the network is down', async () => {
    await using here = await world(() => 'cut');
    await mkdir(join(here.cache, KEPT, '..'), { recursive: true });
    await writeFile(join(here.cache, KEPT), 'evil');
    expect(await here.locate(MINE)).toMatchObject({ kind: 'not-installed' });
    expect(await here.cached()).toEqual([]);
  });

  test('jobs side by side each get the whole tool, and leave one behind', async () => {
    await using here = await world();
    const tools = await Promise.all(Array.from({ length: 8 }, () => here.locate(MINE)));
    for (const tool of tools) {
      expect(tool).toMatchObject({ kind: 'tool', sha256: MINE.sha256 });
      expect(readFileSync((tool as LocatedTool).path, 'utf8')).toBe('#!/bin/true\n');
    }
    expect(await here.cached()).toEqual(['trivy-release/0.68.9/x64.complete', KEPT]);
  });
});
