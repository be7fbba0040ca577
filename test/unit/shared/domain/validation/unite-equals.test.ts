import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { POLICIES } from '../../../../../action-tf-validate/src/policies/registry.ts';
import type { Finding } from '../../../../../shared/domain/findings/finding.ts';
import { mergeFindings } from '../../../../../shared/domain/findings/merge/merge-findings.ts';
import type { Scan } from '../../../../../shared/domain/gate/scan.ts';
import {
  blockAddress,
  instanceKey,
  withoutModules,
} from '../../../../../shared/domain/validation/block-address.ts';
import { alignAnchors } from '../../../../../shared/domain/validation/echoes.ts';
import { EQUAL_RULES } from '../../../../../shared/domain/validation/equal-rules.ts';

type Told = Partial<Finding> & { readonly line?: number; readonly path?: string };

const finding =
  (kind: Finding['kind'], tool: string) =>
  (id: string, anchor: string, { line = 1, path = 'infra/main.tf', ...more }: Told = {}): Finding => ({
    ...{ kind, tool, id, anchor, aliases: [], severity: 'high', title: `${tool} ${id}` },
    ...{ message: `${tool} says ${id}`, place: { path, startLine: line } },
    ...more,
  });
const policy = finding('misconfiguration', 'policies');
const checkov = finding('misconfiguration', 'checkov');
const trivy = finding('misconfiguration', 'trivy');

/** As a run does it: each tool's own scan, aligned, then merged. */
function merged(...findings: readonly Finding[]) {
  const scans = [...Map.groupBy(findings, ({ tool }) => tool)].map(
    ([scanner, own]): Scan => ({
      ...{ scanner, target: '', proof: [], gaps: [], durationMs: 0 },
      findings: own,
    }),
  );
  return mergeFindings(alignAnchors(scans).flatMap((scan) => scan.findings));
}

const DB = 'google_sql_database_instance.db';

describe('one fault that several tools tell', () => {
  test('is one finding in the words of the policy, as grave as the gravest, and knows who saw it', () => {
    const found = merged(
      trivy('GCP-0024', DB, { line: 9, severity: 'medium', remedy: 'Enable automated backups' }),
      checkov('CKV_GCP_14', DB, { line: 3, severity: 'critical' }),
      policy('database/backups', DB, { line: 12, remedy: 'Set backup_configuration', url: 'https://x.dev' }),
    );
    expect(found).toEqual([
      {
        ...{
          kind: 'misconfiguration',
          tool: 'policies',
          id: 'database/backups',
          anchor: DB,
          severity: 'critical',
        },
        ...{ title: 'policies database/backups', message: 'policies says database/backups' },
        ...{ remedy: 'Set backup_configuration', url: 'https://x.dev' },
        aliases: ['CKV_GCP_14', 'GCP-0024'],
        place: { path: 'infra/main.tf', startLine: 12 },
        key: `misconfiguration database/backups - infra/main.tf ${DB}`,
        seenBy: [
          { tool: 'checkov', id: 'CKV_GCP_14', severity: 'critical' },
          { tool: 'policies', id: 'database/backups', severity: 'high' },
          { tool: 'trivy', id: 'GCP-0024', severity: 'medium' },
        ],
      },
    ]);
  });

  test('has the words of checkov and the remedy of trivy where no policy tells it', () => {
    const [one, ...others] = merged(
      trivy('AVD-GCP-0016', DB, { remedy: 'Log connections', aliases: ['GCP-0016'], line: 4 }),
      checkov('CKV_GCP_52', DB),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: 'CKV_GCP_52', tool: 'checkov', remedy: 'Log connections' });
    expect(one?.aliases).toEqual(['AVD-GCP-0016', 'GCP-0016']);
  });

  test('is one also where a tool tells it by two rules', () => {
    const net = 'google_compute_subnetwork.main';
    const found = merged(checkov('CKV_GCP_26', net), trivy('GCP-0029', net), trivy('GCP-0076', net));
    expect(found).toHaveLength(1);
    expect(found[0]?.seenBy.map(({ id }) => id)).toEqual(['CKV_GCP_26', 'GCP-0029', 'GCP-0076']);
  });

  test('is known by its first line to a tool that does not know the address', () => {
    const at = { path: 'mods/db/main.tf', line: 7 };
    expect(merged(checkov('CKV_GCP_14', DB, at), trivy('GCP-0024', 'module.db', at))).toHaveLength(1);
    expect(
      merged(checkov('CKV_GCP_14', DB, at), trivy('GCP-0024', 'module.db', { ...at, line: 8 })),
    ).toHaveLength(2);
  });

  test('is told of its own instance', () => {
    const found = merged(
      checkov('CKV_GCP_52', `module.m["eu"].${DB}["a"]`),
      checkov('CKV_GCP_52', `module.m["eu"].${DB}["b"]`),
      trivy('GCP-0016', `${DB}["b"]`),
    );
    expect(found.map(({ anchor, seenBy }) => [anchor, seenBy.map(({ tool }) => tool)])).toEqual([
      [`module.m["eu"].${DB}["a"]`, ['checkov']],
      [`module.m["eu"].${DB}["b"]`, ['checkov', 'trivy']],
    ]);
  });

  test('of another instance stays apart, and of the whole block it is that of all instances', () => {
    expect(merged(checkov('CKV_GCP_52', `${DB}["a"]`), trivy('GCP-0016', `${DB}["b"]`))).toHaveLength(2);
    const found = merged(
      policy('database/backups', DB),
      checkov('CKV_GCP_14', `module.m.${DB}["a"]`),
      checkov('CKV_GCP_14', `module.m.${DB}["b"]`),
    );
    expect(found.map(({ seenBy }) => seenBy.map(({ tool }) => tool))).toEqual([['checkov', 'policies']]);
  });

  test('goes to the first of those that a policy tells apart by environment', () => {
    const found = merged(
      policy('database/backups', `${DB} (production)`),
      policy('database/backups', `${DB} (staging)`),
      checkov('CKV_GCP_14', DB),
    );
    expect(found.map(({ anchor, seenBy }) => [anchor, seenBy.length])).toEqual([
      [`${DB} (production)`, 2],
      [`${DB} (staging)`, 1],
    ]);
  });
});

describe('what stays apart', () => {
  test.each([
    ['another block', checkov('CKV_GCP_14', 'google_sql_database_instance.other')],
    ['another file', checkov('CKV_GCP_14', DB, { path: 'other/main.tf' })],
    ['another rule', checkov('CKV_GCP_6', DB)],
    ['a rule that only overlaps', checkov('CKV2_GCP_20', DB)],
  ])('%s', (_, other) => {
    const found = merged(policy('database/backups', DB), other);
    expect(found.map(({ aliases }) => aliases)).toEqual([[], []]);
  });

  test('what a policy could not decide', () => {
    const undecided = policy('database/backups', DB, { severity: 'info', message: 'Cannot be decided' });
    const found = merged(undecided, checkov('CKV_GCP_14', DB), trivy('GCP-0024', DB));
    expect(found.map(({ id, seenBy }) => [id, seenBy.length])).toEqual([
      ['CKV_GCP_14', 2],
      ['database/backups', 1],
    ]);
  });

  test('what one tool tells alone is left as it is, to the letter', () => {
    const scans = [{ ...SCAN, findings: [checkov('CKV_GCP_14', DB), policy('database/capacity', DB)] }];
    expect(alignAnchors(scans)).toEqual(scans);
  });
});

const SCAN: Scan = {
  ...{ scanner: 'checkov', target: '', findings: [], proof: [], gaps: [], durationMs: 0 },
};

test('nothing is lost, whatever is told in whatever order', () => {
  const ids = EQUAL_RULES.flat();
  const told = fc.record({
    id: fc.constantFrom(...ids),
    anchor: fc.constantFrom(DB, `module.m.${DB}`, `${DB}["a"]`, 'google_project_iam_member.x', 'module.m'),
    line: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (all) => {
      const findings = all.map(({ id, anchor, line }) => {
        const tell = id.startsWith('CKV') ? checkov : id.startsWith('GCP') ? trivy : policy;
        return tell(id, anchor, { line });
      });
      const before = new Set(findings.map(({ id, tool }) => `${tool} ${id}`));
      const after = merged(...findings).flatMap(({ seenBy }) =>
        seenBy.map(({ tool, id }) => `${tool} ${id}`),
      );
      expect(new Set(after)).toEqual(before);
      expect(merged(...findings.toReversed()).length).toBe(merged(...findings).length);
    }),
  );
});

describe('the table', () => {
  test('names policies that there are, each first in its row', () => {
    const known = new Set(POLICIES.map(({ id }) => id));
    for (const [first = '', ...others] of EQUAL_RULES) {
      expect(first.startsWith('CKV') || known.has(first)).toBe(true);
      for (const id of others) expect(id).toMatch(/^(?:CKV_GCP_\d+|GCP-\d{4})$/);
      expect(others).not.toHaveLength(0);
    }
  });

  test('names each rule of a tool once', () => {
    const ids = EQUAL_RULES.flat().filter((id) => !id.includes('/'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  ['google_x.y["a.b]"]', '["a.b]"]'],
  ['module.m["x"].google_x.y[0].settings', '[0]'],
  ['module.m["x"].google_x.y', undefined],
  ['google_x.y (staging)', undefined],
  ['module.m["x"]', undefined],
])('the instance of %s is %s', (address, key) => {
  expect(instanceKey(address)).toBe(key);
});

test.each([
  ['google_x.y', 'google_x.y', 'google_x.y'],
  ['google_x.y["a.b]"]', 'google_x.y', 'google_x.y["a.b]"]'],
  ['module.m["eu.w[1]"].module.n[0].google_x.y[0]', 'google_x.y', 'google_x.y[0]'],
  ['module.m.data.google_x.y', 'data.google_x.y', 'data.google_x.y'],
  ['google_x.y.settings.ip_configuration', 'google_x.y', 'google_x.y.settings.ip_configuration'],
  ['module.m', undefined, 'module.m'],
  ['module.m["a"]', undefined, 'module.m["a"]'],
  ['', undefined, ''],
])('the block of %s is %s', (address, block, own) => {
  expect(blockAddress(address)).toBe(block);
  expect(withoutModules(address)).toBe(own);
});
