import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import type { Outcome } from '../../shared/domain/report/outcome.ts';
import { cutOff } from '../../shared/domain/rollout/cut-off.ts';
import { restoreCommand } from '../../shared/domain/rollout/restore-command.ts';
import { UNASKED } from '../../shared/engine/analysis/unasked.ts';
import { finish } from '../../shared/engine/rollout/finish.ts';
import { leftOver } from '../../shared/engine/rollout/left-over.ts';
import { resume } from '../../shared/engine/rollout/resume.ts';
import { type Ports, policyOf } from '../../shared/engine/rollout/session.ts';
import type { Inputs } from './inputs.ts';
import { prepare } from './run.ts';

/**
 * The post step: finishes what `main` was cut off from, by the same reconciler. undefined where nothing is left to do,
 * which is so after every rollout that came to its conclusion.
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
  const session = await prepare(
    { ...inputs, smoke: { kind: 'none' }, config: { ...inputs.config, required: false } },
    { ...ports, customMetrics: UNASKED },
  );
  session.narrator.say('The rollout was cut off: looking at what it left');
  session.narrator.recall(claim.record);
  const policy = policyOf(
    inputs.mode === 'deploy' ? 'proven' : 'promoted',
    session.options.settings,
    context,
  );
  const { candidate, previous } = claim.record;
  const driven = await resume(claim, cutOff(claim.record), policy, session.driver).catch((error: unknown) => {
    ports.log.error(
      `The previous traffic may not be back; restore it by hand: ${restoreCommand(session.driver.service, previous)}`,
    );
    throw error;
  });
  const ended = {
    end: driven.end,
    view: driven.view,
    previous,
    changed: [],
    notes: [],
    candidate,
    stop: driven.evidence.stop?.kind,
    planned: claim.record.stages,
  };
  return finish(ended, { action: 'action-deploy-canary', ...inputs, startedMs, context }, session);
}
