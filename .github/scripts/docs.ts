import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withTables } from './readme/interface-tables.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
process.exitCode = docs(process.cwd(), values.check === true);

/** Writes the input and output tables of every action's README, or with --check says which are stale. */
function docs(root: string, check: boolean): number {
  const actions = readdirSync(root).filter((name) => existsSync(join(root, name, 'action.yml')));
  const results = actions.map((action) => update(root, action, check));
  if (actions.length === 0) console.log('No action.yml: no tables to write.');
  return results.every((good) => good) ? 0 : 1;
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
