import { systemClock } from '../../shared/adapters/clock.ts';
import { makeFiles } from '../../shared/adapters/files/files.ts';
import { jobTokens } from '../../shared/adapters/github/id-token.ts';
import { makeJob } from '../../shared/adapters/github/job.ts';
import { makeLog } from '../../shared/adapters/github/log.ts';
import { isPost, markForPost } from '../../shared/adapters/github/post-mark.ts';
import { makeGitHub } from '../../shared/adapters/github/rest.ts';
import { makeToolkit } from '../../shared/adapters/github/toolkit.ts';
import { makeCloudRun } from '../../shared/adapters/google/cloud-run.ts';
import { earlyLogin } from '../../shared/adapters/google/early-login.ts';
import { makeEndpoints } from '../../shared/adapters/google/endpoints.ts';
import { makeIdentity } from '../../shared/adapters/google/identity.ts';
import { makeImages } from '../../shared/adapters/google/images.ts';
import { lateAuditLog } from '../../shared/adapters/google/late-audit-log.ts';
import { makeRevisionLogs } from '../../shared/adapters/google/logs.ts';
import { makeMetrics } from '../../shared/adapters/google/metrics.ts';
import type { Retry } from '../../shared/adapters/google/retry.ts';
import { makeSecrets } from '../../shared/adapters/google/secrets.ts';
import { withBreaker } from '../../shared/adapters/http/breaker.ts';
import { makeHttp } from '../../shared/adapters/http/http.ts';
import { useProxies } from '../../shared/adapters/http/proxy.ts';
import { withRequestLog } from '../../shared/adapters/http/request-log.ts';
import { timeLimitedMatch } from '../../shared/adapters/patterns.ts';
import { makeCustomMetrics } from '../../shared/adapters/prometheus/custom-metrics.ts';
import { systemRandom } from '../../shared/adapters/random.ts';
import { refuse } from '../../shared/domain/errors/refuse.ts';
import type { NotifyChoice } from '../../shared/domain/inputs/notify-inputs.ts';
import { readRunContext } from '../../shared/domain/inputs/run-context.ts';
import { notifySecrets } from '../../shared/domain/notify/secrets.ts';
import type { Outcome } from '../../shared/domain/report/outcome.ts';
import type { Gate } from '../../shared/engine/gate/ask-gate.ts';
import { retry } from '../../shared/engine/retry/retry.ts';
import { leftOver } from '../../shared/engine/rollout/left-over.ts';
import type { Ports } from '../../shared/engine/rollout/session.ts';
import type { AuditLog } from '../../shared/ports/audit-log.ts';
import type { Http } from '../../shared/ports/http.ts';
import type { Job } from '../../shared/ports/job.ts';
import type { Log } from '../../shared/ports/log.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import type { Report } from './report.ts';

const ACTION = 'action-deploy-canary';
/** A page of time series is larger than what a smoke check may answer. */
const API_BODY_BYTES = 16 * 1024 * 1024;

const { env } = process;
const clock = systemClock;
const random = systemRandom;
const toolkit = makeToolkit();
const context = readRunContext(env);
const inputs = parseInputs(env);
const traceId = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
const log = makeLog({
  env,
  clock,
  format: inputs.ok && inputs.value.logFormat === 'json' ? 'json' : 'people',
  traceId,
  toolkit,
});
const job = makeJob({ env, log, toolkit, action: ACTION });
const post = isPost(env);
const choice = inputs.ok ? inputs.value.notify : undefined;
for (const secret of choice === undefined ? [] : notifySecrets(choice)) log.mask(secret);

try {
  if (!post) markForPost(env);
  // Most post steps find everything done: they load and ask nothing, and repeat no refusal.
  if (!post || leftOver(job) !== undefined) await step();
} catch (error) {
  await endInFault(error);
}

async function step(): Promise<void> {
  if (!inputs.ok) throw refuse('input-invalid', inputs.error);
  const made = await makePorts(inputs.value, log, job);
  const ports = post ? made : { ...made, identity: await earlyLogin(made.identity) };
  const { run, restore, report, renderJson, junitOf } = await loadStory();
  const outcome = await (post ? restore : run)(inputs.value, context, ports);
  if (outcome === undefined) return;
  await publish(report(outcome), renderJson(outcome), junitOf(outcome));
  await tellOutcome(outcome, made.auditLog).catch(untold);
}

/** Loaded while the login is on its way, the story not at all for a bad input. */
async function loadStory() {
  const [run, restore, report, json, junit] = await Promise.all([
    import(/* webpackChunkName: "story" */ './run.ts'),
    import(/* webpackChunkName: "story" */ './restore.ts'),
    import(/* webpackChunkName: "story" */ './report.ts'),
    import(/* webpackChunkName: "story" */ '../../shared/domain/report/json.ts'),
    import(/* webpackChunkName: "story" */ '../../shared/domain/report/junit-of.ts'),
    toolkit.load(),
  ]);
  return { ...run, ...restore, ...report, ...json, ...junit };
}

async function makePorts(wanted: Inputs, log: Log, job: Job): Promise<Ports & More> {
  if (useProxies(env) === 'unsupported') {
    log.warning(
      'HTTPS_PROXY is set and this Node cannot use it by itself: set NODE_USE_ENV_PROXY: 1 in the environment of the job',
    );
  }
  const http = withRequestLog(withBreaker(makeHttp({ maxBodyBytes: API_BODY_BYTES })), log);
  const endpoints = makeEndpoints(env);
  const retried: Retry = (what, work) =>
    retry(work, {
      what,
      clock,
      random,
      log,
      policy: { attempts: 5, baseMs: 250, capMs: 15_000, effect: 'read' },
    });
  const identity = await makeIdentity({
    ...{ http, clock, log, endpoints, env, retry: retried },
    requestJobToken: jobTokens({ http, env, retry: retried }),
    ...wanted.identity,
  });
  const parts = { http, identity, endpoints, retry: retried };
  const cancelled = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());
  return {
    ...{ clock, random, log, job, identity },
    http: makeHttp({}),
    cloudRun: makeCloudRun(parts),
    metrics: makeMetrics(parts),
    customMetrics: makeCustomMetrics({ ...parts, env, log }),
    logs: makeRevisionLogs(parts),
    images: makeImages({ ...parts, log }),
    files: makeFiles(env),
    env,
    secrets: makeSecrets({ ...parts, log, project: wanted.target.projectId }),
    match: timeLimitedMatch(),
    github: wanted.deployment && makeGitHub({ http, env, token: wanted.deployment.token }),
    signal: cancelled.signal,
    auditLog: wanted.auditLog ? lateAuditLog(parts) : undefined,
    gate: wanted.gate && ((image) => passGate(image, wanted, parts)),
  };
}

type More = { readonly auditLog: AuditLog | undefined; readonly gate: Gate | undefined };

/** Loaded for those alone who ask for a gate. */
async function passGate(image: string, { gate, githubToken }: Inputs, { http, retry: retried }: GateParts) {
  if (gate === undefined) return;
  const [engine, { makeAttestations }, sigstore, fetching] = await Promise.all([
    import(/* webpackChunkName: "gate" */ '../../shared/engine/gate/pass-gate.ts'),
    import(/* webpackChunkName: "gate" */ '../../shared/adapters/attest/attestations.ts'),
    import(/* webpackChunkName: "gate" */ '../../shared/adapters/sigstore/verifier.ts'),
    import(/* webpackChunkName: "gate" */ '../../shared/adapters/sigstore/roots.ts'),
  ]);
  const files = makeFiles(env);
  await engine.passGate(image, gate, context, {
    ...{ files, clock, log, env },
    attestations: makeAttestations({ http, env, token: githubToken, retry: retried }),
    verifier: sigstore.makeAttestationVerifier(fetching.makeTrustedRoots({ files, env, gate })),
  });
}

type GateParts = { readonly http: Http; readonly retry: Retry };

async function publish(told: Report, json: string, xml: string | undefined): Promise<void> {
  const path = await job.writeReport('report.json', json);
  const junit = xml === undefined ? '' : await job.writeReport('junit.xml', xml);
  const { outputs, summary, annotations, failure } = told;
  for (const [name, value] of Object.entries({ ...outputs, report: path, junit })) job.setOutput(name, value);
  await job.writeSummary(summary);
  for (const annotation of annotations) job.annotate(annotation);
  if (failure !== undefined) await fail();
}

async function endInFault(error: unknown): Promise<void> {
  const [{ publishFault }] = await Promise.all([
    import('../../shared/engine/report/publish-fault.ts'),
    toolkit.load(),
  ]);
  await publishFault(error, { action: ACTION, output: ['conclusion', 'failed'] }, { job, log });
  await fail();
  await tellFault(error).catch(untold);
}

/** Not setFailed: it would add an error without a title to those that the report chose. */
async function fail(): Promise<void> {
  const { ExitCode } = await toolkit.load();
  process.exitCode = ExitCode.Failure;
}

/** After all else: people and Cloud Logging hear of what the job has said already. */
async function tellOutcome(outcome: Outcome, auditLog: AuditLog | undefined): Promise<void> {
  const [{ tell }, { auditLines }] = await Promise.all([
    import(/* webpackChunkName: "story" */ '../../shared/engine/notify/tell.ts'),
    import(/* webpackChunkName: "story" */ '../../shared/domain/notify/audit-line.ts'),
  ]);
  const audit = auditLines(outcome);
  if (choice === undefined) return tell({ notices: [], audit }, { log, auditLog, notifiers: [] });
  const { noticesOf, notifiers } = await makeListeners(choice);
  return tell({ notices: noticesOf(outcome), audit }, { log, auditLog, notifiers });
}

/** A fault has no outcome, and whoever waits for a message wants to know of it most. */
async function tellFault(error: unknown): Promise<void> {
  if (!inputs.ok || choice === undefined) return;
  const { mode, target, dryRun } = inputs.value;
  if (dryRun || mode === 'replay') return;
  const place = { project: target.projectId, region: target.region, service: target.service };
  const where = { action: ACTION, mode, place, context, nowMs: clock.now() } as const;
  const { tell } = await import(/* webpackChunkName: "story" */ '../../shared/engine/notify/tell.ts');
  const { noticeOfFault, notifiers } = await makeListeners(choice);
  await tell({ notices: [noticeOfFault(error, where)], audit: [] }, { log, notifiers });
}

/** Loaded for those alone who asked to be told. */
async function makeListeners(wanted: NotifyChoice) {
  const [notices, { makeNotifiers }] = await Promise.all([
    import(/* webpackChunkName: "notify" */ '../../shared/domain/notify/notices.ts'),
    import(/* webpackChunkName: "notify" */ '../../shared/adapters/notify/notifiers.ts'),
  ]);
  const policy = { attempts: 4, baseMs: 250, capMs: 5_000, effect: 'read', longestWishMs: 30_000 } as const;
  const notifiers = makeNotifiers(wanted, {
    http: makeHttp({}),
    now: () => clock.now(),
    retry: (what, work) => retry(work, { what, clock, random, log, policy }),
  });
  return { ...notices, notifiers };
}

/** It ended as it ended, whatever becomes of telling it. */
function untold(error: unknown): void {
  log.warning(`Nobody could be told: ${error instanceof Error ? error.message : String(error)}`);
}
