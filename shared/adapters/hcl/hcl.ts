import type { Parser } from 'web-tree-sitter';
import type { HclFile, HclProblem } from '../../domain/hcl/hcl-file.ts';
import type { Hcl } from '../../ports/hcl.ts';
import { parseJson } from './json/parse-json.ts';
import { parseNative } from './native/parse-native.ts';
import { expressionFrom, templateFrom } from './native/template-from.ts';

/** A generated file of a megabyte is read; what is larger is hardly written by people. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** HCL by its grammar for tree-sitter, which is loaded with the first file. */
export function treeSitterHcl(mostCharacters = MOST_CHARACTERS): Hcl {
  let opened: Promise<Parser> | undefined;
  return {
    async parse(path, text) {
      const isJson = path.endsWith('.json');
      if (text.length > mostCharacters) return unread(path, isJson, text.length, mostCharacters);
      opened ??= import('./grammar.ts').then(({ openGrammar }) => openGrammar());
      const parser = await opened;
      const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
      return isJson
        ? parseJson(path, plain, {
            template: (value, place) => templateFrom(parser, value, place),
            expression: (value, place) => expressionFrom(parser, value, place),
          })
        : parseNative(parser, path, plain);
    },
  };
}

function unread(path: string, isJson: boolean, found: number, most: number): HclFile {
  const start = { line: 1, column: 1 };
  const problem: HclProblem = {
    range: { path, start, end: start },
    message: `Expected at most ${most} characters, found ${found}: the file was not read`,
  };
  return { path, syntax: isJson ? 'json' : 'native', attributes: [], blocks: [], problems: [problem] };
}
