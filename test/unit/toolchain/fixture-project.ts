import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export type Files = Readonly<Record<string, string>>;

/** A small project on disk that the real build script is run in. */
export class FixtureProject {
  readonly root: string;

  constructor(folder: string, files: Files) {
    this.root = join(realpathSync(mkdtempSync(join(tmpdir(), 'build-'))), folder);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  build(...args: readonly string[]): SpawnSyncReturns<string> {
    return this.run(resolve('.github/scripts/build.ts'), ...args);
  }

  run(script: string, ...args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [script, ...args], { cwd: this.root, encoding: 'utf8' });
  }

  remove(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }
}

/** Two packages in two chunks, one that nothing imports, and CRLF as some real packages ship it. */
export const actionWithChunks: Files = {
  'package.json': '{"type": "module"}',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'es2024',
      rootDir: '.',
      outDir: 'build',
      noEmit: true,
      types: [],
      allowJs: true,
      rewriteRelativeImportExtensions: true,
    },
  }),
  '.github/scripts/bundle/tsconfig.json': readFileSync('.github/scripts/bundle/tsconfig.json', 'utf8'),
  'action-tiny/src/main.ts': [
    "import { early } from 'early';",
    "import { own } from './own.ts';",
    "const { late } = await import('late');",
    'throw new Error([early, late, own].join());',
  ].join('\n'),
  'action-tiny/src/own.ts': "export const own = 'own';\n",
  'action-later/README.md': 'Its main.ts is still to be written.\n',
  ...installed('early', { LICENSE: 'Copyright Early Bird\r\n\r\nDo as you like.\r\n' }, '\r\n'),
  ...installed('late', { 'README.md': '# late\n\nLicense\n-------\n\nPermission is hereby granted, Owl.\n' }),
  ...installed('never', { LICENSE: 'Copyright Nobody' }),
};

/** A package as npm lays it out, exporting a string by its own name. */
function installed(name: string, extra: Files, eol = '\n'): Files {
  const manifest = {
    name,
    version: '1.2.3',
    license: 'MIT',
    type: 'module',
    main: 'index.js',
    types: 'index.d.ts',
  };
  const files: Files = {
    'package.json': JSON.stringify(manifest),
    'index.js': [`// ${name}`, `export const ${name} = '${name}';`, ''].join(eol),
    'index.d.ts': `export const ${name}: string;\n`,
    ...extra,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
  );
}
