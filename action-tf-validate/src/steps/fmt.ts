import { isFormatted } from '../../../shared/domain/validation/configuration-files.ts';
import { folderOf } from '../../../shared/domain/validation/folder-path.ts';
import type { Step, StepTarget } from '../../../shared/domain/validation/step.ts';
import { isPassedOver } from './fmt/passed-over.ts';
import { readFmt } from './fmt/read.ts';

/** Not `-check`: with it, one file that cannot be parsed hides every other that is not in form. */
const ARGS = ['fmt', '-list=true', '-write=false', '-diff', '-no-color'];

/** The form of every file. A recursive call leaves out folders such as those that begin with a dot, so each of those has one of its own. */
export const fmt: Step = {
  name: 'fmt',
  calls: (target, { checkout }) => [
    { args: [...ARGS, '-recursive', '.'], cwd: checkout },
    // From `./`: a folder may begin with a dash too.
    ...hiddenFolders(target).map((folder) => ({ args: [...ARGS, `./${folder}`], cwd: checkout, folder })),
  ],
  read: readFmt,
};

function hiddenFolders({ files, flavour }: StepTarget): readonly string[] {
  const folders = new Set(files.filter((path) => isFormatted(path, flavour)).map(folderOf));
  return [...folders].filter((folder) => folder.split('/').some(isPassedOver));
}
