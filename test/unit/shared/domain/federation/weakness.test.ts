import { describe, expect, test } from '@jest/globals';
import { readCondition } from '../../../../../shared/domain/federation/condition.ts';
import { judgeArms } from '../../../../../shared/domain/federation/weakness.ts';

const targets = new Map([
  ['google.subject', 'assertion.sub'],
  ['attribute.repository', 'assertion.repository'],
  ['attribute.main', "assertion.ref == 'refs/heads/main' ? 'true' : 'false'"],
  ['attribute.exact', "assertion.repository + '|' + assertion.ref"],
  ['attribute.name', "assertion.sub.extract('repo:{name}:')"],
]);
const mapping = { targets, complete: true };

const REPOSITORY = "assertion.repository == 'octo/shop'";
const MAIN = "assertion.ref == 'refs/heads/main'";

function weaknessesOf(source: string): readonly (string | undefined)[] {
  const arms = readCondition(source, mapping);
  if (!arms.ok) throw new Error(arms.error);
  return judgeArms(arms.value).map(({ weakness }) => weakness);
}

describe('a condition that binds repository and ref', () => {
  test.each([
    `${REPOSITORY} && ${MAIN}`,
    `assertion.repository_id == '7' && assertion.repository_owner_id == '1' && ${MAIN}`,
    `${REPOSITORY} && assertion.environment in ['staging', 'production']`,
    `attribute.repository == 'octo/shop' && attribute.main == 'true'`,
    `attribute.exact == 'octo/shop|refs/heads/main'`,
    `${REPOSITORY} && assertion.ref.startsWith('refs/tags/v')`,
    `${REPOSITORY} && assertion.ref.matches('^refs/heads/(main|release/.+)$')`,
    `${REPOSITORY} && assertion.ref.matches('^refs/(heads/(?:main|next)|tags/v.*)$')`,
    `${REPOSITORY} && assertion.ref.startsWith('refs/heads/release-')`,
    `${REPOSITORY} && assertion.ref.matches('^refs/heads/(main|next)$')`,
    `assertion.sub.matches('^repo:octo/shop:(ref:refs/heads/main|environment:production)$')`,
    `${REPOSITORY} && (${MAIN} || assertion.environment == 'production')`,
    `google.subject == 'repo:octo/shop:ref:refs/heads/main'`,
    `assertion.sub == 'repo:octo@1/shop@7:environment:production'`,
    `assertion.sub in ['repo:octo/shop:environment:a', 'repo:octo@1/shop@7:environment:a']`,
    `assertion.workflow_ref == 'octo/shop/.github/workflows/deploy.yml@refs/heads/main'`,
    `assertion.repository_owner == 'octo' && ${REPOSITORY} && ${MAIN} && assertion.actor != 'bot'`,
    `!(assertion.repository != 'octo/shop' || assertion.ref != 'refs/heads/main')`,
    `['refs/heads/main', 'refs/heads/next'].exists(r, assertion.ref == r) && ${REPOSITORY}`,
  ])('%s', (source) => {
    const found = weaknessesOf(source);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => each !== undefined)).toEqual([]);
  });
});

describe('a condition with an open way', () => {
  test.each([
    ['true', 'everything'],
    [`${REPOSITORY} && ${MAIN} || 1 == 1`, 'everything'],
    [MAIN, 'no-repository'],
    [`assertion.sub == 'repo:octo/shop:ref:refs/heads/main' || assertion.actor == 'anyone'`, 'no-repository'],
    [`${REPOSITORY} && ${MAIN} || assertion.actor == 'mona'`, 'no-repository'],
    [`assertion.repository.contains('octo/shop') && ${MAIN}`, 'loose-repository'],
    [`assertion.repository.endsWith('/shop') && ${MAIN}`, 'loose-repository'],
    [`assertion.repository.matches('octo/shop') && ${MAIN}`, 'loose-repository'],
    [`assertion.repository.startsWith('octo') && ${MAIN}`, 'loose-repository'],
    [`assertion.repository.startsWith('octo/') && ${MAIN}`, 'owner-only'],
    [`assertion.repository.matches('^octo/shop') && ${MAIN}`, 'owner-only'],
    [`assertion.repository_owner == 'octo' && ${MAIN}`, 'owner-only'],
    [`assertion.repository_owner_id == '1' && ${MAIN}`, 'owner-only'],
    [REPOSITORY, 'no-ref'],
    [`${REPOSITORY} && assertion.ref != 'refs/heads/evil'`, 'no-ref'],
    [`${REPOSITORY} && has(assertion.environment)`, 'no-ref'],
    [`${REPOSITORY} && assertion.event_name == 'push'`, 'no-ref'],
    [
      `${REPOSITORY} && assertion.job_workflow_ref == 'octo/ci/.github/workflows/x.yml@refs/heads/main'`,
      'no-ref',
    ],
    [`${REPOSITORY} && assertion.ref.startsWith('refs/heads/')`, 'any-ref'],
    [`${REPOSITORY} && assertion.ref.matches('^refs/heads/.*$')`, 'any-ref'],
    [`${REPOSITORY} && assertion.ref.contains('main')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.matches('refs/heads/main')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.matches('^refs/heads/main|release$')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.startsWith('refs/heads/main')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.matches('^refs/heads/main')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.matches('^refs/heads/(main|release/.+)')`, 'loose-ref'],
    [`${REPOSITORY} && assertion.ref.matches('^refs/heads/(main|main.*)$')`, 'loose-ref'],
    [`assertion.sub.startsWith('repo:octo/shop:ref:refs/heads/main')`, 'loose-ref'],
    [
      `assertion.workflow_ref.startsWith('octo/shop/.github/workflows/deploy.yml@refs/heads/main')`,
      'loose-ref',
    ],
    [`${REPOSITORY} && assertion.environment.startsWith('prod')`, 'any-environment'],
    [`assertion.sub.startsWith('repo:octo/shop:')`, 'no-ref'],
    [`assertion.sub.startsWith('repo:octo/')`, 'owner-only'],
    [`assertion.sub.startsWith('repo:octo/shop')`, 'owner-only'],
    [`assertion.sub.startsWith('repo:octo/shop:ref:refs/heads/')`, 'any-ref'],
    [`assertion.sub == 'repo:octo/shop:pull_request'`, 'pull-request'],
    [`assertion.sub == 'repo:octo@1/shop@7:pull_request'`, 'pull-request'],
    [`${REPOSITORY} && ${MAIN} && assertion.event_name in ['push', 'pull_request_target']`, 'pull-request'],
    [`${REPOSITORY} && assertion.ref.startsWith('refs/pull/')`, 'pull-request'],
    [`attribute.name == 'octo/shop' && ${MAIN}`, 'unread'],
    [`${REPOSITORY} && assertion.ref.split('/')[2] == 'main'`, 'unread'],
    [`${REPOSITORY} && assertion.ref == 'refs/heads/\uE000'`, 'unread'],
    [`assertion.repository == '\uE000'`, 'no-ref'],
  ])('%s is %s', (source, weakness) => {
    expect(weaknessesOf(source)).toContain(weakness);
  });
});

test('an attribute whose mapping is not known could be anything', () => {
  const source = `attribute.unknown == 'octo/shop' && ${MAIN}`;
  const arms = readCondition(source, { targets, complete: false });
  expect(arms.ok && judgeArms(arms.value).map(({ weakness }) => weakness)).toEqual(['unread']);
});

test('a way that nobody can go is no way', () => {
  expect(weaknessesOf(`assertion.actor == 'a' && assertion.actor == 'b'`)).toEqual([]);
  expect(weaknessesOf(`assertion.actor in ['a'] && !(assertion.actor == 'a')`)).toEqual([]);
  expect(weaknessesOf('false')).toEqual([]);
});

test('what cannot be read as CEL says where', () => {
  expect(readCondition("assertion.ref = 'x'", mapping)).toMatchObject({
    error: expect.stringContaining('line 1, column 15'),
  });
});
