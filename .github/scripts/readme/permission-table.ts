import { parse } from 'yaml';

type Workflow = {
  readonly on?: unknown;
  readonly jobs?: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
};

/** What each job of the workflows that users call may do, from the workflows themselves: a table by hand would be believed when it is old. */
export function withPermissions(
  page: string,
  workflows: ReadonlyMap<string, string>,
): { readonly text: string; readonly problems: readonly string[] } {
  const rows = [...workflows].flatMap(([name, yaml]) => {
    const { on = {}, jobs = {} } = parse(yaml) as Workflow;
    if (typeof on !== 'object' || on === null || !('workflow_call' in on)) return [];
    return Object.entries(jobs).map(
      ([job, { permissions = {} }]) => `| ${name} | \`${job}\` | ${listed(permissions)} |`,
    );
  });
  const [open, close] = ['<!-- permissions -->', '<!-- /permissions -->'];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start)
    return { text: page, problems: [`Expected the lines ${open} and ${close}, found none`] };
  const table = ['| workflow | job | permissions |', '| --- | --- | --- |', ...rows].join('\n');
  return { text: `${page.slice(0, start + open.length)}\n\n${table}\n\n${page.slice(end)}`, problems: [] };
}

function listed(permissions: Readonly<Record<string, string>>): string {
  const each = Object.entries(permissions).map(([scope, level]) => `\`${scope}: ${level}\``);
  return each.length === 0 ? 'none' : each.join(', ');
}
