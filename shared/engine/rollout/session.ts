import type { Observation, ProbeCounts } from '../../domain/analysis/observation.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { SmokeRun } from '../../domain/report/outcome.ts';
import type { Policy, Proof as Proven } from '../../domain/rollout/claim.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { type ServiceView, tagUrl } from '../../domain/rollout/service-view.ts';
import { NOTHING_NEW } from '../../domain/rollout/service-write.ts';
import { candidateShare } from '../../domain/rollout/traffic-of-record.ts';
import type { RolloutSettings } from '../../domain/settings/settings.ts';
import { tokenAudience } from '../../domain/smoke/audience.ts';
import { doorOf } from '../../domain/smoke/door.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import type { VerificationWish } from '../../domain/smoke/verification/wish.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import type { CustomMetrics } from '../../ports/custom-metrics.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Files } from '../../ports/files.ts';
import type { GitHub } from '../../ports/github.ts';
import type { Http } from '../../ports/http.ts';
import type { Identity } from '../../ports/identity.ts';
import type { Images } from '../../ports/images.ts';
import type { Job } from '../../ports/job.ts';
import type { Log } from '../../ports/log.ts';
import type { RevisionLogs } from '../../ports/logs.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { Match } from '../../ports/patterns.ts';
import type { Random } from '../../ports/random.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { observer } from '../analysis/observer.ts';
import { sequentialJudge } from '../analysis/sequential-judge.ts';
import { UNASKED } from '../analysis/unasked.ts';
import { type Proof, type ProofTarget, prove } from '../probe/prove.ts';
import type { Driver } from './drive.ts';
import { CLAIM_STATE } from './left-over.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import { proveWithoutUsers } from './prove-without-users.ts';

/** Everything outside that an action on Cloud Run acts through. */
export type Ports = {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly http: Http;
  readonly identity: Identity;
  readonly cloudRun: CloudRun;
  readonly metrics: Metrics;
  readonly customMetrics: CustomMetrics;
  readonly logs: RevisionLogs;
  readonly images: Images;
  readonly files: Files;
  readonly env: Environment;
  /** Absent where the job has no identity to ask with. */
  readonly secrets?: Secrets | undefined;
  /** Regular expressions within a time limit. */
  readonly match?: Match | undefined;
  readonly job: Job;
  /** Absent when no token was given. */
  readonly github: GitHub | undefined;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
};

export type SessionOptions = {
  readonly service: ServiceName;
  readonly suite: SmokeSuite | 'none';
  /** The checks that need no suite; absent where nobody asked for them. */
  readonly verification?: VerificationWish | undefined;
  readonly settings: RolloutSettings;
  /** Pattern with `{tag}`, for services behind a load balancer. */
  readonly tagUrl?: string | undefined;
  /** What ID tokens are made out to, where that is not the suite's choice or the URL of the service. */
  readonly idTokenAudience?: string | undefined;
  /** How long one write may take to be carried out. */
  readonly readyTimeoutMs: number;
};

/** One job's work on one service: the loop's ports, wired to the smoke suite, the judge and the narrator. */
export type Session = {
  readonly ports: Ports;
  readonly options: SessionOptions;
  readonly narrator: Narrator;
  readonly driver: Driver;
  /** All that the judge looks at, as of a time. */
  observe(record: RolloutRecord, nowMs: number): Promise<Observation>;
  /** The whole proof before the first stage: the suite and, where they decide, probes. */
  proveBeforeUsers(record: RolloutRecord, view: ServiceView, decidedBy: 'users' | 'probes'): Promise<Proven>;
  /** Runs the suite on the service's own URL. */
  proveService(view: ServiceView): Promise<Proof>;
  candidateUrl(view: ServiceView, tag: string): string | undefined;
};

/** Throws for sources that cannot be used, before anything is changed. */
export function openSession(options: SessionOptions, ports: Ports): Session {
  const { service, settings } = options;
  const { analysis } = settings;
  const custom = (analysis.metrics.length > 0 ? ports.customMetrics : UNASKED).open({
    project: service.project,
    prometheus: analysis.prometheus,
  });
  const probed = new Map<string, ProbeCounts>();
  const narrator = createNarrator(ports.clock, ports.log);

  const candidateUrl = (view: ServiceView, tag: string): string | undefined =>
    options.tagUrl === undefined ? tagUrl(view, tag) : options.tagUrl.replace('{tag}', tag);

  const proofTarget = (url: string | undefined, view: ServiceView): ProofTarget => ({
    url,
    audience: tokenAudience(options.idTokenAudience, options.suite, { url, serviceUrl: view.uri }),
    door: doorOf(view.raw, url),
  });

  const proveOn = async (
    when: SmokeRun['when'],
    percent: number,
    url: string | undefined,
    view: ServiceView,
  ) => {
    const proof = await ports.log.group(`Smoke suite on ${url ?? 'the candidate'}`, () =>
      prove(options.suite, proofTarget(url, view), ports),
    );
    narrator.smoke({ when, percent, report: proof.report });
    narrator.say(`Smoke suite: ${proof.reason}`);
    return proof;
  };

  const proveCandidate = (when: 'candidate' | 'stage') => (record: RolloutRecord, view: ServiceView) =>
    proveOn(when, candidateShare(record), candidateUrl(view, record.candidate.tag), view);

  const observe = observer({ service, metrics: ports.metrics, custom, settings: analysis });

  const driver: Driver = {
    service,
    cloudRun: ports.cloudRun,
    clock: ports.clock,
    judge: sequentialJudge({
      observe,
      probes: ({ id }) => probed.get(id),
      prove: proveCandidate('stage'),
      settings: analysis,
      onInconclusive: settings.onInconclusive,
    }),
    prove: proveCandidate('candidate'),
    keep: (claim) => {
      const kept = claim.opening === undefined ? claim : { ...claim, opening: NOTHING_NEW };
      ports.job.saveState(CLAIM_STATE, JSON.stringify(kept));
    },
    forget: () => ports.job.saveState(CLAIM_STATE, ''),
    tell: narrator.tell,
    settleMs: options.readyTimeoutMs,
    signal: ports.signal,
  };

  return {
    ports,
    options,
    narrator,
    driver,
    observe,
    proveBeforeUsers: async (record, view, decidedBy) => {
      const proof = await driver.prove(record, view);
      const url = candidateUrl(view, record.candidate.tag);
      const target = proofTarget(url, view);
      const probing = { target, decidedBy, stages: record.stages };
      if (!proof.passed) return proof;
      const found = await proveWithoutUsers(probing, options, narrator, ports);
      if (found === undefined) return proof;
      probed.set(record.id, found.counts);
      return { ...found, reason: `${proof.reason}; ${found.reason}` };
    },
    proveService: (view) => proveOn('service', 100, view.uri, view),
    candidateUrl,
  };
}

/** How long a candidate that was deployed or held may wait for a person. */
const AWAIT_MS = 7 * 24 * 3_600_000;

/** The policy of a job: the same for `main` and for `post`. */
export function policyOf(goal: Policy['goal'], settings: RolloutSettings, context: RunContext): Policy {
  return {
    goal,
    onInconclusive: settings.onInconclusive,
    // A quarter of an interval: a number is seen soon after it is final, and nobody is asked in vain too often.
    lookEveryMs: Math.min(Math.max(settings.analysis.intervalMs / 4, 250), 15_000),
    awaitMs: AWAIT_MS,
    owner: { run: context.url, commit: context.commit },
  };
}
