import { LineCounter, parseAllDocuments } from 'yaml';
import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import type { Json } from '../json/json.ts';
import { checkSchema, type Schema } from './check-schema.ts';
import { inOrder } from './in-order.ts';
import { type Locate, locator, type Path, type PathPart } from './locate.ts';
import { type Place, syntaxProblems } from './syntax-problems.ts';

/** A file that its schema accepts, with the way back to its lines for checks that a schema cannot express. */
export type ParsedDocument<T> = {
  readonly value: T;
  readonly locate: Locate;
  /** A problem at the key or value that a path leads to. */
  readonly problemAt: (path: Path, message: string, part?: PathPart) => Problem;
};

/** Reads one YAML 1.2 document and checks it. An empty file is an empty map. Every problem comes at once, in the order of the lines. */
export function parseDocument<T>(text: string, file: string, schema: Schema): Result<ParsedDocument<T>> {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
    version: '1.2',
    logLevel: 'error',
  });
  const place: Place = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [document] = documents;
  if (document === undefined) lineCounter.addNewLine(0);
  const broken = syntaxProblems(text, [...documents], place).map((problem) => ({ where: file, ...problem }));
  if (broken.length > 0) return err(inOrder(broken));

  const locate = locator(document, place);
  const problemAt = (path: Path, message: string, part?: PathPart): Problem => ({
    where: file,
    ...locate(path, part),
    message,
  });
  const value: Json = document?.toJS() ?? {};
  const problems = checkSchema(value, schema).map(({ path, part, message }) =>
    problemAt(path, message, part),
  );
  return problems.length > 0 ? err(inOrder(problems)) : ok({ value: value as T, locate, problemAt });
}
