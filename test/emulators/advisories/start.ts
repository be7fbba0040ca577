import type { EmulatorResponse, Handler } from '../http.ts';
import { createRequestLog, type RequestLog } from '../request-log.ts';
import { createServer } from '../server.ts';
import type { Advisory } from './advisory.ts';
import { createNpmHandler, type Packages } from './npm.ts';
import { createOsvHandler } from './osv.ts';

/** The services that tell of vulnerable packages, on loopback. */
export type Advisories = {
  /** For `npm audit --registry`; the origin of the OSV API too. */
  readonly origin: string;
  readonly log: RequestLog;
  /** Answers everything so from now on: an outage, a refusal, nonsense. undefined: as usual again. */
  answerAll(response: EmulatorResponse | undefined): void;
  close(): Promise<void>;
};

/** Serves a table of advisories as the npm registry and as OSV do, so that the real scanners can be run without either. */
export async function startAdvisories(
  table: readonly Advisory[],
  packages: Packages = {},
): Promise<Advisories> {
  const log = createRequestLog();
  let always: EmulatorResponse | undefined;
  const outage: Handler = () => always;
  const handlers = [outage, createOsvHandler(table), createNpmHandler(table, packages)];
  const { origin, close } = await createServer({ handlers, log });
  return {
    origin,
    log,
    answerAll: (response) => {
      always = response;
    },
    close,
  };
}
