import { parseInputs } from '../../../../action-smoke-rollback/src/inputs.ts';
import { report } from '../../../../action-smoke-rollback/src/report.ts';
import { run } from '../../../../action-smoke-rollback/src/run.ts';
import { readRunContext } from '../../../../shared/domain/inputs/run-context.ts';
import type { TargetOutcome } from '../../../../shared/domain/report/outcome.ts';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../shared/domain/rollout/history.ts';
import { servingShares, viewService } from '../../../../shared/domain/rollout/service-view.ts';
import { type Simulated, targetOf } from '../../action-deploy-canary/simulation/simulated-job.ts';
import { environment } from '../with-inputs.ts';

export type Told = TargetOutcome & { readonly failure: string | undefined; readonly summary: string };

/** One step of action-smoke-rollback on the simulated service, as a job of its own. */
export async function step(
  simulated: Simulated,
  inputs: Readonly<Record<string, string>>,
  runId = '9',
): Promise<Told> {
  const parsed = parseInputs(environment({ service: 'shop', project_id: 'demo-project', ...inputs }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const context = readRunContext({
    ...{ GITHUB_RUN_ID: runId, GITHUB_REPOSITORY: 'octo/shop', GITHUB_SHA: 'c0ffee', GITHUB_ACTOR: 'mona' },
  });
  const target = { service: 'shop', region: 'us-central1', projectId: 'demo' };
  const outcome = await run({ ...parsed.value, target }, context, simulated.ports());
  const { failure, summary } = report(outcome);
  return { ...targetOf(outcome), failure, summary };
}

export const guard = (simulated: Simulated, inputs: Readonly<Record<string, string>> = {}, runId?: string) =>
  step(simulated, { mode: 'guard', ...inputs }, runId);

/** Percent by revision, of what serves. */
export function served({ world }: Pick<Simulated, 'world'>): Record<string, number> {
  const shares = servingShares(viewService(world.look()));
  return Object.fromEntries(shares.map(({ revision, percent }) => [revision, percent]));
}

export const historyOf = ({ world }: Pick<Simulated, 'world'>) =>
  decodeHistory(viewService(world.look()).annotations[HISTORY_ANNOTATION]);
