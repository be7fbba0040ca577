import { describe, expect, test } from '@jest/globals';
import { withPermissions } from '../../../.github/scripts/readme/permission-table.ts';
import { callable, readWorkflow, textOf } from '../workflows/workflow.ts';
import { chapterOf, codesIn, read, rowsIn } from './markdown.ts';

const PAGE = '.github/docs/security-model.md';

describe('the table of permissions', () => {
  test('is that of the workflows', () => {
    const workflows = new Map(callable().map((name) => [name, textOf(name)]));
    expect(withPermissions(read(PAGE), workflows)).toEqual({ text: read(PAGE), problems: [] });
  });

  test('leaves out workflows that nobody calls, and says of a job without permissions that it has none', () => {
    const page = '<!-- permissions -->\nold\n<!-- /permissions -->\n';
    const workflows = new Map([
      ['own.yml', 'on: push\njobs: {a: {permissions: {contents: write}}}'],
      [
        'b.yml',
        'on: {workflow_call: {}}\njobs: {c: {permissions: {id-token: write, contents: read}}, d: {}}',
      ],
    ]);
    const { text } = withPermissions(page, workflows);
    expect(rowsIn(text)).toEqual([
      ['b.yml', '`c`', '`id-token: write`, `contents: read`'],
      ['b.yml', '`d`', 'none'],
    ]);
    expect(withPermissions(text, workflows).text).toBe(text);
  });

  test('wants its place', () => {
    expect(withPermissions('# Page\n', new Map()).problems).toEqual([
      expect.stringContaining('<!-- permissions -->'),
    ]);
  });
});

describe('the security model', () => {
  test('is right in saying that no job which runs the programs of others has an identity that deploys', () => {
    for (const name of ['security.yml', 'terraform.yml']) {
      for (const { permissions = {} } of Object.values(readWorkflow(name).jobs))
        expect([name, 'id-token' in permissions]).toEqual([name, false]);
    }
    const { terraform, gate } = readWorkflow('deploy.yml').jobs;
    expect(terraform?.permissions).not.toHaveProperty('id-token');
    expect(gate).not.toHaveProperty('environment');
  });

  test('names the claims that the module asks for', () => {
    const claims = rowsIn(chapterOf(PAGE, 'Who is let in by Google')).flatMap(([first = '']) =>
      codesIn(first),
    );
    const condition = read('shared/terraform/federation/main.tf');
    expect(claims).toHaveLength(5);
    for (const claim of claims) expect(condition).toContain(`assertion.${claim}`);
  });
});
