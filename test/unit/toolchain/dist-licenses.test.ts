import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Import, importsOf } from '../../architecture/imports.ts';
import { readTree } from '../../architecture/tree.ts';

/** What ships, and nothing else that would have to be parsed. */
const imports = importsOf(
  new Map([...readTree('.')].filter(([path]) => /^(shared|action-[^/]+)\//.test(path))),
);
const actions = readdirSync('.').filter((name) => existsSync(`${name}/dist/index.js`));

for (const action of actions) {
  describe(`dist/licenses.txt of ${action}`, () => {
    const licenses = readFileSync(`${action}/dist/licenses.txt`, 'utf8');

    test('lists every package that the bundled code names', () => {
      const chunks = readdirSync(`${action}/dist`).filter((name) => name.endsWith('.js'));
      const code = chunks.map((name) => readFileSync(`${action}/dist/${name}`, 'utf8')).join('\n');
      expect(unlisted(packagesNamedIn(code), licenses)).toEqual([]);
    });

    test('lists every package that the sources import', () => {
      const imported = packagesBehind(`${action}/src/main.ts`, imports);
      expect(imported.length).toBeGreaterThan(0);
      expect(unlisted(imported, licenses)).toEqual([]);
    });

    test('gives each of them words of permission', () => {
      for (const section of licenses.split(/^={100}$/m).slice(1)) {
        expect(section).toMatch(/permission|permitted|redistribution|licen[cs]ed?/i);
        expect(section.length).toBeGreaterThan(300);
      }
    });
  });
}

test('a licence that stands at the head of a source alone is passed on with the source', () => {
  for (const action of actions) {
    const licenses = readFileSync(`${action}/dist/licenses.txt`, 'utf8');
    const section = licenses.split(/^={100}$/m).find((one) => one.includes('@bufbuild/protobuf@'));
    if (section !== undefined) expect(section).toContain('Copyright 2008 Google Inc.');
  }
  expect(actions.length).toBeGreaterThan(0);
});

describe('the search for packages', () => {
  test('finds them in the comments of a bundle, with and without a scope', () => {
    const code = [
      ';// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/index.js',
      '// EXTERNAL MODULE: ./node_modules/gaxios/node_modules/debug/src/index.js',
      'const text = "./build/shared/domain/x.js";',
    ].join('\n');
    expect(packagesNamedIn(code)).toEqual(['@octokit/core', 'debug']);
  });

  test('follows the imports of values from file to file, and leaves those of types', () => {
    const tree = new Map([
      ['a.ts', "import './b.ts'; import type { T } from 'types-alone';"],
      ['b.ts', "import 'yaml'; import './a.ts';"],
      ['c.ts', "import 'never';"],
    ]);
    expect(packagesBehind('a.ts', importsOf(tree))).toEqual(['yaml']);
  });

  test('notices one that is not listed, also when a longer name is', () => {
    expect(unlisted(['yaml', 'ms'], 'yaml-tools@1.0.0 (MIT)\nms@2.1.3 (MIT)\n')).toEqual(['yaml']);
  });
});

function packagesNamedIn(code: string): readonly string[] {
  const comments = code.matchAll(
    /^;?\/\/ (?:CONCATENATED|EXTERNAL) MODULE: .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm,
  );
  return [...new Set([...comments].map(([, name = '']) => name))].sort();
}

function packagesBehind(entry: string, imports: readonly Import[]): readonly string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, to, kind, typeOnly } of imports) {
      if (from !== path || typeOnly) continue;
      if (kind === 'package') found.add(to);
      if (kind === 'file') follow(to);
    }
  };
  follow(entry);
  return [...found].sort();
}

function unlisted(names: readonly string[], licenses: string): readonly string[] {
  return names.filter((name) => !licenses.includes(`\n${name}@`) && !licenses.startsWith(`${name}@`));
}
