import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import { folderText } from '../../../../shared/domain/validation/folder-path.ts';
import type {
  InitialisedFolder,
  ValidateReading,
} from '../../../../shared/domain/validation/initialising.ts';
import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { lastWords, plain } from '../reading/plain.ts';
import { type Diagnostic, validateAnswer } from './diagnostic.ts';
import { findingOf, isOfMadeFile } from './finding.ts';

export const VALIDATE_ARGS: readonly string[] = ['validate', '-json', '-no-color'];

/** `validate` ends with 0 also where it warns, and in a folder without configuration: its answer decides. */
export function readValidate(done: FinishedCall, folder: InitialisedFolder): ValidateReading {
  const answer = validateAnswer(done.stdout);
  const gap = (kind: Gap['kind'], what: string): ValidateReading => ({
    findings: [],
    proof: [],
    gaps: [{ kind, message: what }],
  });
  if (answer === undefined)
    return gap(
      'unreadable-report',
      `validate gave no answer that can be read${lastWords(done.stderr || done.stdout)}`,
    );
  if (!answer.version.startsWith('1.'))
    return gap(
      'unknown-schema',
      `validate answers in format ${answer.version || 'without a version'}, expected 1`,
    );
  const hasErrors = answer.diagnostics.some(({ severity }) => severity === 'error');
  if (answer.valid === hasErrors || (done.exitCode === 0) !== answer.valid)
    return gap(
      'unreadable-report',
      `validate ended with exit code ${done.exitCode} and says ${answer.valid ? 'valid' : 'invalid'}: the two do not fit`,
    );
  const told = answer.diagnostics.filter((one) => !isOfMadeFile(one, folder));
  const broken = told.filter(({ summary }) => PLUGIN_FAULT.test(summary));
  const findings = told
    .filter((one) => !broken.includes(one))
    .map((one) => findingOf('validate', one, folder));
  const [first] = broken;
  return first === undefined
    ? { findings, proof: [`${folderText(folder.folder)} validated`], gaps: [] }
    : { findings, proof: [], gaps: [pluginGap(first)] };
}

/** Not the author's: Terraform could not ask a provider what its resources look like, so nothing of them was validated. */
const PLUGIN_FAULT =
  /^(?:Failed to (?:load plugin schemas|instantiate provider|read provider schema)|Plugin (?:did not respond|error)|Could not load plugin)/;

function pluginGap({ summary, detail }: Diagnostic): Gap {
  // What follows is a list of what may be wrong, the same for all.
  const said = plain(detail.split('\n')[0] ?? '')
    .trim()
    .slice(0, 400);
  return {
    kind: 'crashed',
    message: `${summary}${said === '' ? '' : `: ${said}`}`,
    hint: 'Look whether the provider is built for this machine, and whether another version of it starts',
  };
}
