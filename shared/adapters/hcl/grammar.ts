import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

/** A parser for HCL. The two binaries lie beside the bundle, and in their packages where nothing is bundled. */
export async function openGrammar(): Promise<Parser> {
  const [runtime, grammar] = await Promise.all([
    binary('web-tree-sitter/web-tree-sitter.wasm'),
    binary('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
  ]);
  await Parser.init({ wasmBinary: runtime });
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}

async function binary(specifier: string): Promise<Uint8Array> {
  const bundled = join(import.meta.dirname, specifier.slice(specifier.lastIndexOf('/') + 1));
  try {
    return await readFile(bundled);
  } catch {
    return readFile(createRequire(import.meta.url).resolve(specifier));
  }
}
