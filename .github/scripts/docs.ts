import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { POLICIES } from '../../action-tf-validate/src/policies/registry.ts';
import { documents, examplesIn } from './readme/examples.ts';
import { withTables } from './readme/interface-tables.ts';
import { withPermissions } from './readme/permission-table.ts';
import { type Example, policyPages } from './readme/policy-pages.ts';
import { workflowExamples } from './readme/workflow-examples.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, examples: { type: 'string' } } });
process.exitCode =
  values.examples === undefined ? docs(process.cwd(), values.check === true) : examples(values.examples);

/** Writes the workflows of all examples as a repository would have them, for linters. */
function examples(folder: string): number {
  const workflows = join(folder, '.github/workflows');
  mkdirSync(workflows, { recursive: true });
  const written = workflowExamples(documents().flatMap((path) => examplesIn(path)));
  for (const { name, text } of written) writeFileSync(join(workflows, name), text);
  console.log(`${written.length} workflows of examples in ${workflows}`);
  return 0;
}

/** Writes the tables of every action's README, the page of the policies and the permissions of jobs, or with --check says which are stale. */
function docs(root: string, check: boolean): number {
  const actions = readdirSync(root).filter((name) => existsSync(join(root, name, 'action.yml')));
  const results = actions.map((action) => update(root, action, check));
  if (actions.length === 0) console.log('No action.yml: no tables to write.');
  return [...results, policies(root, check), permissions(root, check)].every((good) => good) ? 0 : 1;
}

function policies(root: string, check: boolean): boolean {
  const action = 'action-tf-validate';
  const path = join(root, action, 'POLICIES.md');
  const { text, problems } = policyPages(POLICIES, (id) => {
    const [good, bad] = ['good', 'bad'].map((side) => exampleIn(root, id, side));
    return good === undefined || bad === undefined ? undefined : { good, bad };
  });
  if (problems.length > 0) return refuse(action, problems);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (check && text !== before) {
    return refuse(action, [
      'POLICIES.md does not show what the policies say. Run `npm run docs` and commit the result',
    ]);
  }
  if (text !== before) writeFileSync(path, text);
  console.log(`${action}/POLICIES.md: ${text === before ? 'up to date' : 'written'}`);
  return true;
}

function permissions(root: string, check: boolean): boolean {
  const name = '.github/docs/security-model.md';
  const path = join(root, name);
  if (!existsSync(path)) return true;
  const folder = join(root, '.github/workflows');
  const workflows = readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .toSorted();
  const before = readFileSync(path, 'utf8');
  const { text, problems } = withPermissions(
    before,
    new Map(workflows.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  );
  if (problems.length > 0) return refuse(name, problems);
  if (check && text !== before) {
    return refuse(name, [
      'It does not show what the workflows say. Run `npm run docs` and commit the result',
    ]);
  }
  if (text !== before) writeFileSync(path, text);
  console.log(`${name}: ${text === before ? 'up to date' : 'table written'}`);
  return true;
}

function exampleIn(root: string, id: string, side: string): Example | undefined {
  const folder = join(root, 'test/fixtures/terraform/policies', id, side);
  if (!existsSync(folder)) return undefined;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  return new Map(
    paths.map((path) => [path, readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')]),
  );
}

function update(root: string, action: string, check: boolean): boolean {
  const path = join(root, action, 'README.md');
  if (!existsSync(path)) return refuse(action, ['README.md is missing']);
  const before = readFileSync(path, 'utf8');
  const { text, problems } = withTables(before, readFileSync(join(root, action, 'action.yml'), 'utf8'));
  if (problems.length > 0) return refuse(action, problems);
  if (check && text !== before) {
    return refuse(action, [
      'README.md does not show what action.yml says. Run `npm run docs` and commit the result',
    ]);
  }
  if (text !== before) writeFileSync(path, text);
  console.log(`${action}/README.md: ${text === before ? 'up to date' : 'tables written'}`);
  return true;
}

function refuse(action: string, problems: readonly string[]): false {
  for (const problem of problems) console.error(`${action}: ${problem}`);
  return false;
}
