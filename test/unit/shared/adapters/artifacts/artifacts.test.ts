import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import yauzl from 'yauzl';
import { makeArtifacts } from '../../../../../shared/adapters/artifacts/artifacts.ts';
import { artifactsHandler } from '../../../../emulators/github/artifacts/handler.ts';
import { type Artifacts, createArtifacts } from '../../../../emulators/github/artifacts/state.ts';
import { createServer, type EmulatorServer } from '../../../../emulators/server.ts';
import { failureOf } from '../doubles.ts';

let artifacts: Artifacts;
let server: EmulatorServer;
let folder: string;
const before = { ...process.env };

beforeEach(async () => {
  artifacts = createArtifacts();
  server = await createServer({ handlers: [artifactsHandler(artifacts)] });
  folder = await mkdtemp(join(tmpdir(), 'artifact-'));
  // GitHub's client reads the environment of the process.
  process.env.ACTIONS_RUNTIME_TOKEN = artifacts.token;
  process.env.ACTIONS_RESULTS_URL = server.origin;
  delete process.env.GITHUB_SERVER_URL;
});
afterEach(async () => {
  process.env = { ...before };
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function reports(): Promise<{ name: string; folder: string; files: string[] }> {
  const files = ['report.json', 'findings.sarif'].map((name) => join(folder, name));
  for (const file of files) await writeFile(file, '{"a": 1}'.repeat(1_000));
  return { name: 'security-gate', folder, files };
}

const port = () => makeArtifacts({ env: process.env });

describe('an artifact', () => {
  test('holds the files of the report', async () => {
    const { id, bytes } = await port().upload(await reports());
    const [stored] = artifacts.stored;
    expect(stored).toMatchObject({ id, name: 'security-gate', finalized: true });
    expect(stored?.content?.byteLength).toBe(bytes);
    const zip = await yauzl.fromBufferPromise(Buffer.from(stored?.content ?? []));
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    expect(names.sort()).toEqual(['findings.sarif', 'report.json']);
  });

  test('of a name that the run has already is refused with what to do', async () => {
    await port().upload(await reports());
    const error = await failureOf(port().upload(await reports()));
    expect(error).toMatchObject({ code: 'already-exists', hint: expect.stringContaining('another name') });
  });

  test('needs a runner', async () => {
    const error = await failureOf(makeArtifacts({ env: {} }).upload(await reports()));
    expect(error).toMatchObject({ code: 'failed-precondition' });
  });

  test('is not kept for the job of another run', async () => {
    const [head, , tail] = artifacts.token.split('.');
    const claims = Buffer.from('{"scp":"Actions.Results:other:other"}').toString('base64url');
    process.env.ACTIONS_RUNTIME_TOKEN = [head, claims, tail].join('.');
    expect(await failureOf(port().upload(await reports()))).toMatchObject({ code: 'unavailable' });
    expect(artifacts.stored).toEqual([]);
  });
});
