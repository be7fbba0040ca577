import { describe, expect, test } from '@jest/globals';
import { checkovSeverity } from '../../../../action-tf-validate/src/steps/checkov/severity.ts';
import { checkov } from '../../../../action-tf-validate/src/steps/checkov.ts';
import { AT, done, recorded, target } from './recorded.ts';

const FILES = ['broken/main.tf', 'infra/main.tf', 'mods/db/main.tf'];
const read = (name: string, more = {}) =>
  checkov.read([done({ exitCode: 1, stdout: recorded(name) })], target(FILES, more), AT);

describe('checkov', () => {
  const { findings, proof, gaps } = read('checkov-checks.json');

  test('tells each check at its block, with a severity of ours', () => {
    expect(findings.find(({ id }) => id === 'CKV_GCP_114')).toEqual({
      ...{ kind: 'misconfiguration', tool: 'checkov', aliases: [], severity: 'high', url: undefined },
      id: 'CKV_GCP_114',
      title: 'Ensure public access prevention is enforced on Cloud Storage bucket',
      message: 'Ensure public access prevention is enforced on Cloud Storage bucket: google_storage_bucket.b',
      place: { path: 'infra/main.tf', startLine: 1, endLine: 4 },
      anchor: 'google_storage_bucket.b',
    });
  });

  test('names a block of a module alike, however it is called', () => {
    const anchors = findings
      .filter(({ place }) => place?.path === 'mods/db/main.tf')
      .map(({ anchor }) => anchor);
    expect(new Set(anchors)).toEqual(new Set(['google_sql_database_instance.db']));
  });

  test('proves what it looked at, and says what comments skip', () => {
    expect(proof).toEqual([
      expect.stringMatching(/^\d+ resources? checked \(\d+ checks\)$/),
      '1 check skipped by comments in the code',
    ]);
  });

  test('tells what a comment skips, with its words, and counts it for nothing', () => {
    const { findings } = checkov.read(
      [done({ exitCode: 1, stdout: recorded('checkov-checks.json') })],
      target(['mods/db/main.tf', 'infra/main.tf']),
      AT,
    );
    expect(findings.filter(({ id }) => id === 'CKV_GCP_14')).toMatchObject([
      {
        severity: 'info',
        message: expect.stringMatching(/^Skipped by a comment in the code \(not now\): /),
        place: { path: 'mods/db/main.tf', startLine: 1 },
      },
    ]);
  });

  test('names the file that it cannot parse', () => {
    expect(gaps).toEqual([
      { kind: 'unparsed-files', message: 'checkov cannot read broken/main.tf', hint: expect.any(String) },
    ]);
  });

  test('is read also as a list of reports', () => {
    const list = `[${recorded('checkov-checks.json')},${recorded('checkov-empty.json')}]`;
    const both = checkov.read([done({ exitCode: 1, stdout: list })], target(FILES), AT);
    expect(both.findings).toEqual(findings);
  });

  test.each([
    ['a summary of zeros', { stdout: recorded('checkov-empty.json') }, 'nothing-scanned'],
    ['a folder that is not there', { stderr: recorded('checkov-nowhere.txt') }, 'unreadable-report'],
    ['a bad flag', { exitCode: 2, stderr: 'checkov: error: unrecognized arguments' }, 'crashed'],
    [
      'half a report',
      { exitCode: 1, stdout: recorded('checkov-checks.json').slice(0, 999) },
      'unreadable-report',
    ],
    ['another kind of JSON', { stdout: '{"hello": 1}' }, 'unreadable-report'],
  ])('is not clean by %s', (_, end, kind) => {
    const reading = checkov.read([done(end)], target(FILES), AT);
    expect(reading.proof).toEqual([]);
    expect(reading.gaps.map((gap) => gap.kind)).toEqual([kind]);
  });

  test('says which files it does not know, and that they may be why it saw nothing', () => {
    const files = [...FILES, 'gen/a.tf.json', 'gen/b.tf.json', 'x/main.tofu'];
    const end = (name: string) => [done({ exitCode: 1, stdout: recorded(name) })];
    expect(checkov.read(end('checkov-checks.json'), target(files), AT).proof).toEqual(
      expect.arrayContaining([
        '2 files in .tf.json not read, which checkov does not know',
        '1 file in .tofu not read, which checkov does not know',
      ]),
    );
    expect(checkov.read(end('checkov-empty.json'), target(['a.tf.json']), AT).gaps).toMatchObject([
      { kind: 'nothing-scanned', hint: expect.stringContaining('checkov reads .tf alone') },
    ]);
  });

  test('needs no resource where there is none', () => {
    const reading = checkov.read(
      [done({ stdout: recorded('checkov-empty.json') })],
      target(['a/variables.tf'], { resources: 0 }),
      AT,
    );
    expect(reading).toEqual({ findings: [], proof: ['no resource to check'], gaps: [] });
  });

  test('is started where no configuration of the checkout is found, and names the checkout in a way that leads to none', () => {
    const [call] = checkov.calls(target(FILES), AT);
    expect(call?.cwd).toBe('/scratch');
    expect(call?.args).toContain('--directory=/checkout');
  });

  test('proves what it saw also where none of its checks is about it, by one that everything passes', () => {
    const [call] = checkov.calls(target(FILES), AT);
    expect(call?.args).toContain('--external-checks-dir=/scratch/checks');
    expect(call?.files?.['checks/seen.yaml']).toContain('resource_types: all');
    expect(read('checkov-no-checks.json')).toEqual({
      ...{ findings: [], gaps: [] },
      proof: ['2 resources checked (0 checks)'],
    });
  });

  test('looks into hidden folders where configuration lies in one', () => {
    expect(checkov.calls(target(['.infra/main.tf']), AT)[0]?.env).toMatchObject({
      CKV_IGNORE_HIDDEN_DIRECTORIES: 'false',
    });
    expect(checkov.calls(target(FILES), AT)[0]?.env).not.toHaveProperty('CKV_IGNORE_HIDDEN_DIRECTORIES');
  });
});

test.each([
  ['CKV_GCP_102', 'critical'],
  ['CKV_GCP_14', 'high'],
  ['CKV_GCP_84', 'low'],
  ['CKV_GCP_125', 'info'],
  ['CKV_GCP_9999', 'medium'],
])('%s counts as %s', (id, severity) => {
  expect(checkovSeverity(id)).toBe(severity);
});
