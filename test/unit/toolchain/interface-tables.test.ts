import { describe, expect, test } from '@jest/globals';
import { withTables } from '../../../.github/scripts/readme/interface-tables.ts';

const readme = `# Deploy

<!-- inputs -->
<!-- /inputs -->

Between.

<!-- outputs -->
an older table
<!-- /outputs -->

The end.
`;

const actionYaml = `
name: Deploy
inputs:
  service:
    description: Name of the service.
    required: true
  stages:
    description: |
      Weights a|b
      and times.
    default: 5%/2m, 100%
outputs:
  revision:
    description: The candidate.
`;

describe('the tables of an action README', () => {
  test('show name, need, default and description as action.yml has them', () => {
    const { text, problems } = withTables(readme, actionYaml);
    expect(problems).toEqual([]);
    expect(text).toContain('| `service` | yes |  | Name of the service. |');
    expect(text).toContain('| `stages` | no | `5%/2m, 100%` | Weights a\\|b and times. |');
    expect(text).toContain('| `revision` | The candidate. |');
  });

  test('replace the older ones and leave every other word alone', () => {
    const { text } = withTables(readme, actionYaml);
    expect(text).not.toContain('an older table');
    expect(text).toContain('\nBetween.\n');
    expect(text.endsWith('The end.\n')).toBe(true);
  });

  test('stay as they are when written again', () => {
    const once = withTables(readme, actionYaml).text;
    expect(withTables(once, actionYaml).text).toBe(once);
  });

  test('are refused with every missing description and marker named', () => {
    const { problems } = withTables(
      '# Deploy\n',
      'inputs: {service: {required: true}}\noutputs: {revision: }\n',
    );
    expect(problems).toEqual([
      'action.yml has no description of the input service',
      'action.yml has no description of the output revision',
      'README.md has no lines <!-- inputs --> and <!-- /inputs --> to write the table between',
      'README.md has no lines <!-- outputs --> and <!-- /outputs --> to write the table between',
    ]);
  });

  test('say so when there is nothing to list', () => {
    expect(withTables(readme, 'name: Deploy\n').text).toContain(
      '<!-- outputs -->\n\nNone.\n\n<!-- /outputs -->',
    );
  });
});
