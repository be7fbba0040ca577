import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../action-deploy-canary/src/inputs.ts';
import type { TemplateChanges } from '../../../shared/domain/template/changes.ts';

/** Texts that users of google-github-actions/deploy-cloudrun reported as misread; numbers are its issues. */
function changes(inputs: Record<string, string>): TemplateChanges {
  const env = Object.entries({ service: 'app', project_id: 'my-project', image: 'nginx', ...inputs });
  const result = parseInputs(
    Object.fromEntries(env.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.changes;
}

const variables = (text: string) => Object.fromEntries(changes({ env_vars: text }).envVars?.values ?? []);

describe('env_vars', () => {
  test.each<[string, string, Record<string, string>]>([
    ['commas in a value (#425)', 'A=example,other\nB=2', { A: 'example,other', B: '2' }],
    [
      'commas, blanks and brackets (#495)',
      'EMAIL=name 1 <n1@x.io>,name 2 <n2@x.io>\nVAR2=test',
      { EMAIL: 'name 1 <n1@x.io>,name 2 <n2@x.io>', VAR2: 'test' },
    ],
    ['blanks in a value (#452)', 'GREETING=hello there world', { GREETING: 'hello there world' }],
    ['blanks at the ends, in quotes', 'A="  x  "', { A: '  x  ' }],
    [
      'quotes around a value with commas (#462)',
      'PARTNERS="TEST,test"\nB=1',
      { PARTNERS: 'TEST,test', B: '1' },
    ],
    ['JSON on one line (#541)', 'MY_JSON={"a": 1, "b": 2}', { MY_JSON: '{"a": 1, "b": 2}' }],
    ['pairs on lines of their own (#303)', 'ENV1=a\nENV2=b\nENV3=c\n', { ENV1: 'a', ENV2: 'b', ENV3: 'c' }],
    [
      'a key on several lines, in quotes (#554)',
      'K="-----BEGIN-----\nabc=\n-----END-----"\nB=2',
      { K: '-----BEGIN-----\nabc=\n-----END-----', B: '2' },
    ],
    ['JSON on several lines, in quotes', 'J=\'{\n  "a": 1\n}\'\nB=2', { J: '{\n  "a": 1\n}', B: '2' }],
    ['colons in a value (#374)', 'URL=http://x:80/a:b,B=c:d', { URL: 'http://x:80/a:b', B: 'c:d' }],
    ["gcloud's own delimiter", '^@^KEY1=V1,V2,V3@KEY2=V4', { KEY1: 'V1,V2,V3', KEY2: 'V4' }],
    ['comments', '# first\nA=1\n# second, with = in it\nB=#2', { A: '1', B: '#2' }],
    ['line endings of Windows', 'A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['an empty value', 'A=\nB=1', { A: '', B: '1' }],
  ])('reads %s', (_, text, values) => {
    expect(variables(text)).toEqual(values);
  });
});

describe('secrets', () => {
  test('reads pairs on lines of their own (#303)', () => {
    const { secrets } = changes({ secrets: 'SECRET=secret:latest\nSECRET2=secret2:latest\n' });
    expect([...(secrets?.env ?? [])]).toEqual([
      ['SECRET', { secret: 'secret', version: 'latest' }],
      ['SECRET2', { secret: 'secret2', version: 'latest' }],
    ]);
  });

  test('reads the example of the documentation, comments and all', () => {
    const text = `# As an environment variable:
KEY1=secret-key-1:latest
# As a volume mount:
/secrets/api/key=secret-key-2:latest,/secrets/db/password=projects/other/secrets/db:5`;
    const { secrets } = changes({ secrets: text });
    expect([...(secrets?.env ?? []), ...(secrets?.files ?? [])]).toEqual([
      ['KEY1', { secret: 'secret-key-1', version: 'latest' }],
      ['/secrets/api/key', { secret: 'secret-key-2', version: 'latest' }],
      ['/secrets/db/password', { project: 'other', secret: 'db', version: '5' }],
    ]);
  });
});

describe('command and args', () => {
  test.each<[string, string, readonly string[]]>([
    ['a first item with a hyphen (#444)', '-run_server', ['-run_server']],
    ['several items (#514)', '-m,job.main', ['-m', 'job.main']],
    ['equal signs (#58)', '--host=db\n--name=bar', ['--host=db', '--name=bar']],
    ['blanks within an item', 'sh, -c, echo hello world', ['sh', '-c', 'echo hello world']],
    ['commas within an item', '--list="a,b", x\n"--list=a,b"', ['--list="a', 'b"', 'x', '--list=a,b']],
  ])('reads %s', (_, text, items) => {
    expect(changes({ args: text }).args).toEqual(items);
    expect(changes({ command: text }).command).toEqual(items);
  });
});
