import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { safety } from '../../action-security-gate/src/scanners/safety.ts';
import { newFolder } from '../e2e/run-action.ts';
import { newFiles } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(safety);

const META = { $meta: { timestamp: 1_625_119_201, base_domain: 'https://example.com' } };
const ADVISORY = {
  ...{ advisory: 'jinja2 before 2.11.3 is affected by ReDoS.', cve: 'CVE-2020-28493', id: 'pyup.io-39525' },
  ...{ specs: ['<2.11.3'], v: '<2.11.3' },
};

/** Of the form of the data that safety publishes. */
async function database(): Promise<string> {
  const folder = await newFolder();
  const files = { 'insecure.json': { jinja2: ['<2.11.3'] }, 'insecure_full.json': { jinja2: [ADVISORY] } };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify({ ...META, ...content }));
  return folder;
}

const check = async (files: Readonly<Record<string, string>>) =>
  await scan(safety, await newFiles(files), { services: { safetyDatabase: await database() } });

test('safety checks pinned packages, and no policy file of the checkout hides any', async () => {
  const policy = 'security:\n  ignore-vulnerabilities:\n    39525:\n      reason: no\n';
  const { reading, run } = await check({
    ...{ 'requirements.txt': 'six==1.16.0\njinja2==2.10\n', '.safety-policy.yml': policy },
  });
  expect(run.exitCode).toBe(64);
  expect(reading.gaps).toEqual([]);
  expect(reading.proof[0]).toContain('2 packages of requirements.txt');
  expect(reading.findings).toMatchObject([
    { id: 'CVE-2020-28493', aliases: ['safety:39525'], place: { startLine: 2 } },
  ]);
});

test('what safety passes over in silence is a gap', async () => {
  const { reading, run } = await check({ 'requirements.txt': 'jinja2>=2\nsix\n' });
  expect(run.exitCode).toBe(0);
  expect(reading.gaps.map(({ kind }) => kind)).toEqual(['skipped-packages', 'nothing-scanned']);
});

test('a database that is not there is a crash', async () => {
  const folder = await newFiles({ 'requirements.txt': 'six==1.16.0\n' });
  const { reading } = await scan(safety, folder, { services: { safetyDatabase: join(folder, 'none') } });
  expect(reading).toMatchObject({ findings: [], proof: [], gaps: [{ kind: 'crashed' }] });
});
