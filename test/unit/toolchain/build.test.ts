import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionWithChunks, type Files, FixtureProject } from './fixture-project.ts';

const projects: FixtureProject[] = [];

function project(folder: string, files: Files): FixtureProject {
  const made = new FixtureProject(folder, files);
  projects.push(made);
  return made;
}

afterAll(() => {
  for (const made of projects) made.remove();
});

let here: FixtureProject;

beforeAll(() => {
  here = project('here', actionWithChunks);
  const { status, stderr } = here.build();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('a build', () => {
  test('makes a bundle that runs without node_modules, as an ES module with a lazy chunk', () => {
    const away = project('away', {});
    for (const [name, content] of dist(here)) away.write(name, content);
    expect(readdirSync(away.root).some((name) => /^\d+\.index\.js$/.test(name))).toBe(true);
    expect(away.run(join(away.root, 'index.js')).stderr).toContain('Error: early,late,own');
  });

  test('lists the packages of every chunk with their licence texts, and no other package', () => {
    const licenses = here.read('action-tiny/dist/licenses.txt');
    expect(licenses).toContain('early@1.2.3 (MIT)\n\nCopyright Early Bird\n\nDo as you like.');
    expect(licenses).toContain('late@1.2.3 (MIT)\n\nPermission is hereby granted, Owl.');
    expect(licenses).toMatch(/^@vercel\/ncc@/m);
    expect(licenses).not.toContain('never');
  });

  test('prints the words of a licence once, below all packages that have them', () => {
    const made = project('alike', actionWithChunks);
    made.write('node_modules/late/LICENSE', made.read('node_modules/early/LICENSE').replaceAll('\r', ''));
    made.build();
    const licenses = made.read('action-tiny/dist/licenses.txt');
    expect(licenses).toContain('\nearly@1.2.3 (MIT)\nlate@1.2.3 (MIT)\n\nCopyright Early Bird\n');
    expect(licenses.split('Copyright Early Bird')).toHaveLength(2);
  });

  test('ends every line as git stores it', () => {
    for (const content of dist(here).values()) expect(content).not.toContain('\r');
  });

  test('leaves an action without main.ts alone', () => {
    expect(existsSync(join(here.root, 'action-later/dist'))).toBe(false);
    expect(here.build('action-later').stderr).toContain('Nothing to build in action-later');
  });
});

describe('the check of the committed bundles', () => {
  test('names what is stale, missing or left over, and a build repairs it: the same bytes in a folder of another name', () => {
    const files = project('checked', actionWithChunks);
    for (const [name, content] of dist(here)) files.write(`action-tiny/dist/${name}`, content);
    expect(files.build('--check').status).toBe(0);

    files.write('action-tiny/dist/index.js', `// tampered\n${files.read('action-tiny/dist/index.js')}`);
    files.write('action-tiny/dist/7.index.js', '// an older chunk\n');
    rmSync(join(files.root, 'action-tiny/dist/licenses.txt'));
    const { status, stderr } = files.build('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('action-tiny/dist/index.js differs in line 1');
    expect(stderr).toContain('action-tiny/dist/7.index.js is left over');
    expect(stderr).toContain('action-tiny/dist/licenses.txt is missing');
    expect(stderr).toContain('npm run build');

    files.build();
    expect(dist(files)).toEqual(dist(here));
  });

  test('fails for an action that was never built', () => {
    const { status, stderr } = project('never-built', actionWithChunks).build('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('action-tiny/dist/index.js is missing');
  });
});

describe('a build that cannot be honest', () => {
  test('refuses a package that ships no licence text', () => {
    const { status, stderr } = project(
      'unlicensed',
      without(actionWithChunks, 'node_modules/early/LICENSE'),
    ).build();
    expect(status).not.toBe(0);
    expect(stderr).toContain('early@1.2.3 ships no licence text and declares "MIT"');
  });

  test('refuses a bundle that holds the path of the folder it was built in', () => {
    const made = project('leaking', actionWithChunks);
    made.write('node_modules/early/index.js', `export const early = ${JSON.stringify(made.root)};\n`);
    expect(made.build().stderr).toContain('would hold the path of this folder');
  });

  test('refuses sources that do not compile, and keeps the dist that stands', () => {
    const made = project('broken', actionWithChunks);
    made.write('action-tiny/dist/index.js', 'kept');
    made.write('action-tiny/src/own.ts', 'export const own: number = "text";\n');
    const { status, stderr } = made.build();
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm run check');
    expect(made.read('action-tiny/dist/index.js')).toBe('kept');
  });
});

test('the standard text stands in for an Apache-2.0 package that leaves it out', () => {
  const made = project('apache', without(actionWithChunks, 'node_modules/early/LICENSE'));
  const manifest = made.read('node_modules/early/package.json');
  made.write('node_modules/early/package.json', manifest.replace('"MIT"', '"Apache-2.0"'));
  made.build();
  expect(made.read('action-tiny/dist/licenses.txt')).toContain(
    `early@1.2.3 (Apache-2.0)\n\n${readFileSync('LICENSE', 'utf8').trimEnd()}`,
  );
});

function dist({ root }: FixtureProject): ReadonlyMap<string, string> {
  const folder = join(root, 'action-tiny/dist');
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}
