import { expect, jest } from '@jest/globals';
import { osvScanner } from '../../action-security-gate/src/scanners/osv-scanner.ts';
import { newFolder } from '../e2e/run-action.ts';
import { writeOfflineDatabases } from '../emulators/advisories/offline-databases.ts';
import { TRUE_ADVISORIES } from '../emulators/advisories/table.ts';
import { newFiles } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(osvScanner);

async function look(files: Readonly<Record<string, string>>, table = TRUE_ADVISORIES) {
  const osvDatabases = await newFolder();
  if (table.length > 0) await writeOfflineDatabases(osvDatabases, table);
  return await scan(osvScanner, await newFiles(files), { services: { osvDatabases } });
}

const lock = (version: string) =>
  JSON.stringify(
    { name: 'shop', lockfileVersion: 3, packages: { '': {}, 'node_modules/lodash': { version } } },
    null,
    2,
  );

test('osv-scanner looks up a lock file, and no osv-scanner.toml of the checkout hides anything', async () => {
  const hidden = TRUE_ADVISORIES.map(({ id }) => `[[IgnoredVulns]]\nid = "${id}"\n`).join('');
  const { reading, run } = await look({ 'package-lock.json': lock('4.17.20'), 'osv-scanner.toml': hidden });
  expect(run.exitCode).toBe(1);
  expect(reading.findings.map(({ id, aliases }) => [id, ...aliases]).sort()).toEqual([
    ['GHSA-29mw-wpgm-hmr9', 'CVE-2020-28500'],
    ['GHSA-35jh-r3h4-6jhm', 'CVE-2021-23337'],
  ]);
  const redos = reading.findings.find(({ id }) => id === 'GHSA-29mw-wpgm-hmr9');
  expect(redos).toMatchObject({ score: 5.3, severity: 'medium', place: { startLine: 6 } });
  expect(reading.gaps).toEqual([]);
});

test('a poetry.lock is looked up, and its packages are found again in it', async () => {
  const { reading } = await look({ 'poetry.lock': '[[package]]\nname = "jinja2"\nversion = "2.10"\n' });
  expect(reading.findings).toMatchObject([
    { id: 'PYSEC-2021-66', package: { purl: 'pkg:pypi/jinja2@2.10' }, place: { startLine: 2 } },
  ]);
});

test('a mended version is clean, with proof', async () => {
  const { reading } = await look({ 'package-lock.json': lock('4.17.21') });
  expect(reading).toMatchObject({ findings: [], gaps: [] });
  expect(reading.proof[0]).toContain('1 package of package-lock.json looked up');
});

test('no database, no package and a broken file are gaps', async () => {
  const without = await look({ 'package-lock.json': lock('4.17.20') }, []);
  expect(without.reading).toMatchObject({ findings: [], proof: [], gaps: [{ kind: 'crashed' }] });
  const empty = await look({ 'package-lock.json': '{"lockfileVersion":3,"packages":{}}' });
  expect(empty.reading.gaps.map(({ kind }) => kind)).toEqual(['nothing-scanned']);
  const broken = await look({ 'package-lock.json': '{"lockfileVersion":3,' });
  expect(broken.reading.gaps.map(({ kind }) => kind)).toEqual(['crashed']);
});
