import { startEmulatorProcess } from '../../demo/emulator.ts';
import type { Bundles } from '../bundles.ts';
import { takeRequests } from './requests.ts';
import { type Run, runOf } from './run.ts';
import { makeServices, type Services } from './services.ts';
import { bundleSide, gcloudSide, type Side } from './sides.ts';

/** Every run of one side. */
export type SideRuns = { readonly rollOuts: Run[]; readonly rollBacks: Run[] };
export type SideBySide = { readonly bundles: SideRuns; readonly gcloud: SideRuns | undefined };

/** The least time that each operation of the emulator takes. */
export const OPERATION_MS = 50;

/**
 * Both sides on one emulator, a round each in turn, who begins changing from round to round. A first round that is not
 * counted fills the caches of the machine for both.
 */
export async function runSideBySide(
  bundles: Bundles,
  rounds: number,
  withGcloud: boolean,
): Promise<SideBySide> {
  const emulator = await startEmulatorProcess(['--operation-delay', `${OPERATION_MS}ms`]);
  try {
    const { env, origin } = emulator;
    const services = makeServices(origin, env.CLOUDSDK_AUTH_ACCESS_TOKEN ?? '');
    const ours: Contest = { side: await bundleSide(bundles, env), runs: noRuns() };
    const theirs: Contest | undefined = withGcloud
      ? { side: await gcloudSide(env), runs: noRuns() }
      : undefined;
    const contests = theirs === undefined ? [ours] : [ours, theirs];
    for (const { side } of contests) await services.create(side.service);
    for (let round = 0; round <= rounds; round += 1) {
      for (const { side, runs } of round % 2 === 0 ? contests : contests.toReversed()) {
        const target = round === 0 ? noRuns() : runs;
        await oneRound(side, target, services, origin);
      }
    }
    return { bundles: ours.runs, gcloud: theirs?.runs };
  } finally {
    await emulator.stop();
  }
}

type Contest = { readonly side: Side; readonly runs: SideRuns };

function noRuns(): SideRuns {
  return { rollOuts: [], rollBacks: [] };
}

/** Neither side counts as done unless the service shows it. */
async function oneRound(side: Side, runs: SideRuns, services: Services, origin: string): Promise<void> {
  const previous = await services.serving(side.service);
  runs.rollOuts.push(await counted(side, () => side.rollOut(), origin));
  if ((await services.serving(side.service)) === previous)
    throw new Error(`Expected a new revision of ${side.service} to serve, found ${previous}`);
  runs.rollBacks.push(await counted(side, () => side.rollBack(previous), origin));
  const restored = await services.serving(side.service);
  if (restored !== previous)
    throw new Error(`Expected ${previous} of ${side.service} to serve again, found ${restored}`);
}

async function counted(side: Side, work: Side['rollOut'], origin: string): Promise<Run> {
  await takeRequests(origin);
  const measured = await work();
  const requests = await takeRequests(origin);
  return runOf(measured, requests, (await side.post?.())?.wallMs);
}
