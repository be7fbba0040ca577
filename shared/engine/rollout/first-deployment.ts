import { ActionError, type ErrorCode } from '../../domain/errors/action-error.ts';
import type { JsonObject } from '../../domain/json/json.ts';
import type { End } from '../../domain/rollout/effect.ts';
import { type ServiceView, trafficShown } from '../../domain/rollout/service-view.ts';
import type { Operation } from '../../ports/cloud-run.ts';
import type { Driver } from './drive.ts';
import { observe } from './observe.ts';
import { settle } from './settle.ts';

const TRIES = 5;

export type FirstDeployment = {
  /** The whole service; its template names the revision, by which a repeat after a lost answer knows itself. */
  readonly body: JsonObject;
  readonly revision: string;
  /** The service as it is when it exists and serves nothing; undefined when there is none. */
  readonly view: ServiceView | undefined;
};

/**
 * Deploys where nothing serves yet. Cloud Run gives a new service's first revision its traffic and there is nothing to
 * restore, so the candidate is proven in place: `promoted`, or `failed` with the service kept for a look at it.
 */
export async function deployFirst(
  first: FirstDeployment,
  driver: Omit<Driver, 'prove' | 'judge' | 'keep'> & {
    prove(view: ServiceView): Promise<{ readonly passed: boolean; readonly reason: string }>;
  },
): Promise<{ readonly end: End; readonly view: ServiceView | undefined }> {
  const operation = await write(first, driver);
  const settled = await settle(operation?.name, driver, driver.signal);
  const { view } = settled;
  if (view === undefined) return { end: { conclusion: 'failed', reason: 'the service was deleted' }, view };
  if (view.templateRevision !== first.revision) {
    const reason = `${view.lastModifier || 'somebody else'} wrote the service meanwhile (revision ${view.latestCreated})`;
    return { end: { conclusion: 'conflict', reason }, view };
  }
  if (settled.outcome !== 'done' || !trafficShown(view) || view.latestReady !== first.revision) {
    return {
      end: {
        conclusion: 'failed',
        reason: whyNotReady(settled.outcome, settled.message || view.ready.message),
      },
      view,
    };
  }
  const proof = await driver.prove(view);
  return { end: { conclusion: proof.passed ? 'promoted' : 'failed', reason: proof.reason }, view };
}

async function write(
  { body, revision, view }: FirstDeployment,
  driver: Pick<Driver, 'service' | 'cloudRun' | 'clock' | 'signal'>,
): Promise<Operation | undefined> {
  let before = view;
  for (let tries = 1; ; tries += 1) {
    try {
      return await send(before, body, driver);
    } catch (error) {
      if (!(error instanceof ActionError) || !MAY_HAVE_ARRIVED.has(error.code) || tries >= TRIES) throw error;
      const found = await observe(driver);
      if (found?.templateRevision === revision) return undefined;
      if (found !== undefined && found.generation !== before?.generation) {
        throw new ActionError({
          code: 'conflict',
          message: `Expected a service that serves nothing yet, found that ${found.lastModifier || 'somebody else'} wrote it meanwhile`,
          hint: 'Run the deployment again: it then starts from what is there.',
          cause: error,
        });
      }
      before = found;
      await driver.clock.sleep(error.retryAfterMs ?? 500 * 2 ** (tries - 1), driver.signal);
    }
  }
}

async function send(
  before: ServiceView | undefined,
  body: JsonObject,
  { service, cloudRun }: Pick<Driver, 'service' | 'cloudRun'>,
): Promise<Operation> {
  if (before === undefined) return cloudRun.createService(service, body);
  return cloudRun.updateService(service, { ...body, etag: before.etag }, { updateMask: Object.keys(body) });
}

const MAY_HAVE_ARRIVED: ReadonlySet<ErrorCode> = new Set([
  'already-exists',
  'conflict',
  'answer-lost',
  'unavailable',
  'timeout',
  'rate-limited',
  'internal',
]);

function whyNotReady(outcome: 'done' | 'failed' | 'expired' | 'cancelled', message: string): string {
  if (outcome === 'cancelled') return 'the job was cancelled before the first revision was ready';
  if (outcome === 'expired') return 'the first revision did not become ready in time';
  return `the first revision did not become ready: ${message}`;
}
