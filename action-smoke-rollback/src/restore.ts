import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import type { Outcome } from '../../shared/domain/report/outcome.ts';
import { cutOff } from '../../shared/domain/rollout/cut-off.ts';
import { restoreCommand } from '../../shared/domain/rollout/restore-command.ts';
import { finishVerification } from '../../shared/engine/rollout/finish-verification.ts';
import { leftOver } from '../../shared/engine/rollout/left-over.ts';
import { resume } from '../../shared/engine/rollout/resume.ts';
import { type Ports, policyOf } from '../../shared/engine/rollout/session.ts';
import type { Inputs } from './inputs.ts';
import { prepare } from './run.ts';

/**
 * The post step: finishes the roll back or the promotion that `main` was cut off from, by the same reconciler.
 * undefined where nothing is left to do, which is so after every one that came to its conclusion.
 */
export async function restore(
  inputs: Inputs,
  context: RunContext,
  ports: Ports,
): Promise<Outcome | undefined> {
  const claim = leftOver(ports.job);
  if (claim === undefined) return undefined;
  const startedMs = ports.clock.now();
  // Nothing is proven any more: what ends needs no file of the user's.
  const session = await prepare({ ...inputs, mode: 'rollback' }, ports);
  const { driver, narrator, options } = session;
  narrator.say('The step was cut off: looking at what it left');
  narrator.recall(claim.record);
  const policy = policyOf('promoted', options.settings, context);
  const { candidate, previous } = claim.record;
  const driven = await resume(claim, cutOff(claim.record), policy, driver).catch((error: unknown) => {
    ports.log.error(
      `The previous traffic may not be back; restore it by hand: ${restoreCommand(driver.service, previous)}`,
    );
    throw error;
  });
  const ordered = driven.evidence.stop?.kind;
  const done = { end: driven.end, view: driven.view, previous, candidate, moved: true, stop: ordered };
  const { mode, deployment, deleteFailedRevisions } = inputs;
  return finishVerification(
    done,
    { mode, dryRun: false, environment: deployment?.environment, deleteFailedRevisions, context, startedMs },
    session,
  );
}
