import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { folderOf } from '../../../shared/domain/terraform/paths.ts';
import { type FolderGap, inOne } from '../../../shared/domain/validation/folder-gaps.ts';
import { below, folderText } from '../../../shared/domain/validation/folder-path.ts';
import type {
  CallDone,
  Step,
  StepCall,
  StepPlaces,
  StepReading,
  StepTarget,
} from '../../../shared/domain/validation/step.ts';
import { notRead } from './reading/forms.ts';
import { errorFinding, issueFinding } from './tflint/findings.ts';
import { errorGap, unreadableGap } from './tflint/gaps.ts';
import { parseTflintReport } from './tflint/report.ts';
import { switchedOff } from './tflint/switched-off.ts';

const CONFIG = '.tflint.hcl';
const TOO_DEEP = 'Module stack level too deep';

/**
 * TFLint folder by folder, by the configuration of the checkout's root where one has none of its own. A recursive call takes as long, leaves out
 * folders that begin with a dot, tells no lines of what is broken, and one file that takes for ever takes all others with it.
 */
export const tflint: Step = {
  name: 'tflint',
  calls: (target, at) => readable(target).map((folder) => callOf(folder, target, at)),
  // It follows modules ten levels down; each of them is linted by itself.
  more: (done, target, at) =>
    done
      .filter(isTooDeep)
      .map(({ call }) => withArgument(callOf(call.folder ?? '', target, at), '--call-module-type=none')),
  read,
};

/** What OpenTofu alone knows it passes over: such a folder would be one without findings. */
const IS_READ = /\.tf(?:\.json)?$/;

function readable({ files, folders }: StepTarget): readonly string[] {
  const holding = new Set(files.filter((path) => IS_READ.test(path)).map(folderOf));
  return folders.filter((folder) => holding.has(folder));
}

function callOf(folder: string, target: StepTarget, { checkout, config }: StepPlaces): StepCall {
  const own = folder !== '' && target.texts[below(folder, CONFIG)] !== undefined;
  return {
    args: [
      ...['--format=json', '--no-color', `--chdir=${folderText(folder)}`],
      ...(own || config === undefined ? [] : [`--config=${config}`]),
    ],
    cwd: checkout,
    folder,
  };
}

const withArgument = (call: StepCall, more: string): StepCall => ({ ...call, args: [...call.args, more] });

function isTooDeep({ stdout }: CallDone): boolean {
  const report = parseTflintReport(stdout);
  return report?.errors.some(({ summary }) => summary === TOO_DEEP) === true;
}

function read(done: readonly CallDone[], target: StepTarget, at: StepPlaces): StepReading {
  // A folder that was asked again has its word in the second answer.
  const last = new Map(done.map((one) => [one.call.folder ?? '', one]));
  const readings = [...last].map(([folder, one]) => readOne(folder, one, at));
  const own = new Set(target.files);
  const linted = readings.filter(({ gaps }) => gaps.length === 0).length;
  return {
    findings: readings
      .flatMap(({ findings }) => findings)
      .filter(({ place }) => place !== undefined && own.has(place.path)),
    proof:
      linted === 0
        ? []
        : [
            `${counted(linted, 'folder')} linted`,
            ...notRead(target.files, IS_READ, 'TFLint'),
            ...switchedOff(target.texts),
          ],
    gaps: readings.length === 0 ? [NOTHING] : inOne(readings.flatMap(({ gaps }) => gaps)),
  };
}

const NOTHING: Gap = {
  kind: 'nothing-scanned',
  message: 'TFLint reads .tf and .tf.json alone, and there is none',
  hint: 'Leave tflint out of the input steps, or let this gap pass in the settings',
};

function readOne(
  folder: string,
  done: CallDone,
  { checkout }: StepPlaces,
): { readonly findings: readonly Finding[]; readonly gaps: readonly FolderGap[] } {
  const report = parseTflintReport(done.stdout);
  if (report === undefined) return { findings: [], gaps: [unreadableGap(folder, done)] };
  return {
    findings: [
      ...report.issues.map(issueFinding),
      ...report.errors.flatMap((one) => errorFinding(one) ?? []),
    ],
    gaps: report.errors.map((error) => errorGap(folder, error, checkout)),
  };
}
