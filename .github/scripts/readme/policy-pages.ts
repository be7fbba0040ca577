import type { Policy } from '../../../action-tf-validate/src/policies/policy.ts';

/** An example of a policy: its files by their path. */
export type Example = ReadonlyMap<string, string>;
export type Examples = { readonly good: Example; readonly bad: Example };

/** The page of all policies: a table, and a chapter for each with its good and its bad example. */
export function policyPages(
  policies: readonly Policy[],
  examplesOf: (id: string) => Examples | undefined,
): { readonly text: string; readonly problems: readonly string[] } {
  const chapters = policies.map((policy) => ({ policy, examples: examplesOf(policy.id) }));
  return {
    text: `${[
      '# Policies',
      'What `action-tf-validate` looks for beside the tools. Written by `npm run docs` from the policies and from the examples that they are tested with.',
      table(policies),
      ...chapters.flatMap(({ policy, examples }) =>
        examples === undefined ? [] : chapter(policy, examples),
      ),
    ].join('\n\n')}\n`,
    problems: chapters
      .filter(({ examples }) => examples === undefined)
      .map(({ policy }) => `${policy.id} has no good and bad example under test/fixtures/terraform/policies`),
  };
}

function table(policies: readonly Policy[]): string {
  const rows = policies.map(
    (policy) =>
      `| [\`${policy.id}\`](#${policy.id.replaceAll('/', '')}) | ${severity(policy)} | ${policy.title.replaceAll('|', '\\|')} |`,
  );
  return ['| policy | severity | what must hold |', '| --- | --- | --- |', ...rows].join('\n');
}

const severity = ({ severity: given, advice }: Policy): string =>
  advice === true ? `${given}, advice` : given;

function chapter(policy: Policy, { good, bad }: Examples): readonly string[] {
  return [
    `## ${policy.id}`,
    `**${policy.title}.** Severity: ${severity(policy)}.`,
    policy.rationale,
    `**What to do.** ${policy.remedy}${policy.url === undefined ? '' : ` See [the documentation](${policy.url}).`}`,
    ...example('Reported', bad),
    ...example('Accepted', good),
  ];
}

function example(title: string, files: Example): readonly string[] {
  const blocks = [...files].map(([path, text]) => {
    const language = path.endsWith('.yml') ? 'yaml' : 'hcl';
    return `\`${path}\`\n\n\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
  });
  return ['<details>', `<summary>${title}</summary>`, ...blocks, '</details>'];
}
