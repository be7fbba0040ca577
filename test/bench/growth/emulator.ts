import { artifactRegistryHandler } from '../../emulators/google/artifact-registry/handler.ts';
import { createArtifactRegistry } from '../../emulators/google/artifact-registry/state.ts';
import { createLogging } from '../../emulators/google/logging/logging.ts';
import { createCloudRun } from '../../emulators/google/run/cloud-run.ts';
import type { Handler } from '../../emulators/http.ts';
import { defaultIdentity } from '../../emulators/identity/default-identity.ts';
import { jobEnvironment } from '../../emulators/identity/job-environment.ts';
import { createRequestLog } from '../../emulators/request-log.ts';
import { createServer } from '../../emulators/server.ts';
import type { Point } from './points.ts';
import { startRuntimeDouble } from './runtime-double.ts';
import { PROJECT, seed } from './seed.ts';

export type FullEmulator = {
  readonly env: Readonly<Record<string, string>>;
  /** Who the job is: values of the actions' inputs. */
  readonly identity: Readonly<Record<string, string>>;
  /** Calls and bytes of their bodies, both ways, since the last time. */
  take(): { readonly calls: number; readonly bytes: number };
  close(): Promise<void>;
};

const NUMBER = '123456789012';

/**
 * The emulator's state machine over a double for the machine that runs containers, filled with every point: a thousand
 * revisions are then a thousand records and not a thousand processes. Operations end at once.
 */
export async function startFullEmulator(points: readonly Point[]): Promise<FullEmulator> {
  const seeder = 'a-token-for-seeding';
  const now = Date.now;
  const identity = await defaultIdentity({ now, projectNumber: NUMBER, staticToken: seeder });
  const { access } = identity;
  const projectNumber = () => NUMBER;
  const double = await startRuntimeDouble();
  const cloudRun = createCloudRun({
    ...{ now, access, projectNumber, projectId: () => PROJECT, runtime: double.runtime },
  });
  for (const point of points) seed(cloudRun, seeder, point);

  let bytes = 0;
  const counted = (handler: Handler): Handler => {
    return async (request) => {
      const answer = await handler(request);
      if (answer !== undefined) bytes += Buffer.byteLength(request.body) + Buffer.byteLength(answer.body);
      return answer;
    };
  };
  const registry = createArtifactRegistry({ access, find: (reference) => ({ content: reference }) });
  const handlers: Handler[] = [
    cloudRun.handle,
    createLogging({ access, projectNumber }).handle,
    ...identity.handlers,
    artifactRegistryHandler(registry),
  ];
  const log = createRequestLog();
  const server = await createServer({ handlers: handlers.map(counted), log });
  return {
    env: jobEnvironment(identity, server.origin),
    identity: identity.inputs,
    take: () => {
      const taken = { calls: log.list().length, bytes };
      log.clear();
      bytes = 0;
      return taken;
    },
    close: async () => {
      await server.close();
      double.close();
    },
  };
}
