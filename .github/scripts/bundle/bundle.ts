import { join } from 'node:path';
import ncc, { type BundledModule } from '@vercel/ncc';
import { binariesOf } from './binaries.ts';
import { withFunctionModules } from './function-modules.ts';
import { licenseFile } from './licenses.ts';
import { packageChunks, withoutComments } from './package-chunks.ts';
import { bundledPackages, type Package } from './packages.ts';

export type Bundle = {
  /** Path below dist/, with forward slashes, to content. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly packages: readonly Package[];
};

/** One action's dist/ in memory: the same function serves the build and its check. */
export async function bundle(root: string, action: string): Promise<Bundle> {
  const { code, assets, stats } = await ncc(join(root, 'build', action, 'src', 'main.js'), {
    cache: false,
    esm: true,
    filename: 'index.js',
    filterAssetBase: root,
    minify: false,
    quiet: true,
  });
  const { compilation } = stats;
  const inSomeChunk = (module: BundledModule) =>
    [...compilation.chunkGraph.getModuleChunks(module)].length > 0;
  const ofModules = bundledPackages([...compilation.modules].filter(inSomeChunk));
  const binaries = binariesOf(root, ofModules);
  const packages = [...ofModules, ...binaries.packages];

  const ofPackages = packageChunks(compilation);
  const files = new Map<string, Buffer>([['index.js', portable('index.js', withFunctionModules(code))]]);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name.endsWith('.wasm')) continue;
    const content = ofPackages.has(name) ? withoutComments(source.toString()) : source;
    files.set(name.replaceAll('\\', '/'), portable(name, content));
  }
  for (const [name, content] of binaries.files) files.set(name, content);
  files.set('package.json', Buffer.from('{\n  "type": "module"\n}\n'));
  files.set('licenses.txt', Buffer.from(licenseFile(packages)));
  refusePathsOf(root, action, files);
  return { files, packages };
}

/** Git stores text with LF, and some packages ship CRLF: without this a fresh clone would differ from its rebuild. */
function portable(name: string, source: string | Uint8Array): Buffer {
  const content = Buffer.from(source);
  const isBinary = name.endsWith('.node');
  return isBinary ? content : Buffer.from(content.toString('utf8').replaceAll('\r\n', '\n'));
}

function refusePathsOf(root: string, action: string, files: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of files) {
    if (content.includes(root) || content.includes(JSON.stringify(root).slice(1, -1))) {
      throw new Error(
        `${action}/dist/${name} would hold the path of this folder, so no other machine could rebuild it.`,
      );
    }
  }
}
