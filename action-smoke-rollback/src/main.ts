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
import { makeRevisionLogs } from '../../shared/adapters/google/logs.ts';
import { makeMetrics } from '../../shared/adapters/google/metrics.ts';
import type { Retry } from '../../shared/adapters/google/retry.ts';
import { withBreaker } from '../../shared/adapters/http/breaker.ts';
import { makeHttp } from '../../shared/adapters/http/http.ts';
import { useProxies } from '../../shared/adapters/http/proxy.ts';
import { withRequestLog } from '../../shared/adapters/http/request-log.ts';
import { makeCustomMetrics } from '../../shared/adapters/prometheus/custom-metrics.ts';
import { systemRandom } from '../../shared/adapters/random.ts';
import { refuse } from '../../shared/domain/errors/refuse.ts';
import { readRunContext } from '../../shared/domain/inputs/run-context.ts';
import { retry } from '../../shared/engine/retry/retry.ts';
import { leftOver } from '../../shared/engine/rollout/left-over.ts';
import type { Ports } from '../../shared/engine/rollout/session.ts';
import type { Identity } from '../../shared/ports/identity.ts';
import type { Job } from '../../shared/ports/job.ts';
import type { Log } from '../../shared/ports/log.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import type { Report } from './report.ts';

const ACTION = 'action-smoke-rollback';
/** A page of time series is larger than what a smoke check may answer. */
const API_BODY_BYTES = 16 * 1024 * 1024;

const NOBODY: Identity = {
  description: 'nobody',
  accessToken: async () => {
    throw new Error('There is no service that an access token could be for.');
  },
  idToken: async () => undefined,
};

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

try {
  if (!post) markForPost(env);
  // Most post steps find everything done: they load and ask nothing, and repeat no refusal.
  if (!post || leftOver(job) !== undefined) await step();
} catch (error) {
  await publishFault(error);
}

async function step(): Promise<void> {
  if (!inputs.ok) throw refuse('input-invalid', inputs.error);
  const made = await makePorts(inputs.value, log, job);
  const early = !post && inputs.value.target !== undefined;
  const ports = early ? { ...made, identity: await earlyLogin(made.identity) } : made;
  const { run, restore, report, renderJson } = await loadStory();
  const outcome = await (post ? restore : run)(inputs.value, context, ports);
  if (outcome !== undefined) await publish(report(outcome), renderJson(outcome));
}

/** Loaded while the login is on its way, the story not at all for a bad input. */
async function loadStory() {
  const [run, restore, report, json] = await Promise.all([
    import(/* webpackChunkName: "story" */ './run.ts'),
    import(/* webpackChunkName: "story" */ './restore.ts'),
    import(/* webpackChunkName: "story" */ './report.ts'),
    import(/* webpackChunkName: "story" */ '../../shared/domain/report/json.ts'),
    toolkit.load(),
  ]);
  return { ...run, ...restore, ...report, ...json };
}

async function makePorts(wanted: Inputs, log: Log, job: Job): Promise<Ports> {
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
  const identity = asksGoogle(wanted)
    ? await makeIdentity({
        ...{ http, clock, log, endpoints, env, retry: retried },
        requestJobToken: jobTokens({ http, env, retry: retried }),
        ...wanted.identity,
      })
    : NOBODY;
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
    github: wanted.deployment && makeGitHub({ http, env, token: wanted.deployment.token }),
    signal: cancelled.signal,
  };
}

/** A plain URL is asked without any identity, unless one was named for it. */
function asksGoogle({ target, identity }: Inputs): boolean {
  return target !== undefined || identity.workloadIdentityProvider !== undefined;
}

async function publish(told: Report, json: string): Promise<void> {
  const path = await job.writeReport('report.json', json);
  const { outputs, summary, annotations, failure } = told;
  for (const [name, value] of Object.entries({ ...outputs, report: path })) job.setOutput(name, value);
  await job.writeSummary(summary);
  for (const annotation of annotations) job.annotate(annotation);
  if (failure !== undefined) await fail();
}

async function publishFault(error: unknown): Promise<void> {
  const [{ renderFault }] = await Promise.all([
    import('../../shared/domain/report/fault.ts'),
    toolkit.load(),
  ]);
  const { summary, annotations } = renderFault(error, { action: ACTION });
  job.setOutput('conclusion', 'failed');
  await job.writeSummary(summary);
  for (const annotation of annotations) job.annotate(annotation);
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack);
  await fail();
}

/** Not setFailed: it would add an error without a title to those that the report chose. */
async function fail(): Promise<void> {
  const { ExitCode } = await toolkit.load();
  process.exitCode = ExitCode.Failure;
}
