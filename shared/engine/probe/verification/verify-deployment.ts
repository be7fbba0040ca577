import type { PlannedCheck } from '../../../domain/smoke/verification/plan-checks.ts';
import type { VerifiedCheck } from '../../../domain/smoke/verification/result.ts';
import type { RevisionLogs } from '../../../ports/logs.ts';
import type { Metrics } from '../../../ports/metrics.ts';
import { callerHeaders } from '../caller-headers.ts';
import { inTurn } from '../in-turn.ts';
import type { ProofPorts } from '../prove.ts';
import type { Recipient } from '../target.ts';
import { askLatency } from './ask-latency.ts';
import { askRequest } from './ask-request.ts';
import { logsOf, monitoringOf, type Whose } from './look-at.ts';
import { waitFor } from './wait-for.ts';

export type VerifyPorts = ProofPorts & { readonly metrics: Metrics; readonly logs: RevisionLogs };

export type Deployed = {
  readonly url: string;
  /** URL of the service: what an ID token must be made out to, also for a tag. */
  readonly audience: string;
  readonly door?: Recipient['door'];
  /** Absent where the URL belongs to no service that is known. */
  readonly whose?: Whose | undefined;
  /** By which Cloud Monitoring counts. */
  readonly intervalMs: number;
  /** Why nothing is to be waited for, such as a suite that has failed; absent where it is. */
  readonly hurry?: string | undefined;
};

/** Asks the six: requests first, then, side by side, what takes time to show and what takes many requests. */
export async function verifyDeployment(
  plan: readonly PlannedCheck[],
  deployed: Deployed,
  ports: VerifyPorts,
): Promise<readonly VerifiedCheck[]> {
  const sinceMs = ports.clock.now();
  const recipient: Recipient = {
    baseUrl: deployed.url.replace(/\/+$/, ''),
    door: deployed.door,
    ...(await callerHeaders(deployed.audience, ports)),
  };
  const lost = new AbortController();
  if (deployed.hurry !== undefined) lost.abort(deployed.hurry);
  const done = new Map<PlannedCheck, VerifiedCheck>();
  const ask = async (planned: PlannedCheck): Promise<void> => {
    const run = { deployed, recipient, sinceMs, done, lost: lost.signal };
    const result = await askOne(planned, run, ports).catch((error: unknown) => {
      lost.abort('another check ended in a fault');
      throw error;
    });
    done.set(planned, result);
    tell(result, ports);
    if (result.state === 'failed') lost.abort(`${result.name} failed`);
  };
  const isQuick = ({ kind }: PlannedCheck): boolean => kind === 'known' || kind === 'request';
  for (const some of [plan.filter(isQuick), plan.filter((planned) => !isQuick(planned))])
    await inTurn(
      some.map(() => []),
      some.length,
      async (index) => ask(some[index] as PlannedCheck),
    );
  return plan.map((planned) => done.get(planned) as VerifiedCheck);
}

type Run = {
  readonly deployed: Deployed;
  readonly recipient: Recipient;
  readonly sinceMs: number;
  readonly done: ReadonlyMap<PlannedCheck, VerifiedCheck>;
  readonly lost: AbortSignal;
};

async function askOne(planned: PlannedCheck, run: Run, ports: VerifyPorts): Promise<VerifiedCheck> {
  const { deployed, recipient, sinceMs, done, lost } = run;
  const { whose = NOBODY, intervalMs } = deployed;
  const waiting = { ...ports, lost };
  switch (planned.kind) {
    case 'known':
      return planned.result;
    case 'request':
      return askRequest(planned, recipient, ports);
    case 'latency':
      return askLatency(planned, recipient, ports);
    case 'cloud-monitoring':
      return waitFor(monitoringOf(whose, { ...planned, intervalMs }, ports), waiting);
    case 'logs': {
      const traces = () => [...done.values()].flatMap(({ traceparent }) => traceparent?.split('-')[1] ?? []);
      return waitFor(logsOf(whose, { ...planned, sinceMs, traces }, ports), waiting);
    }
  }
}

const NOBODY: Whose = { service: { project: '', region: '', service: '' }, revisions: [] };

function tell({ name, state, asked, seen, hint, ...ids }: VerifiedCheck, { log }: VerifyPorts): void {
  const what = asked === '' ? name : `${name} (${asked})`;
  if (state !== 'failed') {
    log.info(`${state === 'passed' ? '✓' : '–'} ${what}: ${seen}`);
    return;
  }
  const { requestId, traceparent } = ids;
  log.error(`✗ ${what}: ${seen}`, requestId === undefined ? undefined : { requestId, traceparent });
  if (hint !== undefined) log.info(`  ${hint}`);
}
