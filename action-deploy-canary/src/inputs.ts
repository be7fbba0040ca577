import { err, ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import type { GateWish } from '../../shared/domain/gate/gate-wish.ts';
import {
  IDENTITY_INPUTS,
  type IdentityChoice,
  identityOf,
  identityProblems,
} from '../../shared/domain/inputs/identity-inputs.ts';
import type { InputTable, Values } from '../../shared/domain/inputs/input.ts';
import {
  NOTIFY_INPUTS,
  type NotifyChoice,
  notifyOf,
  notifyProblems,
} from '../../shared/domain/inputs/notify-inputs.ts';
import { type Environment, readInputs } from '../../shared/domain/inputs/read-inputs.ts';
import { type SuiteChoice, suiteOf } from '../../shared/domain/inputs/suite-inputs.ts';
import { resolveProject, TARGET_INPUTS, type Target } from '../../shared/domain/inputs/target-inputs.ts';
import type { OnInconclusive } from '../../shared/domain/rollout/decision.ts';
import type { OnBusy } from '../../shared/domain/rollout/meet.ts';
import type { Stage } from '../../shared/domain/rollout/stages.ts';
import type { TemplateChanges } from '../../shared/domain/template/changes.ts';
import { ELSEWHERE } from './inputs-elsewhere.ts';
import { GATE_INPUTS, gateOf, gateProblems } from './inputs-gate.ts';
import { beyondReplay, REPLAY_INPUTS, type ReplayInputs, replayOf, replayProblems } from './inputs-replay.ts';
import { modeProblems, ROLLOUT_INPUTS } from './inputs-rollout.ts';
import { changesGiven, changesOf, TEMPLATE_INPUTS, templateProblems } from './inputs-template.ts';

/** Every input of the action, by its name. */
export const INPUTS = {
  ...TARGET_INPUTS,
  ...ROLLOUT_INPUTS,
  ...REPLAY_INPUTS,
  ...TEMPLATE_INPUTS,
  ...GATE_INPUTS,
  ...IDENTITY_INPUTS,
  ...NOTIFY_INPUTS,
} as const satisfies InputTable;

const WRITING_INPUTS: InputTable = { ...ROLLOUT_INPUTS, ...TEMPLATE_INPUTS, ...GATE_INPUTS };

/** What the user asked for. Paths stay paths: reading files is for those who act. */
export type Inputs = {
  readonly target: Target;
  readonly mode: 'rollout' | 'deploy' | 'continue' | 'replay';
  /** For `continue`; absent means the candidate that waits on the service. */
  readonly revision?: string | undefined;
  /** Of that mode alone, in which nothing below is used but `config`. */
  readonly replay?: ReplayInputs | undefined;
  readonly changes: TemplateChanges;
  /** Absent means those of rollout.yml. */
  readonly stages?: readonly Stage[] | undefined;
  /** Absent means that of rollout.yml. */
  readonly onInconclusive?: OnInconclusive | undefined;
  /** A file that was asked for must exist; the usual one may be missing. */
  readonly config: { readonly path: string; readonly required: boolean };
  readonly smoke: SuiteChoice;
  /** What ID tokens are made out to; absent means what the suite says, or the URL of the service. */
  readonly idTokenAudience?: string | undefined;
  /** Holds `{tag}`. */
  readonly tagUrl?: string | undefined;
  readonly onBusy: OnBusy;
  readonly busyTimeoutMs: number;
  readonly readyTimeoutMs: number;
  readonly deleteFailedRevisions: boolean;
  readonly dryRun: boolean;
  /** The verdict that the image has to bring; absent means none. */
  readonly gate?: GateWish | undefined;
  readonly identity: IdentityChoice;
  /** Reads attestations, and writes the deployment status. */
  readonly githubToken: string | undefined;
  /** For the deployment status; absent means that none is written. */
  readonly deployment?: { readonly environment: string; readonly token: string } | undefined;
  readonly logFormat: 'text' | 'json';
  /** Who is told how it ended; absent means nobody. */
  readonly notify?: NotifyChoice | undefined;
  /** Whether audit lines go to Cloud Logging too. */
  readonly auditLog: boolean;
};

/** Reads the inputs from the environment that the runner sets. Everything that is wrong is said at once. */
export function parseInputs(env: Environment): Result<Inputs> {
  const { values, problems: found } = readInputs(env, INPUTS, ELSEWHERE);
  const broken = new Set(found.map(({ where }) => where));
  const identity = identityOf(values);
  const project = resolveProject(values.project_id, identity.serviceAccount, env);
  const rules = [
    ...(broken.has('project_id') || project.ok ? [] : project.error),
    ...(broken.has('workload_identity_provider') ? [] : identityProblems(identity)),
    ...(values.mode === 'replay'
      ? replayProblems(values, [...beyondReplay(values, WRITING_INPUTS), ...brokenChanges(broken)])
      : modeProblems(values, [...changesGiven(values), ...brokenChanges(broken)])),
    ...templateProblems(values),
    ...gateProblems(values, env),
    ...notifyProblems(values),
  ];
  // An input that could not be read says enough by itself.
  const problems: readonly Problem[] = [...found, ...rules.filter(({ where }) => !broken.has(where))];
  if (problems.length > 0 || !project.ok) return err(problems);
  // Without problems every input that is required or has a default was read.
  const read = values as Values<typeof INPUTS>;
  return ok({
    target: { service: read.service, region: read.region, projectId: project.value },
    mode: read.mode,
    revision: read.revision,
    replay: replayOf(read),
    changes: changesOf(read, env.GITHUB_SHA ?? ''),
    stages: read.stages,
    onInconclusive: read.on_inconclusive,
    config: { path: read.config ?? '.github/rollout.yml', required: read.config !== undefined },
    smoke: suiteOf(read.smoke, read.smoke_tags),
    idTokenAudience: read.id_token_audience,
    tagUrl: read.tag_url,
    onBusy: read.on_busy,
    busyTimeoutMs: read.busy_timeout,
    readyTimeoutMs: read.ready_timeout,
    deleteFailedRevisions: read.delete_failed_revisions,
    dryRun: read.dry_run,
    gate: gateOf(read, env),
    identity,
    githubToken: read.github_token,
    deployment: deploymentOf(read.environment, read.github_token),
    logFormat: read.log_format,
    notify: notifyOf(read),
    auditLog: read.audit_log,
  });
}

/** A change that could not be read was asked for all the same. */
function brokenChanges(broken: ReadonlySet<string>): readonly string[] {
  return Object.keys(TEMPLATE_INPUTS).filter((name) => broken.has(name));
}

function deploymentOf(environment: string | undefined, token: string | undefined): Inputs['deployment'] {
  return environment === undefined || token === undefined ? undefined : { environment, token };
}
