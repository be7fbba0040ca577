import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { openSuite, type SuiteSources } from '../../../../../shared/engine/probe/open-suite.ts';
import { keptLog } from './app.ts';

const FILE = `env: [GITHUB_SHA]
secrets:
  token: API_TOKEN
  key: projects/p/secrets/key
checks:
  - { request: GET /, headers: { authorization: "Bearer {{token}}", x-key: "{{key}}" }, expect: { text: "{{env.GITHUB_SHA}}" } }
`;

function open(sources: Partial<SuiteSources>) {
  const suite = parseSuite(FILE, 'smoke.yml');
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const masked: string[] = [];
  const log = { ...keptLog(), mask: (secret: string) => masked.push(secret) };
  return {
    opened: openSuite(suite.value, { env: {}, log, files: { read: async () => undefined }, ...sources }),
    masked,
  };
}

describe('a schema in a file', () => {
  const suite = parseSuite('checks: [{ request: GET /, expect: { schema: api/body.yml } }]', 'smoke.yml');
  const opened = (text: string | undefined) => {
    if (!suite.ok) throw new Error('Expected a suite');
    return openSuite(suite.value, { env: {}, log: keptLog(), files: { read: async () => text } });
  };

  test('takes its place in the check', async () => {
    const { checks } = await opened('type: object\n');
    expect(checks[0]?.expectation.schema).toEqual({ kind: 'inline', schema: { type: 'object' } });
  });

  test.each([
    [
      undefined,
      {
        where: 'smoke.yml',
        line: 1,
        column: 46,
        message: 'Expected a JSON Schema at api/body.yml, found no file',
      },
    ],
    [
      '{"type":\n "text"}',
      { where: 'api/body.yml', line: 2, column: 2, message: expect.stringMatching(/^Expected a JSON type/) },
    ],
    ['- 1\n', { where: 'api/body.yml', message: 'Expected a JSON Schema, found a list of 1' }],
  ])('that is %j is refused at its place', async (text, problem) => {
    await expect(opened(text)).rejects.toMatchObject({ code: 'file-invalid', problems: [problem] });
  });
});

describe('openSuite', () => {
  test('reads the environment and Secret Manager, and masks secrets in every form', async () => {
    const asked: string[] = [];
    const secrets = {
      access: async (reference: string) => {
        asked.push(reference);
        return { value: 'k:ey+1', version: `${reference}/versions/3` };
      },
    };
    const { opened, masked } = open({
      env: { GITHUB_SHA: 'abc', API_TOKEN: 's3cr3t>', HOME: '/h' },
      secrets,
    });
    const suite = await opened;
    expect(suite.values).toEqual({ 'env.GITHUB_SHA': 'abc', token: 's3cr3t>', key: 'k:ey+1' });
    expect(asked).toEqual(['projects/p/secrets/key']);
    for (const secret of ['s3cr3t>', 'k:ey+1']) {
      const base64 = Buffer.from(secret).toString('base64');
      expect(masked).toEqual(expect.arrayContaining([secret, base64, encodeURIComponent(secret)]));
      expect(suite.secretForms).toEqual(expect.arrayContaining([secret, base64]));
    }
    expect(masked).not.toContain('abc');
  });

  test('tells everything that is missing at once, with its line, before anything is asked', async () => {
    const { opened } = open({ env: { API_TOKEN: '' } });
    await expect(opened).rejects.toMatchObject({
      code: 'file-invalid',
      problems: [
        {
          ...{ where: 'smoke.yml', line: 1, column: 7 },
          message: 'Expected the environment variable GITHUB_SHA to have a value, found none',
          hint: `Give it to the step: env: { GITHUB_SHA: "\${{ vars.GITHUB_SHA }}" }`,
        },
        {
          ...{ line: 3, column: 10 },
          message: 'Expected the environment variable API_TOKEN to have a value, found an empty one',
          hint: `Give it to the step: env: { API_TOKEN: "\${{ secrets.API_TOKEN }}" }`,
        },
        { line: 4, message: 'Expected a job that can ask Secret Manager, found one without an identity' },
      ],
    });
  });
});
