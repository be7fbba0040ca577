import { isFormatted } from '../../../shared/domain/validation/configuration-files.ts';
import { folderOf, folderText } from '../../../shared/domain/validation/folder-path.ts';
import type { Step, StepCall, StepTarget } from '../../../shared/domain/validation/step.ts';
import { readFmt, unreadableFiles } from './fmt/read.ts';

const ARGS = ['fmt', '-check', '-diff', '-no-color'];

/**
 * The form of every file. One call for all; where a file cannot be parsed fmt says nothing of all others, so then each folder is asked, for the
 * files that can. Folders that begin with a dot are none of a recursive call.
 */
export const fmt: Step = {
  name: 'fmt',
  calls: (target, { checkout }) => [
    { args: [...ARGS, '-recursive', '.'], cwd: checkout },
    ...foldersOf(target)
      .filter(isHidden)
      .map((folder) => callOf(folder, [], target, checkout)),
  ],
  more: (done, target, { checkout }) =>
    done.flatMap(({ call, exitCode, stderr }): readonly StepCall[] => {
      if (exitCode === 0 || exitCode === 3) return [];
      const broken = unreadableFiles(stderr).map(({ path }) => path);
      // fmt starts the program diff, which a machine may not have.
      const withoutDiff = /Failed to generate diff/.test(stderr);
      const again = foldersOf(target).filter((folder) =>
        call.folder === undefined ? !isHidden(folder) : folder === call.folder,
      );
      return again.map((folder) => callOf(folder, broken, target, checkout, withoutDiff));
    }),
  read: readFmt,
};

function callOf(
  folder: string,
  broken: readonly string[],
  target: StepTarget,
  cwd: string,
  withoutDiff = false,
): StepCall {
  const args = withoutDiff ? ARGS.filter((one) => one !== '-diff') : ARGS;
  if (!broken.some((path) => folderOf(path) === folder))
    return { args: [...args, folderText(folder)], cwd, folder };
  const files = formatted(target).filter((path) => folderOf(path) === folder && !broken.includes(path));
  // Of a folder with nothing else the broken file itself is asked, which proves that it is broken.
  const asked = files.length > 0 ? files : broken.filter((path) => folderOf(path) === folder);
  return { args: [...args, ...asked], cwd, folder };
}

const isHidden = (folder: string): boolean => folder.split('/').some((part) => part.startsWith('.'));

const formatted = ({ files, flavour }: StepTarget): readonly string[] =>
  files.filter((path) => isFormatted(path, flavour));

const foldersOf = (target: StepTarget): readonly string[] => [...new Set(formatted(target).map(folderOf))];
