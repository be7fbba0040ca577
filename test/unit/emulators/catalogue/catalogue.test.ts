import { describe, expect, test } from '@jest/globals';
import { type Catalogue, findImage } from '../../../emulators/catalogue/catalogue.ts';
import { DEFAULT_CATALOGUE, loadCatalogue } from '../../../emulators/catalogue/load.ts';
import { parseImages } from '../../../emulators/catalogue/parse.ts';
import { findByPath } from '../../../emulators/catalogue/registry-images.ts';

const parsed = (text: string) => {
  const result = parseImages(text, 'images.yml');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const problems = (text: string) => {
  const result = parseImages(text, 'images.yml');
  return result.ok ? [] : result.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe('the image catalogue', () => {
  test('takes the first pattern that fits any name of the image', () => {
    const catalogue: Catalogue = {
      directory: '/',
      images: parsed(
        '"*/api:v1": { command: [one] }\n"*/api:*": { command: [any] }\n"exact.host/a+b:1": { command: [plus] }',
      ),
    };
    expect(findImage(catalogue, ['eu.pkg.dev/p/r/api:v1'])?.command).toEqual(['one']);
    expect(findImage(catalogue, ['eu.pkg.dev/p/r/api:v7'])?.command).toEqual(['any']);
    expect(findImage(catalogue, ['h/api@sha256:00', 'h/api:v1'])?.command).toEqual(['one']);
    expect(findImage(catalogue, ['exact.host/a+b:1'])?.command).toEqual(['plus']);
    expect(findImage(catalogue, ['exactXhost/aab:1'])).toBeUndefined();
  });

  test('reads every fault in its short and its long form', () => {
    const [first, second] = parsed(`
a:
  command: [node, 8080]
  env: { PORTS: 8080, ON: true }
  faults: { crashes: true, slow: 200ms, errors: {}, bad-from: { percent: 25, ratio: 0.6, status: 503 } }
b:
  faults: { missing: true, never-listens: true, crashes: { after: 1.5s }, slow: { p50: 20ms, p99: 1s }, hangs: true }
`);
    expect(first).toEqual({
      pattern: 'a',
      command: ['node', '8080'],
      env: { PORTS: '8080', ON: 'true' },
      faults: {
        crashAfterMs: 0,
        slow: { kind: 'fixed', ms: 200 },
        errors: { ratio: 1, status: 500 },
        badFrom: { percent: 25, ratio: 0.6, status: 503 },
      },
    });
    expect(second?.faults).toEqual({
      missing: true,
      neverListens: true,
      crashAfterMs: 1500,
      slow: { kind: 'distribution', p50Ms: 20, p99Ms: 1000 },
      hangs: true,
    });
  });

  test('tells all problems of a file at once, each with its line and column', () => {
    const text = `a:
  comand: [node]
b:
  command: node server.mjs
  faults:
    slow: soon
    errors: { ratio: 2 }
    bad-form: 1
c:
  command: [node]
  faults: { slow: { p50: 2s, p99: 1s }, bad-from: { ratio: 1 } }
`;
    expect(problems(text)).toEqual([
      "2:3 Unknown key 'comand' in 'a'. Did you mean 'command'?",
      "2:3 Expected a command for 'a': a list such as [node, server.mjs].",
      "8:5 Unknown key 'bad-form' in faults. Did you mean 'bad-from'?",
      "6:11 Expected slow to be a time such as 250ms or 2s, got 'soon'.",
      "7:22 Expected errors.ratio to be a number from 0 to 1, got '2'.",
      '4:12 Expected command to be a list of a program and its arguments.',
      '11:19 Expected slow.p50 above 0 and not above slow.p99, got 2000 and 1000 ms.',
      '11:51 Expected bad-from.percent to be a number from 0 to 100, got something else.',
    ]);
  });

  test('refuses what is not YAML, a duplicate key and a file that is not a mapping', () => {
    expect(problems('a: [')[0]).toMatch(/^1:5 /);
    expect(problems('a: { command: [x] }\na: { command: [y] }')[0]).toMatch(/^2:1 Map keys must be unique/);
    expect(problems('- a')).toEqual(['1:1 Expected the catalogue to be a mapping.']);
  });

  test('the built-in catalogue holds the versions of the demo and the bad containers', async () => {
    const catalogue = await loadCatalogue(DEFAULT_CATALOGUE);
    const tags = catalogue.images.map(({ pattern }) => pattern.split(':')[1]);
    expect(tags).toEqual(['v1', 'v2', 'v3', 'v4', 'never-listens', 'crashes', 'slow', 'hangs']);
    expect(findImage(catalogue, ['h/p/r/projects-api:v4'])?.faults.badFrom?.percent).toBe(25);
  });

  test('a file that is not there is refused by name', async () => {
    await expect(loadCatalogue('no-such.yml')).rejects.toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining("'no-such.yml'"),
    });
  });

  test('a registry finds an image by its path without the host, unless it is missing', () => {
    const images = parsed(
      'eu-docker.pkg.dev/p/r/api:v1: { command: [one] }\n"*/web:*": { command: [web] }\n"*/gone:v1": { faults: { missing: true } }',
    );
    const catalogue: Catalogue = { directory: '/', images };
    expect(findByPath(catalogue, 'p/r/api:v1')?.command).toEqual(['one']);
    expect(findByPath(catalogue, 'eu-docker.pkg.dev/p/r/api:v1')?.command).toEqual(['one']);
    expect(findByPath(catalogue, 'p/r/web:v3')?.command).toEqual(['web']);
    expect(findByPath(catalogue, 'p/r/gone:v1')).toBeUndefined();
    expect(findByPath(catalogue, 'p/r/api:v2')).toBeUndefined();
  });
});
