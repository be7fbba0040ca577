import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeToolStore } from '../../../../../shared/adapters/tools/store.ts';
import { failureOf } from '../doubles.ts';
import { folder } from '../process/programs.ts';

const PLACE = { tool: 'trivy-release', version: '0.74.0', arch: 'x64', name: 'trivy.tar.gz' };
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

async function store() {
  const place = await folder();
  const temp = place.file('temp');
  const cache = place.file('cache');
  await mkdir(temp);
  const made = makeToolStore({ RUNNER_TEMP: temp, RUNNER_TOOL_CACHE: cache });
  const path = await made.place('abc');
  await writeFile(path, 'abc');
  return {
    ...made,
    ...{ place: made.place, temp, cache, file: { path, sha256: OF_ABC } },
    kept: () => made.kept(PLACE),
    inCache: join(cache, 'trivy-release', '0.74.0', 'x64'),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  };
}

describe('what is kept', () => {
  test('lies where the runner keeps its tools, whole, and is given as a copy', async () => {
    await using here = await store();
    expect(await here.kept()).toBeUndefined();
    await here.keep(here.file, PLACE);
    expect(await readdir(here.inCache)).toEqual(['trivy.tar.gz']);
    expect(existsSync(`${here.inCache}.complete`)).toBe(true);
    const copy = await here.kept();
    expect(copy?.sha256).toBe(OF_ABC);
    expect(copy?.path.startsWith(here.temp)).toBe(true);
  });

  test('has the digest of what is there now, and changes no more once it is copied', async () => {
    await using here = await store();
    await here.keep(here.file, PLACE);
    const before = await here.kept();
    await writeFile(join(here.inCache, PLACE.name), 'tampered');
    expect((await here.kept())?.sha256).not.toBe(OF_ABC);
    expect(readFileSync(before?.path ?? '', 'utf8')).toBe('abc');
  });

  test('is the same after many jobs kept it at once', async () => {
    await using here = await store();
    await Promise.all(Array.from({ length: 20 }, () => here.keep(here.file, PLACE)));
    expect(await readdir(here.inCache)).toEqual(['trivy.tar.gz']);
    expect((await here.kept())?.sha256).toBe(OF_ABC);
  });

  test('is whole whenever it is looked at, while others keep it', async () => {
    await using here = await store();
    await writeFile(here.file.path, Buffer.alloc(16_000_000, 'x'));
    const sha256 = await here.sha256(here.file.path);
    const writers = Array.from({ length: 8 }, () => here.keep(here.file, PLACE));
    const seen = new Set<string | undefined>();
    const done = Promise.all(writers).then(() => true);
    while (!(await Promise.race([done, new Promise<false>((look) => setImmediate(look, false))]))) {
      const copy = await here.kept();
      seen.add(copy?.sha256);
    }
    seen.add((await here.kept())?.sha256);
    expect([...seen].filter((digest) => digest !== undefined)).toEqual([sha256]);
  });

  test('is forgotten', async () => {
    await using here = await store();
    await here.keep(here.file, PLACE);
    await here.forget(PLACE);
    await here.forget(PLACE);
    expect(await here.kept()).toBeUndefined();
  });

  test('is nothing when something else has its name', async () => {
    await using here = await store();
    await mkdir(join(here.inCache, PLACE.name), { recursive: true });
    expect(await here.kept()).toBeUndefined();
    if (process.platform === 'win32') return;
    await here.forget(PLACE);
    await symlink('/dev/zero', join(here.inCache, 'other'));
    const { kept } = makeToolStore({ RUNNER_TEMP: here.temp, RUNNER_TOOL_CACHE: here.cache });
    expect(await kept({ ...PLACE, name: 'other' })).toBeUndefined();
  });
});

test('a cache that cannot be written is no failure', async () => {
  await using here = await store();
  await writeFile(here.cache, 'a file where the folder should be');
  await here.keep(here.file, PLACE);
  await here.forget(PLACE);
  expect(await here.kept()).toBeUndefined();
});

test('without a cache nothing is kept', async () => {
  await using here = await store();
  const { keep, kept, forget } = makeToolStore({ RUNNER_TEMP: here.temp });
  await keep(here.file, PLACE);
  await forget(PLACE);
  expect(await kept(PLACE)).toBeUndefined();
});

test('places are new each time, and a file there can be removed twice', async () => {
  await using here = await store();
  expect(await here.place('abc')).not.toBe(await here.place('abc'));
  await here.remove(here.file);
  await here.remove(here.file);
  expect(existsSync(here.file.path)).toBe(false);
});

test('a file that cannot be read says so', async () => {
  await using here = await store();
  expect(await failureOf(here.sha256(join(here.temp, 'absent')))).toMatchObject({
    code: 'failed-precondition',
    message: expect.stringContaining('could not be read'),
  });
});
