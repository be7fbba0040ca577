import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newRepository } from '../../tools/repository.ts';

export const MODULES = 200;
export const COMMITS = 20;

/** A repository of some size: Python, a workflow, a lock file and a history; nothing in it that anybody would find. */
export async function benchCheckout(): Promise<string> {
  const repository = await newRepository();
  await repository.commit('begin', {
    'package-lock.json': '{"name":"shop","lockfileVersion":3,"packages":{}}\n',
    '.github/workflows/ci.yml':
      'name: ci\non: push\npermissions: {}\njobs:\n  test:\n    name: Test\n    runs-on: ubuntu-latest\n    steps:\n      - run: make test\n',
  });
  const each = MODULES / COMMITS;
  for (let commit = 0; commit < COMMITS; commit += 1) {
    const names = Array.from({ length: each }, (_, index) => `src/module_${commit * each + index}.py`);
    for (const name of names) {
      const path = join(repository.folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, MODULE);
    }
    await repository.commit(`${names.length} modules`);
  }
  return repository.folder;
}

const MODULE = Array.from(
  { length: 20 },
  (_, index) =>
    `def total_${index}(prices, rate=0.${index + 10}):\n    """What ${index + 1} of them come to."""\n    kept = [price for price in prices if price > ${index}]\n    return sum(kept) * (1 + rate)\n\n`,
).join('\n');
