import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** ncc needs a compiler API that TypeScript 7 does not have, so tsc writes plain JavaScript to build/ first. */
export function compile(root: string): void {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  const project = join(root, '.github', 'scripts', 'bundle', 'tsconfig.json');
  const { status } = spawnSync(process.execPath, [tscPath(), '--project', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('tsc refused the sources, nothing was bundled. Run `npm run check`.');
}

function tscPath(): string {
  const manifest = fileURLToPath(import.meta.resolve('typescript/package.json'));
  return join(dirname(manifest), 'bin', 'tsc');
}
