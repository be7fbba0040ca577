import { counted } from '../../shared/domain/report/figures.ts';
import { changedFolders } from '../../shared/domain/validation/changed-folders.ts';
import type { Discovery, FoundFolder } from '../../shared/domain/validation/discovery.ts';
import { folderText, isBelow } from '../../shared/domain/validation/folder-path.ts';
import { STEPS, type StepName } from '../../shared/domain/validation/step.ts';
import type { Inputs } from './inputs.ts';

/** Which folders are run by which steps. */
export type Plan = {
  /** In the order of STEPS. */
  readonly steps: readonly StepName[];
  /** Steps that may be left out where their tool is not there: nobody named them. */
  readonly mayBeAbsent: ReadonlySet<StepName>;
  /** Every folder below the one that was asked for. */
  readonly found: readonly FoundFolder[];
  /** Those that are run. */
  readonly chosen: ReadonlySet<string>;
  /** What was found and why it is run or not, for the log. */
  readonly notes: readonly string[];
};

/** Files that changed, since when; undefined: everything counts as changed. */
export type Change = { readonly since: string; readonly files: readonly string[] };

/** Chooses steps and folders: those that were named, else all that apply. */
export function planValidation(
  {
    steps: wanted,
    folder,
    tflintConfig,
    config,
  }: Pick<Inputs, 'steps' | 'folder' | 'tflintConfig' | 'config'>,
  discovery: Discovery,
  change: Change | undefined,
): Plan {
  const found = discovery.folders.filter((one) => isBelow(one.folder, folder === '.' ? '' : folder));
  const changed =
    change &&
    changedFolders(discovery, change.files, [
      config.path.replace(/^\.\//, ''),
      ...(tflintConfig === undefined ? [] : [tflintConfig]),
    ]);
  const chosen = new Set(
    found.map((one) => one.folder).filter((one) => changed === undefined || changed.has(one)),
  );
  const named = wanted !== 'auto';
  return {
    steps: STEPS.filter((step) => (named ? wanted.includes(step) : !ONLY_NAMED.has(step))),
    mayBeAbsent: new Set(named ? [] : OPTIONAL),
    ...{ found, chosen },
    notes: [
      ...found.map(
        (one) =>
          `${folderText(one.folder)}: a ${one.kind}, because ${one.because}${chosen.has(one.folder) ? '' : '; left out, nothing that it reads changed'}`,
      ),
      ...discovery.notes,
      ...(change === undefined
        ? []
        : [
            `${counted(chosen.size, 'folder')} of ${found.length} to run: ${counted(change.files.length, 'file')} changed since ${change.since}`,
          ]),
    ],
  };
}

/** Without Terraform nothing here was validated; without these something was. */
const OPTIONAL: readonly StepName[] = ['tflint', 'checkov'];

/** What looks for the same as others does so for those who ask for it. */
const ONLY_NAMED: ReadonlySet<StepName> = new Set(['trivy']);
