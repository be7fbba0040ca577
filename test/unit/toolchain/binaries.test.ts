import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'binaries-'))), 'a b');
const dist = join(root, 'action-parse', 'dist');
const away = `${root} elsewhere`;

const MAIN = `import { treeSitterHcl } from '../../shared/adapters/hcl/hcl.ts';
const { blocks } = await treeSitterHcl().parse('main.tf', 'locals {\\n}\\n');
console.log(blocks[0]?.type);
`;

const HERE = [
  'package.json',
  'tsconfig.json',
  '.github/scripts',
  'shared/adapters/hcl',
  'shared/domain',
  'shared/ports',
];

beforeAll(() => {
  for (const path of HERE) cpSync(path, join(root, path), { recursive: true });
  cpSync(resolve('LICENSE'), join(root, 'LICENSE'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  mkdirSync(join(root, 'action-parse', 'src'), { recursive: true });
  writeFileSync(join(root, 'action-parse', 'src', 'main.ts'), MAIN);
  const built = run(root, join(root, '.github', 'scripts', 'build.ts'));
  expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);

afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

const run = (cwd: string, script: string) => spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });

describe('a bundle that reads HCL', () => {
  test.each([
    ['web-tree-sitter.wasm', 'web-tree-sitter'],
    ['tree-sitter-hcl.wasm', '@tree-sitter-grammars/tree-sitter-hcl'],
  ])('has %s byte for byte, and its licence', (file, name) => {
    expect(readFileSync(join(dist, file)).equals(readFileSync(`node_modules/${name}/${file}`))).toBe(true);
    expect(readFileSync(join(dist, 'licenses.txt'), 'utf8')).toContain(`${name}@`);
  });

  test('parses without any package, from another folder, whatever the path of its own holds', () => {
    const place = join(away, 'ü %20 #');
    cpSync(dist, place, { recursive: true });
    expect(run(tmpdir(), join(place, 'index.js'))).toMatchObject({ stdout: 'locals\n', stderr: '' });
  });
});
