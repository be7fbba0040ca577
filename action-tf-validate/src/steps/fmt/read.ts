import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { isFormatted } from '../../../../shared/domain/validation/configuration-files.ts';
import { folderOf, folderText, fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { CallDone, StepReading, StepTarget } from '../../../../shared/domain/validation/step.ts';
import { lastWords, plain } from '../reading/plain.ts';
import { diagnosticsInText } from '../terraform/text-diagnostics.ts';
import { hunkFinding, wholeFileFinding } from './findings.ts';
import { hunksOf, namedFiles } from './hunks.ts';

/** Of all calls: what they would change, and which files nobody could read. */
export function readFmt(done: readonly CallDone[], target: StepTarget): StepReading {
  const own = new Set(target.files.filter((path) => isFormatted(path, target.flavour)));
  const last = lastWordOf(done);
  const output = last.map(({ stdout }) => plain(stdout)).join('\n');
  const hunks = hunksOf(output).map((hunk) => ({ ...hunk, path: pathOf(hunk.path) }));
  const withHunks = new Set(hunks.map(({ path }) => path));
  const bare = namedFiles(output)
    .map(pathOf)
    .filter((path) => !withHunks.has(path));
  const broken = new Map(done.flatMap(({ stderr }) => unreadableFiles(stderr)).map((one) => [one.path, one]));
  const failed = last.filter(
    ({ exitCode, stderr }) => !isGood(exitCode) && unreadableFiles(stderr).length === 0,
  );
  const unseen = [...own].filter(
    (path) => broken.has(path) || last.some((one) => !isGood(one.exitCode) && covers(one, path)),
  );
  const seen = own.size - unseen.length;
  return {
    findings: [...hunks.map(hunkFinding), ...bare.map(wholeFileFinding)].filter(
      ({ place }) => place !== undefined && own.has(place.path),
    ),
    proof: seen === 0 ? [] : [`the form of ${counted(seen, 'file')} checked`],
    gaps: [
      ...[...broken.values()].filter(({ path }) => own.has(path)).map(brokenGap),
      ...failed.map(failedGap),
    ],
  };
}

export type UnreadableFile = { readonly path: string; readonly line: number; readonly summary: string };

/** The files whose syntax kept fmt from them. */
export function unreadableFiles(stderr: string): readonly UnreadableFile[] {
  return diagnosticsInText(stderr).flatMap(({ range, summary }) =>
    range === undefined ? [] : [{ path: pathOf(range.file), line: range.startLine, summary }],
  );
}

const isGood = (exitCode: number): boolean => exitCode === 0 || exitCode === 3;

/** A folder that was asked again has its word in the second answer, and the call for all then has none. */
function lastWordOf(done: readonly CallDone[]): readonly CallDone[] {
  const [whole] = done;
  const replaced = whole !== undefined && !isGood(whole.exitCode) && done.length > 1;
  const byFolder = new Map(done.map((one) => [one.call.folder ?? '*', one]));
  if (replaced) byFolder.delete('*');
  return [...byFolder.values()];
}

/** Whether a call that failed was the one that would have looked at a file. */
const covers = ({ call }: CallDone, path: string): boolean =>
  call.folder === undefined || call.folder === folderOf(path);

const pathOf = (path: string): string => fromFolder('', path) ?? path;

function brokenGap({ path, line, summary }: UnreadableFile): Gap {
  return {
    kind: 'unparsed-files',
    message: `fmt cannot read ${path} (line ${line}: ${summary})`,
    hint: 'Mend its syntax: validate shows the error at its line',
  };
}

function failedGap({ call, exitCode, stderr }: CallDone): Gap {
  const where = call.folder === undefined ? '' : `${folderText(call.folder)}: `;
  return { kind: 'crashed', message: `${where}fmt ended with exit code ${exitCode}${lastWords(stderr)}` };
}
