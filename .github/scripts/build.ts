import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildableActions } from './bundle/actions.ts';
import { bundle } from './bundle/bundle.ts';
import { compile } from './bundle/compile.ts';
import { differences, writeDist } from './bundle/dist.ts';
import { sizeLine } from './bundle/sizes.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
});
process.exitCode = await build(process.cwd(), positionals, values.check === true);

/** Writes action-*\/dist, or with --check says what a rebuild would change. Answers with the exit code. */
async function build(root: string, only: readonly string[], check: boolean): Promise<number> {
  const all = buildableActions(root);
  const unknown = only.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(
      `Nothing to build in ${unknown.join(', ')}. These have a src/main.ts: ${all.join(', ') || 'none'}.`,
    );
    return 2;
  }
  if (all.length === 0) {
    console.log('No action has a src/main.ts: nothing to build.');
    return 0;
  }
  compile(root);
  let stale = 0;
  for (const action of only.length > 0 ? only : all) {
    const bundled = await bundle(root, action);
    const dist = join(root, action, 'dist');
    const lines = check ? differences(dist, bundled.files) : [];
    if (!check) writeDist(dist, bundled.files);
    for (const line of lines) console.error(`${action}/dist/${line}`);
    if (lines.length > 0) stale += 1;
    console.log(
      `${sizeLine(action, bundled)}${check ? (lines.length > 0 ? ': STALE' : ': up to date') : ''}`,
    );
  }
  if (stale > 0)
    console.error(
      'The committed bundles are not what the sources make. Run `npm run build` and commit the dist folders.',
    );
  return stale > 0 ? 1 : 0;
}
