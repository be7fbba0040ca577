import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareVersions } from '../../../emulators/advisories/compare-versions.ts';
import { type Advisories, startAdvisories } from '../../../emulators/advisories/start.ts';
import { TRUE_ADVISORIES } from '../../../emulators/advisories/table.ts';

let service: Advisories;
beforeAll(async () => {
  service = await startAdvisories(TRUE_ADVISORIES, { lodash: { '4.17.20': {}, '4.17.21': {} } });
});
afterAll(async () => await service.close());

async function ask(path: string, body?: unknown, packed = false) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${service.origin}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: packed ? gzipSync(text) : text }),
    ...(packed ? { headers: { 'content-encoding': 'gzip' } } : {}),
  });
  // biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes.
  return { status: answer.status, json: (await answer.json()) as any };
}

const BULK = '/-/npm/v1/security/advisories/bulk';

describe('The registry', () => {
  test('tells advisories in bulk of the versions that have them, also when asked packed', async () => {
    const asked = { lodash: ['4.17.21', '4.17.20'], qs: ['6.5.3'], unknown: ['1.0.0'] };
    for (const packed of [false, true]) {
      const { status, json } = await ask(BULK, asked, packed);
      expect(status).toBe(200);
      expect(Object.keys(json)).toEqual(['lodash']);
      expect(json.lodash).toMatchObject([
        {
          url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
          severity: 'high',
          vulnerable_versions: '<4.17.21',
          cvss: { score: 7.2 },
        },
        { vulnerable_versions: '>=4.0.0 <4.17.21', severity: 'moderate' },
      ]);
    }
    expect((await ask(BULK, { lodash: ['4.17.21'] })).json).toEqual({});
  });

  test('tells the quick audit of a tree', async () => {
    const tree = {
      dependencies: { mkdirp: { version: '0.5.1', dependencies: { minimist: { version: '0.0.8' } } } },
    };
    const { json } = await ask('/-/npm/v1/security/audits/quick', tree);
    expect(Object.values(json.advisories)).toMatchObject([{ module_name: 'minimist', severity: 'critical' }]);
  });

  test('tells the versions of packages, and refuses what it cannot read', async () => {
    expect((await ask('/lodash')).json).toMatchObject({ name: 'lodash', 'dist-tags': { latest: '4.17.21' } });
    expect((await ask('/left-pad')).status).toBe(404);
    expect((await ask('/toString')).status).toBe(404);
    for (const body of ['{', '[]', 'null']) expect((await ask(BULK, body)).status).toBe(400);
  });
});

describe('OSV', () => {
  const of = (name: string, version: string, ecosystem = 'PyPI') => ({
    package: { name, ecosystem },
    version,
  });

  test('tells what is known of one version, under any spelling of a Python name', async () => {
    const { json } = await ask('/v1/query', of('Jinja2', '2.10'));
    expect(json.vulns).toMatchObject([
      { id: 'PYSEC-2021-66', aliases: ['CVE-2020-28493', 'GHSA-g3rq-g295-4j3m'], schema_version: '1.6.0' },
    ]);
    expect((await ask('/v1/query', of('jinja2', '2.11.3'))).json).toEqual({});
    expect((await ask('/v1/query', of('serde', '1.0.0', 'crates.io'))).json).toEqual({});
  });

  test('tells ids in a batch, in the order of the questions, and each advisory by its id', async () => {
    const queries = [of('six', '1.16.0'), of('lodash', '4.17.20', 'npm')];
    const { json } = await ask('/v1/querybatch', { queries });
    expect(json.results[0]).toEqual({});
    expect(json.results[1].vulns.map(({ id }: { id: string }) => id)).toEqual([
      'GHSA-35jh-r3h4-6jhm',
      'GHSA-29mw-wpgm-hmr9',
    ]);
    expect((await ask('/v1/vulns/GHSA-35jh-r3h4-6jhm')).json).toMatchObject({
      id: 'GHSA-35jh-r3h4-6jhm',
      affected: [
        {
          package: { ecosystem: 'npm', name: 'lodash' },
          ranges: [{ events: [{ introduced: '0' }, { fixed: '4.17.21' }] }],
        },
      ],
    });
    expect((await ask('/v1/vulns/GHSA-none')).json).toEqual({ code: 5, message: 'Bug not found.' });
  });

  test('refuses questions without a package, and too many', async () => {
    for (const body of ['{', '{}', '{"package":{"name":"x"}}'])
      expect((await ask('/v1/query', body)).status).toBe(400);
    expect((await ask('/v1/querybatch', { queries: [] })).status).toBe(400);
    const many = Array.from({ length: 1001 }, () => of('six', '1'));
    expect((await ask('/v1/querybatch', { queries: many })).status).toBe(400);
  });
});

test('An outage is answered to everyone until it ends, and every call is logged', async () => {
  service.log.clear();
  service.answerAll({
    status: 503,
    headers: { 'content-type': 'application/json' },
    body: '{"error":"down"}',
  });
  expect((await ask(BULK, {})).status).toBe(503);
  service.answerAll(undefined);
  expect((await ask(BULK, {})).status).toBe(200);
  expect(service.log.list().map(({ status }) => status)).toEqual([503, 200]);
});

test.each([
  ['1.9', '1.10.0', -1],
  ['1.0', '1.0.0', 0],
  ['2.0.0-rc.1', '2.0.0', -1],
  ['2.0.0-rc.10', '2.0.0-rc.9', 1],
  ['v1.2.3', '1.2.3', 0],
])('%s against %s is %d', (one, other, expected) => {
  expect(compareVersions(one, other)).toBe(expected);
  expect(compareVersions(other, one)).toBe(expected === 0 ? 0 : -expected);
});
