import { codeAnchor } from '../../../../shared/domain/findings/code-anchor.ts';
import type { Finding, FindingPlace } from '../../../../shared/domain/findings/finding.ts';
import { below, fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { FetchedModule, InitialisedFolder } from '../../../../shared/domain/validation/initialising.ts';
import { slug } from '../reading/plain.ts';
import type { Diagnostic, DiagnosticRange } from './diagnostic.ts';

/** A diagnostic told by its place in the checkout: the same fault of a module is the same finding from whichever root it was seen. */
export function findingOf(tool: 'init' | 'validate', one: Diagnostic, folder: InitialisedFolder): Finding {
  const { severity, summary, detail, context, code } = one;
  const { place, elsewhere } = placeOf(one, folder);
  const [headline = summary] = summary.split('\n');
  const said = detail === '' ? summary : detail;
  return {
    ...{ kind: 'code', tool, id: slug(headline), aliases: [] },
    severity: severity === 'error' ? 'high' : 'low',
    title: headline,
    message: elsewhere === undefined ? said : `${said} (${elsewhere})`,
    place,
    anchor:
      [context, codeAnchor(code.split('\n')[0] ?? '')].filter((part) => part !== '').join(' ') || undefined,
  };
}

/** Whether it is about a file that was made for this run: its author is not the user. */
export function isOfMadeFile({ range }: Diagnostic, { folder, made, checkout }: InitialisedFolder): boolean {
  if (range === undefined) return false;
  const path = fromFolder(folder, range.file, checkout);
  return made.some((name) => below(folder, name) === path);
}

type Placed = { readonly place: FindingPlace; readonly elsewhere?: string };

function placeOf(
  { range, detail }: Diagnostic,
  { folder, file, fetched, checkout }: InitialisedFolder,
): Placed {
  if (range === undefined) return { place: placeInWords(detail, folder) ?? { path: file } };
  const source = range.file.replaceAll('\\', '/');
  const module = fetched.find((one) => source.startsWith(`${one.folder}/`));
  if (module !== undefined) return inFetched(range, source, module, file);
  const path = fromFolder(folder, source, checkout);
  return path === undefined
    ? { place: { path: file }, elsewhere: `at ${source}:${range.startLine}` }
    : { place: { path, ...linesOf(range) } };
}

/** Some are told in the text alone: a call with its line, or a file that cannot be opened. */
function placeInWords(detail: string, folder: string): FindingPlace | undefined {
  const [, caller, line] = /\bat ([^\s:"]+\.(?:tf|tofu)(?:\.json)?):(\d+)/.exec(detail) ?? [];
  const name = caller ?? /The (?:configuration )?file "([^"]+)" could not be read/.exec(detail)?.[1];
  const path = name === undefined ? undefined : fromFolder(folder, name);
  if (path === undefined) return undefined;
  return line === undefined ? { path } : { path, startLine: Number(line), endLine: Number(line) };
}

function inFetched(
  { startLine }: DiagnosticRange,
  source: string,
  { folder, key, call, source: from }: FetchedModule,
  file: string,
): Placed {
  const place = call === undefined ? { path: file } : { path: call.path, startLine: call.line };
  const name = source.slice(folder.length + 1);
  return { place, elsewhere: `at ${name}:${startLine} of module ${key}, which comes from ${from}` };
}

/** Columns of several lines would mark all of a line's rest. */
function linesOf({ startLine, endLine, startColumn, endColumn }: DiagnosticRange): Partial<FindingPlace> {
  return startLine === endLine ? { startLine, endLine, startColumn, endColumn } : { startLine, endLine };
}
