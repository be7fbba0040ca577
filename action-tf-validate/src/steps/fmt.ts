import { folderOf } from '../../../shared/domain/terraform/paths.ts';
import { isFormatted } from '../../../shared/domain/validation/configuration-files.ts';
import type { Step, StepTarget } from '../../../shared/domain/validation/step.ts';
import { isPassedOver } from './fmt/passed-over.ts';
import { readFmt } from './fmt/read.ts';

/** Not `-check`: with it, one file that cannot be parsed hides every other that is not in form. */
const ARGS = ['fmt', '-list=true', '-write=false', '-diff', '-no-color'];

/** Any command asks the maker for a newer version, but where it is told not to. */
const ENV = { TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' };

/** The form of every file. A recursive call leaves out folders such as those that begin with a dot, so each of those has one of its own. */
export const fmt: Step = {
  name: 'fmt',
  calls: (target, { checkout }) => [
    { args: [...ARGS, '-recursive', '.'], cwd: checkout, env: ENV },
    // From `./`: a folder may begin with a dash too.
    ...hiddenFolders(target).map((folder) => ({
      args: [...ARGS, `./${folder}`],
      cwd: checkout,
      env: ENV,
      folder,
    })),
  ],
  read: readFmt,
};

function hiddenFolders({ files, flavour }: StepTarget): readonly string[] {
  const folders = new Set(files.filter((path) => isFormatted(path, flavour)).map(folderOf));
  return [...folders].filter((folder) => folder.split('/').some(isPassedOver));
}
