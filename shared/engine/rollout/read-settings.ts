import { ActionError } from '../../domain/errors/action-error.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { SuiteChoice } from '../../domain/inputs/suite-inputs.ts';
import type { OnInconclusive } from '../../domain/rollout/decision.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import { chooseSettings } from '../../domain/settings/choose-settings.ts';
import type { RolloutSettings } from '../../domain/settings/settings.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import type { VerificationWish } from '../../domain/smoke/verification/wish.ts';
import type { Files } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';
import { readDocument } from '../files/read-document.ts';
import type { SuiteSources } from '../probe/open-suite.ts';

/** rollout.yml with the inputs over it, checked as a whole. */
export async function readSettings(
  inputs: {
    readonly config: { readonly path: string; readonly required: boolean };
    readonly stages?: readonly Stage[] | undefined;
    readonly onInconclusive?: OnInconclusive | undefined;
  },
  on: { readonly files: Files; readonly log: Log },
): Promise<RolloutSettings> {
  // The button reads no file, and half of what it would load is there to read files.
  const { parseSettings } = await import('../../domain/settings/parse-settings.ts');
  const { path, required } = inputs.config;
  const settings = await readDocument(path, required, parseSettings, on.files);
  const chosen = chooseSettings(settings === undefined ? undefined : { settings, path }, inputs);
  if (chosen.problems.length > 0) {
    const fromFile = chosen.problems.every(({ where }) => where === path);
    throw refuse(fromFile ? 'file-invalid' : 'input-invalid', chosen.problems);
  }
  for (const note of chosen.notes) on.log.info(note);
  return chosen.settings;
}

/** The checks that need no suite, as the text of an input wants them; undefined where it says nothing. */
export async function readVerification(
  text: string | undefined,
  about: { readonly service: boolean },
): Promise<VerificationWish | undefined> {
  if (text === undefined) return undefined;
  const { parseVerification } = await import('../../domain/smoke/verification/parse-verification.ts');
  const wish = parseVerification(text, about);
  if (wish.ok) return wish.value;
  throw refuse('input-invalid', wish.error);
}

/** The smoke suite with its values and secrets. That there is none has to be said: a missing file is never taken for it. */
export async function readSuite(
  smoke: SuiteChoice,
  sources: SuiteSources,
  /** How this action is told to do without. */
  orSay = 'Or say smoke: none to deploy without proof.',
): Promise<SmokeSuite | 'none'> {
  if (smoke.kind === 'none') return 'none';
  const { parseSuite } = await import('../../domain/smoke/parse-suite.ts');
  const suite = await readDocument(smoke.path, false, parseSuite, sources.files);
  if (suite !== undefined) {
    const chosen = await choose(suite, smoke.tags ?? [], sources.log);
    return (await import('../probe/open-suite.ts')).openSuite(chosen, sources);
  }
  throw new ActionError({
    code: 'file-not-found',
    message: `Expected a smoke suite at ${smoke.path}, found no file`,
    hint: [
      'Check the repository out before this step, and write at least:',
      'checks:',
      '  - request: GET /health',
      '    expect: 200',
      orSay,
    ].join('\n'),
  });
}

/** Before any secret is read: a tag that no check has is refused without a request. */
async function choose(suite: SmokeSuite, tags: readonly string[], log: Log): Promise<SmokeSuite> {
  if (tags.length === 0) return suite;
  const { selectChecks } = await import('../../domain/smoke/select-checks.ts');
  const part = selectChecks(suite, tags);
  if (part.leftOut !== undefined && part.leftOut.length > 0)
    log.info(`Checks without the tags ${tags.join(', ')} are left out: ${part.leftOut.join(', ')}`);
  return part;
}
