import { beforeAll, describe, expect, test } from '@jest/globals';
import { POLICIES } from '../../../action-tf-validate/src/policies/registry.ts';
import type { ResourceInstance } from '../../../shared/domain/terraform/resource-instance.ts';
import { jobClaims } from '../../emulators/github/oidc/claims.ts';
import { defaultJob } from '../../emulators/github/oidc/job-context.ts';
import { admit } from '../../emulators/google/sts/attributes.ts';
import { estateOf } from '../action-tf-validate/policies/estate-of.ts';
import { FILES, madeBy, plain, REPOSITORY, the } from '../shared/terraform-modules/modules.ts';
import { chapterOf, examplesIn, read, rowsIn } from './markdown.ts';
import { providerOfReadme } from './provider-of-readme.ts';

const readme = read('README.md');
const SUMMARY = '.github/docs/summary-of-a-roll-back.md';

describe('the picture of the README', () => {
  const shown = chapterOf('README.md', 'What it looks like');

  test('is of the summary that it links, row by row', () => {
    const whole = rowsIn(read(SUMMARY)).map((row) => row.join(' | '));
    const rows = rowsIn(shown).map((row) => row.join(' | '));
    expect(rows.length).toBe(5);
    for (const row of rows) expect(whole).toContain(row);
  });

  test('has its plot and its headline as they were written', () => {
    const [, plot = ''] = /```mermaid\n(.*?)```/s.exec(shown) ?? [];
    expect(plot).toContain('xychart-beta');
    expect(read(SUMMARY)).toContain(plot);
    const [, headline = '', why = ''] = /^\*\*(.*)\*\*: (.*)$/m.exec(shown) ?? [];
    expect(read(SUMMARY)).toContain(`## ${headline}: ${why}`);
    expect(shown).toContain(/^Red: the candidate\. .*$/m.exec(read(SUMMARY))?.[0]);
  });
});

describe('the Terraform of the README', () => {
  const hcl = examplesIn('README.md').find(({ language }) => language === 'hcl')?.text ?? '';
  const source = 'github.com/OWNER/run-delivery//shared/terraform/federation?ref=v1';
  const root = hcl.replace(source, '../shared/terraform/federation');
  let made: readonly ResourceInstance[];
  beforeAll(async () => {
    made = await madeBy(root);
  });

  test('names the module where users find it, and gives it what it wants', async () => {
    expect(hcl).toContain(`"${source}"`);
    expect(made.map(({ type }) => type)).toContain('google_iam_workload_identity_pool_provider');
    const { roots } = await estateOf({ ...FILES, 'own/main.tf': root }, { repository: REPOSITORY });
    const own = roots.filter(({ folder }) => folder === 'own');
    const called = own[0]?.environments[0]?.modules?.[1]?.module;
    const [call] = own[0]?.module.calls.values() ?? [];
    const given = call?.block.attributes.map(({ name }) => name).filter((name) => name !== 'source') ?? [];
    expect([...(called?.variables.keys() ?? [])]).toEqual(expect.arrayContaining(given));
    const options = { publicServices: [], reservedConnections: 3, poolVariables: [], repository: REPOSITORY };
    expect(POLICIES.flatMap((policy) => policy.check({ roots: own, workflows: [], options }))).toEqual([]);
  });

  test('gives the same roles as the gcloud commands beside it', () => {
    const roles = made
      .filter(({ type }) => type.endsWith('_iam_member'))
      .map(({ body }) => String(plain(body, 'role')));
    const [, looped = ''] = /for ROLE in (.*); do/.exec(readme) ?? [];
    const named = [...readme.matchAll(/--role=(roles\/[\w.]+)/g)].map(({ 1: role = '' }) => role);
    const given = [...named, ...looped.split(' ').map((role) => `roles/${role}`)];
    expect(new Set(given)).toEqual(new Set(roles));
    expect(given).toHaveLength(6);
  });

  test('switches on the same APIs', () => {
    const switched = made
      .filter(({ type }) => type === 'google_project_service')
      .map(({ body }) => String(plain(body, 'service')));
    const [, listed = ''] = /gcloud services enable (.*?) --project/s.exec(readme) ?? [];
    expect(listed.split(/[\s\\]+/).toSorted()).toEqual(switched.toSorted());
  });

  test.each([
    ['the job', {}],
    ['another branch', { ref: 'refs/heads/feature' }],
    ['a tag', { ref: 'refs/tags/v1.0.0' }],
    ['another repository', { repositoryId: '1' }],
    ['another owner', { repositoryOwnerId: '1' }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/1/merge' }],
    ['a comment', { eventName: 'issue_comment' }],
    ['a schedule', { eventName: 'schedule' }],
    ['a person', { eventName: 'workflow_dispatch' }],
    ['the older form of sub', { immutableSubject: false }],
  ])('admits whom the gcloud commands admit: %s', (_, job) => {
    const { body } = the(made, 'google_iam_workload_identity_pool_provider.actions');
    const byGcloud = providerOfReadme();
    const byTerraform = {
      ...byGcloud,
      attributeMapping: plain(body, 'attribute_mapping') as Record<string, string>,
      attributeCondition: String(plain(body, 'attribute_condition')),
    };
    const claims = jobClaims({ ...defaultJob, ...job });
    expect(admit(byTerraform, claims).kind).toBe(admit(byGcloud, claims).kind);
  });
});
