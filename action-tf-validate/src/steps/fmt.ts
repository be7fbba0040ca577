import { codeAnchor } from '../../../shared/domain/findings/code-anchor.ts';
import type { Finding } from '../../../shared/domain/findings/finding.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { isFormatted } from '../../../shared/domain/validation/configuration-files.ts';
import { folderOf, folderText, fromFolder } from '../../../shared/domain/validation/folder-path.ts';
import type {
  CallDone,
  Step,
  StepCall,
  StepReading,
  StepTarget,
} from '../../../shared/domain/validation/step.ts';
import { type Hunk, hunksOf, namedFiles } from './fmt/hunks.ts';
import { lastWords, plain } from './reading/plain.ts';
import { diagnosticsInText } from './terraform/text-diagnostics.ts';

const ARGS = ['fmt', '-check', '-diff', '-no-color'];

/**
 * The form of every file. One call for all; where that failed, one for each folder, for a file that cannot be parsed makes fmt say
 * nothing of all others. Folders that begin with a dot are none of a recursive call.
 */
export const fmt: Step = {
  name: 'fmt',
  calls: (target, { checkout }) => [
    { args: [...ARGS, '-recursive', '.'], cwd: checkout },
    ...hidden(target).map((folder) => callOf(folder, checkout)),
  ],
  more: (done, target, { checkout }) =>
    done.flatMap(({ call, exitCode, stderr }): readonly StepCall[] => {
      if (exitCode === 0 || exitCode === 3) return [];
      if (call.folder === undefined)
        return formattedFolders(target).flatMap((folder) =>
          isHidden(folder) ? [] : [callOf(folder, checkout, isWithoutDiff(stderr))],
        );
      return isWithoutDiff(stderr) ? [callOf(call.folder, checkout, true)] : [];
    }),
  read,
};

function callOf(folder: string, cwd: string, withoutDiff = false): StepCall {
  const args = withoutDiff ? ARGS.filter((one) => one !== '-diff') : ARGS;
  return { args: [...args, folderText(folder)], cwd, folder };
}

const isHidden = (folder: string): boolean => folder.split('/').some((part) => part.startsWith('.'));

const hidden = (target: StepTarget): readonly string[] => formattedFolders(target).filter(isHidden);

const formattedFolders = ({ files, flavour }: StepTarget): readonly string[] => [
  ...new Set(files.filter((path) => isFormatted(path, flavour)).map(folderOf)),
];

/** fmt starts the program `diff` of the machine. */
const isWithoutDiff = (stderr: string): boolean => /Failed to generate diff|exec: "diff"/.test(stderr);

function read(done: readonly CallDone[], target: StepTarget): StepReading {
  const own = new Set(target.files.filter((path) => isFormatted(path, target.flavour)));
  const last = lastOfEach(done);
  const replaced = last.some(({ call }) => call.folder !== undefined && !isHidden(call.folder));
  const counting = last.filter(({ call }) => !(call.folder === undefined && replaced));
  const output = counting.map(({ stdout }) => plain(stdout)).join('\n');
  const hunks = hunksOf(output).map((hunk) => ({ ...hunk, path: pathOf(hunk.path) }));
  const withHunks = new Set(hunks.map(({ path }) => path));
  const bare = namedFiles(output)
    .map(pathOf)
    .filter((path) => !withHunks.has(path));
  const failed = counting.filter(({ exitCode }) => exitCode !== 0 && exitCode !== 3);
  const unread = new Set(failed.flatMap(({ call }) => filesIn(call.folder, own)));
  const seen = [...own].filter((path) => !unread.has(path)).length;
  return {
    findings: [...hunks.map(findingOf), ...bare.map(wholeFile)].filter(
      ({ place }) => place !== undefined && own.has(place.path),
    ),
    proof: seen === 0 ? [] : [`the form of ${counted(seen, 'file')} checked`],
    gaps: failed.flatMap(({ call, stderr, exitCode }) => {
      const errors = diagnosticsInText(stderr);
      const where = call.folder === undefined ? '' : `${folderText(call.folder)}: `;
      const [first] = errors;
      const said =
        first?.range === undefined
          ? `fmt ended with exit code ${exitCode}${lastWords(stderr)}`
          : `fmt cannot read ${pathOf(first.range.file)} (line ${first.range.startLine}: ${first.summary})`;
      return [
        {
          kind: first?.range === undefined ? ('crashed' as const) : ('unparsed-files' as const),
          message: `${where}${said}`,
          hint:
            first?.range === undefined
              ? undefined
              : 'validate shows the error at its line. The other files of this folder were not looked at',
        },
      ];
    }),
  };
}

/** Of a folder that was asked twice, the second answer. */
function lastOfEach(done: readonly CallDone[]): readonly CallDone[] {
  return [...new Map(done.map((one) => [one.call.folder ?? '*', one])).values()];
}

function filesIn(folder: string | undefined, own: ReadonlySet<string>): readonly string[] {
  return [...own].filter((path) => folder === undefined || folderOf(path) === folder);
}

const pathOf = (path: string): string => fromFolder('', path) ?? path;

const LONGEST_FIX = 40;

function findingOf({ path, startLine, endLine, before, after }: Hunk): Finding {
  const fix = after.length > LONGEST_FIX ? [...after.slice(0, LONGEST_FIX), '…'] : after;
  return {
    ...BASE,
    message: `${path} is not in canonical form at ${startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`}`,
    remedy: fix.length === 0 ? 'Take these lines out.' : `Write:\n${fix.join('\n')}`,
    place: { path, startLine, endLine },
    anchor: codeAnchor(before[0] ?? after[0] ?? ''),
  };
}

function wholeFile(path: string): Finding {
  return {
    ...BASE,
    message: `${path} is not in canonical form`,
    remedy: 'Run fmt on this file.',
    place: { path },
  };
}

const BASE = {
  kind: 'format',
  tool: 'fmt',
  id: 'not-formatted',
  aliases: [],
  severity: 'medium',
  title: 'Not in canonical form',
} as const;
