import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** How users name this repository, and how its copies stand for it. */
export const SUITE = 'OWNER/run-delivery@v1';

/**
 * A copy of what users get of this repository. act does not know `$/`: here it says what it stands for, the same repository at the
 * same version. Nor does it know `queue`, which is left out: act queues nothing. The workflows are otherwise those that users call.
 */
export function copySuite(folder: string): void {
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  for (const name of readdirSync(join(ROOT, '.github/workflows'))) {
    const workflow = readFileSync(join(ROOT, '.github/workflows', name), 'utf8');
    writeFileSync(join(folder, '.github/workflows', name), forAct(workflow));
  }
  cpSync(join(ROOT, '.github/actions'), join(folder, '.github/actions'), { recursive: true });
  for (const name of readdirSync(ROOT).filter((each) => each.startsWith('action-'))) {
    for (const part of ['action.yml', 'dist']) {
      if (existsSync(join(ROOT, name, part)))
        cpSync(join(ROOT, name, part), join(folder, name, part), { recursive: true });
    }
  }
  // Its sources are modules.
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
}

export function forAct(workflow: string): string {
  const [name, version] = SUITE.split('@');
  return workflow
    .replaceAll(/(uses: *)\$\/(\S+)/g, `$1${name}/$2@${version}`)
    .replaceAll(/^ *queue: max\n/gm, '');
}
