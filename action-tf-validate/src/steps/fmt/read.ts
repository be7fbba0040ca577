import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { folderOf } from '../../../../shared/domain/terraform/paths.ts';
import { isFormatted } from '../../../../shared/domain/validation/configuration-files.ts';
import { folderText, fromFolder } from '../../../../shared/domain/validation/folder-path.ts';
import type { CallDone, StepReading, StepTarget } from '../../../../shared/domain/validation/step.ts';
import { lastWords, plain } from '../reading/plain.ts';
import { complaintsOf, type UnreadFile } from './complaints.ts';
import { hunkFinding, wholeFileFinding } from './findings.ts';
import { hunksOf, namedFiles } from './hunks.ts';
import { isPassedOver } from './passed-over.ts';

/** Of all calls: what they would change, and which files nobody could read. */
export function readFmt(done: readonly CallDone[], target: StepTarget): StepReading {
  const own = new Set(
    target.files.filter((path) => isFormatted(path, target.flavour) && !isPassedOver(nameOf(path))),
  );
  const output = done.map(({ stdout }) => plain(stdout)).join('\n');
  const hunks = hunksOf(output).map((hunk) => ({ ...hunk, path: pathOf(hunk.path) }));
  const withHunks = new Set(hunks.map(({ path }) => path));
  const bare = namedFiles(output)
    .map(pathOf)
    .filter((path) => !withHunks.has(path));
  const complaints = done.map((one) => ({ one, ...complaintsOf(one) }));
  const unread = [
    ...complaints.flatMap((one) => one.unread).map((one) => ({ ...one, path: pathOf(one.path) })),
    ...[...own].filter(isTornApart).map((path) => ({ path, why: 'its path has a line break' })),
  ].filter(({ path }) => own.has(path));
  const failed = complaints.filter(({ isExplained }) => !isExplained).map(({ one }) => one);
  const unseen = new Set(unread.map(({ path }) => path));
  const seen = [...own].filter((path) => !unseen.has(path) && !failed.some((one) => covers(one, path)));
  return {
    findings: [...hunks.map(hunkFinding), ...bare.map(wholeFileFinding)].filter(
      ({ place }) => place !== undefined && own.has(place.path),
    ),
    proof: proofOf(seen.length, own.size, failed.length),
    gaps: [
      ...[...Map.groupBy(unread, ({ path }) => path).values()].flatMap(unreadGap),
      ...failed.map(failedGap),
    ],
  };
}

/** JSON has no canonical form: a checkout of nothing else has nothing to check. */
function proofOf(seen: number, own: number, failed: number): readonly string[] {
  if (own === 0 && failed === 0) return ['no file whose form fmt knows'];
  return seen === 0 ? [] : [`the form of ${counted(seen, 'file')} checked`];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** fmt names files by lines. */
const isTornApart = (path: string): boolean => /[\r\n]/.test(path);

/** Whether a call that failed was the one that would have looked at a file. */
const covers = ({ call }: CallDone, path: string): boolean =>
  call.folder === undefined || call.folder === folderOf(path);

const pathOf = (path: string): string => fromFolder('', path) ?? path;

function unreadGap([first]: readonly UnreadFile[]): readonly Gap[] {
  if (first === undefined) return [];
  return [
    {
      kind: 'unparsed-files',
      message: `fmt cannot read ${isTornApart(first.path) ? JSON.stringify(first.path) : first.path} (${first.why})`,
      hint: 'Mend the file: init or validate shows its error at the line',
    },
  ];
}

function failedGap({ call, exitCode, stderr }: CallDone): Gap {
  const where = call.folder === undefined ? '' : `${folderText(call.folder)}: `;
  return { kind: 'crashed', message: `${where}fmt ended with exit code ${exitCode}${lastWords(stderr)}` };
}
