import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decodeRecord, encodeRecord } from '../../../shared/domain/rollout/record.ts';
import { jobClaims } from '../../emulators/github/oidc/claims.ts';
import { defaultJob } from '../../emulators/github/oidc/job-context.ts';
import { checkProvider } from '../../emulators/google/iam/providers.ts';
import { admit } from '../../emulators/google/sts/attributes.ts';
import { yamlProblems } from './example-problems.ts';
import { anchorsIn, documents, examplesIn, linksIn, read } from './markdown.ts';
import { providerOfReadme } from './provider-of-readme.ts';

const examples = documents().flatMap((path) => examplesIn(path));

describe('an example in YAML', () => {
  const yaml = examples.filter(({ language }) => language === 'yaml');

  test.each(yaml)('is taken by what it is written for: $where', ({ where, text }) => {
    expect(yamlProblems(where, text)).toEqual([]);
  });

  test('is there for each kind of file, in the README', () => {
    const own = yaml.filter(({ where }) => where.startsWith('README.md')).map(({ text }) => text);
    for (const key of ['jobs:', 'checks:', 'stages:']) expect(own.join('\n')).toContain(`\n${key}`);
  });

  test.each([
    [
      'an unknown input',
      '- uses: OWNER/run-delivery/action-deploy-canary@v1\n  with: {servce: shop}',
      /no input servce/,
    ],
    [
      'a value that the action refuses',
      '- uses: OWNER/run-delivery/action-deploy-canary@v1\n  with: {service: shop, image: a:b, stages: 5%}',
      /a bake for the stage/,
    ],
    [
      'a check that no deployment has',
      '- uses: OWNER/run-delivery/action-smoke-rollback@v1\n  with: {service: shop, verification: "healt: /livez"}',
      /did you mean "health"/,
    ],
    [
      'a call of a workflow that is granted too little',
      'on: push\njobs:\n  a:\n    uses: OWNER/run-delivery/.github/workflows/rollback.yml@v1\n    with: {service: shop, reason: x}',
      /needs permissions: \{id-token: write\}/,
    ],
    ['an action that is not there', '- uses: OWNER/run-delivery/action-none@v1', /no action/],
    ['a key that no workflow has', 'on: push\njobs: {a: {runs-on: x, stepps: []}}', /stepps/],
    ['an unknown key of a suite', 'checks:\n  - request: GET /\n    expectt: 200', /expectt/],
    ['stages that do not rise', 'stages: 25%/1m, 5%/1m, 100%', /rise/],
    ['an unknown fault of an image', '"*":\n  command: [node]\n  faults: {sleeps: true}', /sleeps/],
    ['a step that no validation has', 'steps: {plan: {required: true}}', /plan/],
    ['a gap that nobody knows', 'steps: {init: {gaps: [{kind: lost, reason: x}]}}', /lost/],
    ['something else', 'a: 1', /found a/],
  ])('would be refused with %s', (_, text, problem) => {
    expect(yamlProblems('example', text).join('\n')).toMatch(problem);
  });
});

describe('an example in JSON', () => {
  const json = examples.filter(({ language }) => language === 'json');

  test.each(json)('is JSON, and a rollout record if it has the shape of one: $where', ({ text }) => {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('seq' in value)) return;
    const record = decodeRecord(JSON.stringify(value));
    if (!record.ok || record.value === undefined) throw new Error(`Expected a record, found ${text}`);
    const encoded = encodeRecord(record.value);
    expect(encoded.ok && JSON.parse(encoded.value)).toEqual(value);
  });
});

describe('a command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

  test.each(documents())('of npm is a script of package.json: %s', (path) => {
    const named = [...read(path).matchAll(/\bnpm run (?:--[\w-]+ )*([\w-]+)/g)].map(
      ({ 1: name = '' }) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(documents())('runs a file that is there: %s', (path) => {
    const run = [...read(path).matchAll(/\bnode (?:--[\w-]+ )*([\w/.-]+\.[jt]s)\b/g)].map(
      ({ 1: file = '' }) => file,
    );
    const built = run
      .filter((file) => file.includes('/dist/'))
      .map((file) => `${file.split('/dist/')[0]}/action.yml`);
    const source = run.filter((file) => !file.includes('/dist/'));
    expect([...source, ...built].filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('a link', () => {
  test.each(documents().flatMap((path) => linksIn(path).map((link) => ({ ...link, from: path }))))(
    'leads somewhere: $where to $path $anchor',
    ({ from, path, anchor }) => {
      const target = path === '' ? from : normalize(join(dirname(from), path));
      expect(existsSync(target)).toBe(true);
      if (anchor !== '') expect(anchorsIn(target)).toContain(anchor);
    },
  );
});

describe('the provider of the README', () => {
  const provider = providerOfReadme();

  test('is one that Google accepts, and admits the job', () => {
    expect(checkProvider(provider)).toBeUndefined();
    expect(admit(provider, jobClaims(defaultJob))).toMatchObject({
      kind: 'admitted',
      identity: { attributes: { repository_id: defaultJob.repositoryId } },
    });
  });

  test.each([
    ['a branch with a name as long as GitHub allows', { ref: `refs/heads/${'x'.repeat(240)}` }, 'refused'],
    ['another repository of that name', { repositoryId: '1' }, 'refused'],
    ['another owner of that name', { repositoryOwnerId: '1' }, 'refused'],
    ['a repository with the older form of sub', { immutableSubject: false }, 'admitted'],
    ['a repository that was renamed', { repository: `octo/${'shop'.repeat(25)}` }, 'admitted'],
    ['a comment of a stranger', { eventName: 'issue_comment' }, 'refused'],
    ["a stranger's pull request in the clothes of main", { eventName: 'pull_request_target' }, 'refused'],
  ])('decides on %s', (_, job, kind) => {
    expect(admit(provider, jobClaims({ ...defaultJob, ...job }))).toMatchObject({ kind });
  });
});
