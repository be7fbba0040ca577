import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { checkSarif } from '../../../emulators/github/rest/code-scanning/rules.ts';
import { githubRestHandler } from '../../../emulators/github/rest/handler.ts';
import { createGitHubRest, type GitHubRest } from '../../../emulators/github/rest/state.ts';
import { bodyOf, type SendOptions, sendTo, startOfTime } from '../identity/world.ts';

const SARIFS = '/github/api/repos/octo/shop/code-scanning/sarifs';
const COMMENTS = '/github/api/repos/octo/shop/issues/7/comments';

const createState = (): GitHubRest =>
  createGitHubRest({
    now: () => startOfTime,
    token: 'ghs',
    shaOf: () => 'abc',
    repository: () => 'octo/shop',
  });
const send = (github: GitHubRest, method: string, path: string, options: SendOptions = {}) =>
  sendTo([githubRestHandler(github)], method, path, { token: 'ghs', ...options });

const rule = {
  id: 'R1',
  name: 'R1',
  shortDescription: { text: 's' },
  fullDescription: { text: 'f' },
  help: { text: 'h' },
  properties: { tags: ['security'], precision: 'high', 'security-severity': '9.8' },
};
const location = {
  physicalLocation: {
    artifactLocation: { uri: 'a/b.py' },
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
  },
};
const result = {
  ruleId: 'R1',
  ruleIndex: 0,
  message: { text: 'm' },
  locations: [location],
  partialFingerprints: { primaryLocationLineHash: 'abc:1' },
};
const run = {
  tool: { driver: { name: 'trivy', rules: [rule] } },
  automationDetails: { id: 'gate/trivy/' },
  results: [result],
};
const log = (runs: readonly object[] = [run]) => ({ $schema: 's', version: '2.1.0', runs });
const upload = (content: unknown, more: object = {}) => ({
  commit_sha: 'c'.repeat(40),
  ref: 'refs/heads/main',
  sarif: gzipSync(JSON.stringify(content)).toString('base64'),
  ...more,
});

describe('code scanning', () => {
  test('takes a file, reads it for a while, and says that it is done', async () => {
    const github = createState();
    const taken = await send(github, 'POST', SARIFS, { body: upload(log()) });
    expect(taken.status).toBe(202);
    const { id } = bodyOf(taken);
    expect(bodyOf(await send(github, 'GET', `${SARIFS}/${id}`))).toMatchObject({
      processing_status: 'pending',
    });
    expect(bodyOf(await send(github, 'GET', `${SARIFS}/${id}`))).toMatchObject({
      processing_status: 'complete',
      errors: null,
    });
    expect(github.sarifs[0]).toMatchObject({ ref: 'refs/heads/main', flaws: [] });
    expect((await send(github, 'GET', `${SARIFS}/other`)).status).toBe(404);
  });

  test.each([
    [{ commit_sha: 'short' }, 422],
    [{ ref: 'main' }, 422],
    [{ sarif: 'ä' }, 400],
    [{ sarif: 'A'.repeat(15_000_000) }, 413],
  ])('refuses %# at once', async (more, status) => {
    expect((await send(createState(), 'POST', SARIFS, { body: upload(log(), more) })).status).toBe(status);
  });

  test('says of what is no gzip that it cannot be read', async () => {
    const github = createState();
    const { id } = bodyOf(await send(github, 'POST', SARIFS, { body: upload(log(), { sarif: 'AAAA' }) }));
    await send(github, 'GET', `${SARIFS}/${id}`);
    expect(bodyOf(await send(github, 'GET', `${SARIFS}/${id}`)).processing_status).toBe('failed');
  });

  test('needs its permission, and to be switched on', async () => {
    const github = createState();
    github.securityEventsPermission = 'none';
    const refused = await send(github, 'POST', SARIFS, { body: upload(log()) });
    expect([refused.status, bodyOf(refused).message]).toEqual([
      403,
      'Resource not accessible by integration',
    ]);
    github.securityEventsPermission = 'read';
    expect((await send(github, 'POST', SARIFS, { body: upload(log()) })).status).toBe(403);
    github.securityEventsPermission = 'write';
    github.codeScanning = false;
    expect(bodyOf(await send(github, 'POST', SARIFS, { body: upload(log()) })).message).toContain(
      'must be enabled',
    );
  });
});

describe('the rules of code scanning', () => {
  const withRule = (more: object) =>
    log([{ ...run, tool: { driver: { name: 't', rules: [{ ...rule, ...more }] } } }]);
  const withResult = (more: object) => log([{ ...run, results: [{ ...result, ...more }] }]);
  const at = (physicalLocation: object) => withResult({ locations: [{ physicalLocation }] });
  const properties = (more: object) => withRule({ properties: { ...rule.properties, ...more } });
  const { artifactLocation, region } = location.physicalLocation;

  test('let a good file pass', () =>
    expect(checkSarif(JSON.parse(JSON.stringify(log())))).toEqual({ errors: [], flaws: [] }));

  test.each([
    ['no version', { runs: [] }, /version/],
    ['no runs', { version: '2.1.0' }, /Missing 'runs'/],
    [
      '21 runs',
      log(Array.from({ length: 21 }, (_, at) => ({ ...run, automationDetails: { id: `${at}/` } }))),
      /21 > 20/,
    ],
    ['two runs of one category', log([run, run]), /multiple runs with the same category/],
    ['no results', log([{ ...run, results: undefined }]), /Missing 'results'/],
    ['too many results', log([{ ...run, results: Array(25_001).fill(result) }]), /25001 > 25000/],
    [
      'a tool that failed',
      log([{ ...run, invocations: [{ executionSuccessful: false }] }]),
      /^unsuccessful execution/,
    ],
    ['a severity that is a number', properties({ 'security-severity': 9.8 }), /not a number/],
    ['a severity of zero', properties({ 'security-severity': '0.0' }), /not a number/],
    ['a severity that is null', properties({ 'security-severity': null }), /not a number/],
    ['21 tags', properties({ tags: Array(21).fill('t') }), /21 > 20/],
    ['a long description', withRule({ shortDescription: { text: 'x'.repeat(1_025) } }), /longer than 1024/],
    ['a long name', withRule({ name: 'x'.repeat(256) }), /longer than 255/],
    ['no help', withRule({ help: { text: '' } }), /text of help/],
    ['no message', withResult({ message: { text: '' } }), /expected a message/],
    ['no location', withResult({ locations: [] }), /at least one location/],
    ['a location without a file', at({ region }), /expected artifact location/],
    ['a blank in a path', at({ artifactLocation: { uri: 'a b' }, region }), /invalid URI/],
    [
      'a region without columns',
      at({ artifactLocation, region: { startLine: 1, endLine: 1 } }),
      /expected a region/,
    ],
    [
      'a region that ends before it begins',
      at({ artifactLocation, region: { ...region, startLine: 2 } }),
      /expected a region/,
    ],
    ['1,001 locations', withResult({ locations: Array(1_001).fill(location) }), /1001 > 1000/],
  ])('refuse %s', (_, content, expected) => {
    expect(checkSarif(JSON.parse(JSON.stringify(content))).errors.join('\n')).toMatch(expected);
  });

  test.each([
    ['5,001 results', log([{ ...run, results: Array(5_001).fill(result) }]), /5000 are kept/],
    [
      'two rules of one id',
      log([{ ...run, tool: { driver: { name: 't', rules: [rule, rule] } } }]),
      /last wins/,
    ],
    ['no category', log([{ ...run, automationDetails: { id: 'gate' } }]), /names no category/],
    ['no fingerprint', withResult({ partialFingerprints: {} }), /no fingerprint/],
    ['another rule', withResult({ ruleId: 'R2' }), /another rule/],
    ['an absolute path', at({ artifactLocation: { uri: '/a' }, region }), /not relative/],
    ['a way out', at({ artifactLocation: { uri: '../a' }, region }), /not relative/],
    ['a severity without the tag', properties({ tags: [] }), /no tag security/],
    ['11 tags', properties({ tags: ['security', ...Array(10).fill('t')] }), /10 are shown/],
    ['no precision', properties({ precision: undefined }), /no precision/],
  ])('have something against %s', (_, content, expected) => {
    expect(checkSarif(JSON.parse(JSON.stringify(content))).flaws.join('\n')).toMatch(expected);
  });
});

describe('comments of a pull request', () => {
  test('are written, listed by pages and changed', async () => {
    const github = createState();
    for (const body of ['one', 'two', 'three']) await send(github, 'POST', COMMENTS, { body: { body } });
    const page = JSON.parse((await send(github, 'GET', `${COMMENTS}?per_page=2&page=2`)).body) as {
      id: number;
      body: string;
    }[];
    expect(page.map(({ body }) => body)).toEqual(['three']);
    const path = `/github/api/repos/octo/shop/issues/comments/${page[0]?.id}`;
    expect(bodyOf(await send(github, 'PATCH', path, { body: { body: 'four' } }))).toMatchObject({
      body: 'four',
      user: { type: 'Bot' },
      html_url: expect.stringContaining('https://github.com/octo/shop/pull/7#issuecomment-'),
    });
    expect(bodyOf(await send(github, 'GET', path)).body).toBe('four');
  });

  test.each([
    ['', 422],
    ['x'.repeat(65_537), 422],
  ])('are refused where they are blank or too long (%#)', async (body, status) => {
    expect((await send(createState(), 'POST', COMMENTS, { body: { body } })).status).toBe(status);
  });

  test('need their permission', async () => {
    const github = createState();
    github.pullRequestsPermission = 'read';
    expect((await send(github, 'GET', COMMENTS)).status).toBe(200);
    expect((await send(github, 'POST', COMMENTS, { body: { body: 'x' } })).status).toBe(403);
    expect(
      (await send(github, 'PATCH', '/github/api/repos/octo/shop/issues/comments/99', { body: { body: 'x' } }))
        .status,
    ).toBe(403);
  });
});
