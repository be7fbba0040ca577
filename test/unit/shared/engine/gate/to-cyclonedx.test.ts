import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { toCycloneDx } from '../../../../../shared/engine/gate/to-cyclonedx.ts';
import type { TrivyBehaviour } from '../../../../doubles/trivy/behaviour.ts';
import { installTrivyDouble } from '../../../../doubles/trivy/install.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cyclonedx-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const BOM = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": []}';

/** The double takes the arguments that Trivy takes and refuses all others. */
async function convert(behaviour: Partial<TrivyBehaviour>, bom = BOM) {
  const answer = join(folder, 'answer.json');
  await writeFile(answer, bom);
  const trivy = installTrivyDouble(join(folder, 'bin'), { reports: { convert: answer }, ...behaviour });
  const env = { RUNNER_TEMP: join(folder, 'temp'), RUNNER_TOOL_CACHE: folder, GITHUB_WORKSPACE: folder };
  const done = await toCycloneDx(trivy.file, '{"SchemaVersion": 2}', {
    processes: makeProcesses({ graceMs: 100, drainMs: 100 }),
    folders: makeFolders(env),
    childEnv: { PATH: process.env.PATH ?? '' },
    signal: new AbortController().signal,
  });
  return { done, trivy };
}

describe('an SBOM of a report of Trivy', () => {
  test('is made by one call that scans nothing, and leaves no file behind', async () => {
    const { done, trivy } = await convert({});
    expect(done).toEqual({ ok: true, text: BOM });
    expect(trivy.calls().map(({ args }) => args.slice(0, 4))).toEqual([
      ['convert', '--quiet', '--format', 'cyclonedx'],
    ]);
    expect(
      (await readdir(join(folder, 'temp'), { recursive: true })).filter((path) => path.endsWith('.json')),
    ).toEqual([]);
  });

  test.each([
    ['a failure', { exitCode: 1, log: ['FATAL it broke'] }, BOM, /exit code 1: FATAL it broke/],
    ['half a file', { writes: 'half' }, BOM, /wrote no CycloneDX document/],
    ['nothing', { writes: 'nothing' }, BOM, /wrote no CycloneDX document/],
    ['something else', {}, '{"bomFormat": "SPDX"}', /wrote no CycloneDX document/],
  ] as const)('that ends in %s is none', async (_, behaviour, bom, expected) => {
    expect((await convert(behaviour, bom)).done).toEqual({
      ok: false,
      problem: expect.stringMatching(expected),
    });
  });
});
