import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import { folderText } from '../../../../shared/domain/validation/folder-path.ts';
import type {
  InitialisedFolder,
  ValidateReading,
} from '../../../../shared/domain/validation/initialising.ts';
import type { FinishedCall } from '../../../../shared/domain/validation/step.ts';
import { lastWords } from '../reading/plain.ts';
import { validateAnswer } from './diagnostic.ts';
import { findingOf, isOfMadeFile } from './finding.ts';

export const VALIDATE_ARGS: readonly string[] = ['validate', '-json', '-no-color'];

/** `validate` ends with 0 also where it warns, and in a folder without configuration: its answer decides. */
export function readValidate(done: FinishedCall, folder: InitialisedFolder): ValidateReading {
  const answer = validateAnswer(done.stdout);
  const gap = (kind: Gap['kind'], what: string): ValidateReading => ({
    findings: [],
    proof: [],
    gaps: [{ kind, message: `${folderText(folder.folder)}: ${what}` }],
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
  const findings = answer.diagnostics
    .filter((one) => !isOfMadeFile(one, folder))
    .map((one) => findingOf('validate', one, folder));
  return { findings, proof: [`${folderText(folder.folder)} validated`], gaps: [] };
}
