import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Outcome } from '../../domain/report/outcome.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import { announce } from '../github/deployment-status.ts';
import { type Ended, finish } from './finish.ts';
import type { Session } from './session.ts';

/** How a verification or a roll back ended. */
export type Done = Omit<Ended, 'changed' | 'notes' | 'image'> & {
  /** What served when the step began. */
  readonly before?: readonly Share[] | undefined;
  /** Whether traffic was to be moved: a verification alone is no deployment. */
  readonly moved: boolean;
  readonly notes?: readonly string[] | undefined;
};

type About = {
  readonly mode: string;
  readonly dryRun: boolean;
  readonly environment: string | undefined;
  readonly deleteFailedRevisions: boolean;
  readonly context: RunContext;
  readonly startedMs: number;
};

/** A revision that is taken back served for a while: its last words are older than this step. */
const LOG_MS = 15 * 60_000;

/** The outcome of a step that deploys nothing. GitHub is told last: it must not keep anybody from their traffic. */
export async function finishVerification(done: Done, about: About, session: Session): Promise<Outcome> {
  const { moved, before, notes = [], ...ended } = done;
  const { end, candidate, view } = ended;
  if (moved && !about.dryRun) {
    const status = await announce(
      about.environment,
      about.context,
      `Roll back or promotion, ${candidate?.revision}`,
      session.ports,
    );
    await status.conclude(end.conclusion, end.reason, view?.uri);
  }
  const outcome = await finish(
    { ...ended, changed: [], notes },
    {
      ...about,
      action: 'action-smoke-rollback',
      deleteFailedRevisions: about.deleteFailedRevisions && (moved || about.mode === 'rollback'),
      logSinceMs: about.startedMs - LOG_MS,
    },
    session,
  );
  // The newest template is not what was asked or restored, so its image says nothing here.
  return {
    ...outcome,
    targets: outcome.targets.map((target) => ({ ...target, image: undefined, trafficBefore: before })),
  };
}
