import { makeArtifacts } from '../../shared/adapters/artifacts/artifacts.ts';
import { systemClock } from '../../shared/adapters/clock.ts';
import { makeFiles } from '../../shared/adapters/files/files.ts';
import { makeFolders } from '../../shared/adapters/files/folders.ts';
import { makeScratchTrees } from '../../shared/adapters/files/scratch-trees.ts';
import { makeCodeScanning } from '../../shared/adapters/github/code-scanning.ts';
import { makeComments } from '../../shared/adapters/github/comments.ts';
import { makeJob } from '../../shared/adapters/github/job.ts';
import { makeLog } from '../../shared/adapters/github/log.ts';
import { makeToolkit } from '../../shared/adapters/github/toolkit.ts';
import { treeSitterHcl } from '../../shared/adapters/hcl/hcl.ts';
import { makeDownloads } from '../../shared/adapters/http/download.ts';
import { makeHttp } from '../../shared/adapters/http/http.ts';
import { useProxies } from '../../shared/adapters/http/proxy.ts';
import { coresOfMachine } from '../../shared/adapters/process/cores.ts';
import { makeProcesses } from '../../shared/adapters/process/processes.ts';
import { makePrograms } from '../../shared/adapters/process/which.ts';
import { systemRandom } from '../../shared/adapters/random.ts';
import { toolMirror } from '../../shared/adapters/tools/mirror.ts';
import { makeToolStore } from '../../shared/adapters/tools/store.ts';
import { refuse } from '../../shared/domain/errors/refuse.ts';
import { readRunContext } from '../../shared/domain/inputs/run-context.ts';
import { cleanEnvironment } from '../../shared/domain/tools/clean-environment.ts';
import { platformOf } from '../../shared/domain/tools/platform.ts';
import { terraformEnvironment } from '../../shared/domain/validation/child-environment.ts';
import { requiredVersions } from '../../shared/domain/validation/required-versions.ts';
import { terraformPlatform } from '../../shared/domain/validation/terraform-platform.ts';
import { tellReport } from '../../shared/engine/gate/tell-report.ts';
import { readEvent } from '../../shared/engine/github/read-event.ts';
import { stepTools } from '../../shared/engine/validate/step-tools.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import type { Ports } from './run.ts';

const ACTION = 'action-tf-validate';
/** Of a validation whose inputs cannot be read. */
const DEFAULT_NAME = 'tf-validate';
/** A page of a hundred comments, each as long as GitHub lets them be, is larger than what other answers may be. */
const PAGE_BYTES = 32 * 1024 * 1024;
const { env } = process;
const toolkit = makeToolkit();
const inputs = parseInputs(env);
const context = readRunContext(env);
const log = makeLog({
  ...{ env, clock: systemClock, toolkit, traceId: '' },
  format: inputs.ok && inputs.value.logFormat === 'json' ? 'json' : 'people',
});
const job = makeJob({ env, log, toolkit, action: ACTION });
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());
if (inputs.ok) for (const { token } of inputs.value.credentials) log.mask(token);

try {
  await step();
} catch (error) {
  await endInFault(error);
}

async function step(): Promise<void> {
  if (!inputs.ok) throw refuse('input-invalid', inputs.error);
  const wanted = inputs.value;
  const { run, publish, report, headlineOf } = await loadStory();
  const ports = makePorts(wanted);
  const event = await readEvent(env, ports.files);
  const found = await run(wanted, event, ports);
  const outcome = await publish(
    found,
    { inputs: wanted, context, event },
    { ...ports, ...makeListeners(wanted), job },
  );
  const told = report(outcome);
  await tellReport(told, headlineOf(outcome), { job, log });
  if (told.fails) await fail();
}

/** Not loaded at all for a bad input. */
async function loadStory() {
  const [run, publish, report] = await Promise.all([
    import(/* webpackChunkName: "story" */ './run.ts'),
    import(/* webpackChunkName: "story" */ './publish.ts'),
    import(/* webpackChunkName: "story" */ './report.ts'),
    toolkit.load(),
  ]);
  return { ...run, ...publish, ...report };
}

function makePorts(wanted: Inputs): Ports {
  if (useProxies(env) === 'unsupported') {
    log.warning(
      'HTTPS_PROXY is set and this Node cannot use it by itself: set NODE_USE_ENV_PROXY: 1 in the environment of the job',
    );
  }
  const childEnv = cleanEnvironment(env);
  const folders = makeFolders(env);
  const machine = {
    ...{ log, folders, childEnv, clock: systemClock, random: systemRandom },
    processes: makeProcesses(),
    signal: cancelled.signal,
  };
  const { GITHUB_REPOSITORY: name, GITHUB_REPOSITORY_ID: id, GITHUB_REPOSITORY_OWNER_ID: ownerId } = env;
  return {
    ...machine,
    width: wanted.parallelism ?? coresOfMachine(),
    trees: makeScratchTrees(),
    files: makeFiles(env),
    hcl: treeSitterHcl(),
    terraformEnv: terraformEnvironment(env),
    terraformPlatform: terraformPlatform(process.platform, process.arch),
    pluginCache: env.TF_PLUGIN_CACHE_DIR || undefined,
    repository: name ? { name, id: id || undefined, ownerId: ownerId || undefined } : undefined,
    toolsFor: (seen) =>
      stepTools(
        {
          ...{ flavour: wanted.flavour, pins: seen.texts, constraints: requiredVersions(seen.discovery) },
          versions: new Map(wanted.tools.map(({ tool, version, sha256 }) => [tool, { version, sha256 }])),
        },
        {
          ...machine,
          exists: (path) => folders.exists(path),
          env: childEnv,
          programs: makePrograms(),
          store: makeToolStore(env),
          downloads: makeDownloads(),
          neutralFolder: env.RUNNER_TEMP || folders.workspace,
          platform: platformOf(process.platform, process.arch),
          mirror: toolMirror(env),
        },
      ),
  };
}

/** Who is told of the verdict, each loaded when something is sent. */
function makeListeners({ token }: Inputs) {
  const github =
    token === undefined ? undefined : { http: makeHttp({ maxBodyBytes: PAGE_BYTES }), env, token };
  return {
    random: systemRandom,
    codeScanning: github && makeCodeScanning(github),
    comments: github && makeComments(github),
    artifacts: makeArtifacts({ env }),
  };
}

async function endInFault(error: unknown): Promise<void> {
  const [{ tellFault }] = await Promise.all([
    import('../../shared/engine/gate/tell-fault.ts'),
    toolkit.load(),
  ]);
  const name = inputs.ok ? inputs.value.name : DEFAULT_NAME;
  await tellFault(error, { name, action: ACTION }, { job, log });
  await fail();
}

/** Not setFailed: it would add an error without a title to those that the report chose. */
async function fail(): Promise<void> {
  const { ExitCode } = await toolkit.load();
  process.exitCode = ExitCode.Failure;
}
