import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeToolStore } from '../../../../../shared/adapters/tools/store.ts';
import type { Unpacked } from '../../../../../shared/ports/tools.ts';
import { failureOf } from '../doubles.ts';
import { folder } from '../process/programs.ts';
import { type Member, tarGz, zip } from './archives.ts';

const digestOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const KINDS = [
  ['tar.gz', tarGz],
  ['zip', zip],
] as const;

async function unpacked(bytes: Buffer, kind: Unpacked['kind'], place: string, maxBytes = 1_000_000) {
  const path = join(place, `tool.${kind}`);
  await writeFile(path, bytes);
  const store = makeToolStore({ RUNNER_TEMP: place });
  return store.unpack({ path, sha256: digestOf(bytes) }, { kind, executable: 'tool', maxBytes });
}

/** Every file below a folder, apart from the archive. */
async function filesIn(place: string): Promise<readonly string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('tool.'))
    .map(({ name }) => name);
}

describe.each(KINDS)('of a %s', (kind, archive) => {
  const members: readonly Member[] = [
    { name: 'LICENSE', content: 'licence' },
    { name: 'docs/', type: '5' },
    { name: 'tool', content: 'program'.repeat(10_000) },
    { name: 'docs/tool', content: 'not this' },
  ];

  test('the executable alone is taken out, and may be run', async () => {
    await using place = await folder();
    const file = await unpacked(archive(members), kind, place.path);
    expect(file.sha256).toBe(digestOf('program'.repeat(10_000)));
    expect(readFileSync(file.path, 'utf8')).toBe('program'.repeat(10_000));
    expect(await filesIn(place.path)).toEqual(['tool']);
    if (process.platform !== 'win32') expect((await stat(file.path)).mode & 0o777).toBe(0o755);
  });

  test('a member that points outside is never written', async () => {
    await using place = await folder();
    const evil = archive([
      { name: '../../escaped', content: 'x' },
      { name: '/tmp/escaped', content: 'x' },
      ...members,
    ]);
    // The reader of zips refuses the whole archive for such a name, that of tars gives it, and nobody takes it.
    await unpacked(evil, kind, place.path).catch(() => {});
    expect(existsSync(join(place.path, '..', 'escaped'))).toBe(false);
    expect((await filesIn(place.path)).includes('escaped')).toBe(false);
  });

  test('a link in place of the executable is refused', async () => {
    await using place = await folder();
    const failure = await failureOf(
      unpacked(archive([{ name: 'tool', type: '2', link: '/bin/sh', content: '' }]), kind, place.path),
    );
    expect(failure).toMatchObject({
      code: 'file-invalid',
      message: expect.stringContaining('is no regular file there'),
    });
    expect(await filesIn(place.path)).toEqual([]);
  });

  test('a second executable is refused', async () => {
    await using place = await folder();
    const twice = archive([...members, { name: 'tool', content: 'another' }]);
    expect(await failureOf(unpacked(twice, kind, place.path))).toMatchObject({
      code: 'file-invalid',
      message: expect.stringContaining('is there twice'),
    });
    expect(await filesIn(place.path)).toEqual([]);
  });

  test('one without the executable is refused', async () => {
    await using place = await folder();
    expect(await failureOf(unpacked(archive(members.slice(0, 2)), kind, place.path))).toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining("Expected 'tool' in"),
    });
  });

  test('an executable that is larger than any tool is left half-way', async () => {
    await using place = await folder();
    expect(await failureOf(unpacked(archive(members), kind, place.path, 50_000))).toMatchObject({
      code: 'file-invalid',
      message: expect.stringContaining('is larger than 50000 bytes'),
    });
    expect(await filesIn(place.path)).toEqual([]);
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a web page', () => Buffer.from('<html>Sign in</html>'.repeat(100))],
    ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ])('%s is refused', async (_, part) => {
    await using place = await folder();
    const failure = await failureOf(unpacked(part(archive(members)), kind, place.path));
    expect(failure.code).toMatch(/^file-(invalid|not-found)$/);
    expect(await filesIn(place.path)).toEqual([]);
  });
});

test('a name in a tar may begin with the current folder', async () => {
  await using place = await folder();
  const file = await unpacked(tarGz([{ name: './tool', content: 'program' }]), 'tar.gz', place.path);
  expect(readFileSync(file.path, 'utf8')).toBe('program');
});

test('a hard link in place of the executable is refused', async () => {
  await using place = await folder();
  const bytes = tarGz([{ name: 'tool', type: '1', link: 'LICENSE' }]);
  expect(await failureOf(unpacked(bytes, 'tar.gz', place.path))).toMatchObject({ code: 'file-invalid' });
});

test('what is no archive is the executable', async () => {
  await using place = await folder();
  const file = await unpacked(Buffer.from('program'), 'none', place.path);
  expect(file.sha256).toBe(digestOf('program'));
  expect(readFileSync(file.path, 'utf8')).toBe('program');
});
