import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { HclFile, HclProblem } from '../../../domain/hcl/hcl-file.ts';
import { placesOf } from '../native/source.ts';
import { bodyOf } from './body.ts';
import type { JsonSource, Texts } from './json-source.ts';
import { shapeOf } from './shapes.ts';

/** Far deeper than any configuration, and far from what a call stack holds. */
const DEEPEST = 200;

/** The JSON form of HCL. What is JSON to a tolerant reader is read, and what is wrong with it is said. */
export function parseJson(path: string, text: string, texts: Texts): HclFile {
  const place = placesOf(text);
  const problems: HclProblem[] = [];
  const source: JsonSource = {
    text,
    problems,
    texts,
    isData: path.endsWith('.tfvars.json'),
    range: (start, end) => ({ path, start: place(start), end: place(end) }),
  };
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    const message = `Expected at most ${DEEPEST} levels inside each other, found more: the file was not read`;
    problems.push({ range: source.range(tooDeep, tooDeep + 1), message });
    return { path, syntax: 'json', attributes: [], blocks: [], problems };
  }
  noteSyntax(source);
  const contents = readTree(text);
  if (problems.length === 0 && !isMap(contents) && !isSeq(contents)) {
    problems.push({
      range: source.range(0, text.length),
      message: 'Expected an object, found something else',
    });
  }
  const body = bodyOf(contents, shapeOf(path), '', source);
  return { path, syntax: 'json', ...body, problems: onceEach(problems) };
}

/** What may be an argument or a block is read as both. */
function onceEach(problems: readonly HclProblem[]): readonly HclProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:\\.|[^"\\])*"|[[\]{}]/g)) {
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

function noteSyntax(source: JsonSource): void {
  try {
    JSON.parse(source.text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const at = Number(/at position (\d+)/.exec(said)?.[1] ?? source.text.trimEnd().length);
    const what = said.replace(/ in JSON.*$/s, '').replace(/, "?\.{3}.*$/s, '');
    source.problems.push({
      range: source.range(at, at + 1),
      message: `Expected valid JSON: ${what}`,
    });
  }
}

/** By a parser of YAML, of which JSON is a part: it knows the place of each value. */
function readTree(text: string): Node | null {
  try {
    return parseDocument(text, { uniqueKeys: false, schema: 'json', logLevel: 'silent' }).contents;
  } catch {
    return null;
  }
}
