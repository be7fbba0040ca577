import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import {
  IDENTITY_INPUTS,
  type IdentityChoice,
  identityOf,
  identityProblems,
} from '../../shared/domain/inputs/identity-inputs.ts';
import { type InputTable, optional, type Values } from '../../shared/domain/inputs/input.ts';
import {
  NOTIFY_INPUTS,
  type NotifyChoice,
  notifyOf,
  notifyProblems,
} from '../../shared/domain/inputs/notify-inputs.ts';
import { type Environment, readInputs } from '../../shared/domain/inputs/read-inputs.ts';
import { type SuiteChoice, suiteOf } from '../../shared/domain/inputs/suite-inputs.ts';
import { resolveProject, TARGET_INPUTS, type Target } from '../../shared/domain/inputs/target-inputs.ts';
import type { OnBusy } from '../../shared/domain/rollout/meet.ts';
import type { Stage } from '../../shared/domain/rollout/stages.ts';
import { parseServiceName } from '../../shared/domain/text/service-name.ts';
import { ELSEWHERE } from './inputs-elsewhere.ts';
import { type BackTo, backTo, type Mode } from './inputs-modes.ts';
import { SMOKE_INPUTS, smokeProblems } from './inputs-smoke.ts';

/** Every input of the action, by its name. */
export const INPUTS = {
  ...TARGET_INPUTS,
  // A plain URL belongs to no service.
  service: optional(parseServiceName),
  ...SMOKE_INPUTS,
  ...IDENTITY_INPUTS,
  ...NOTIFY_INPUTS,
} as const satisfies InputTable;

/** Who is asked, and so who is promoted or taken back. */
export type Subject =
  | { readonly kind: 'service' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'revision'; readonly revision: string };

/** What the user asked for. Paths stay paths: reading files is for those who act. */
export type Inputs = {
  readonly mode: Mode;
  /** Absent for a plain URL, which needs no Google Cloud. */
  readonly target?: Target | undefined;
  readonly subject: Subject;
  readonly suite: SuiteChoice;
  /** The checks that need no suite, `all` or a mapping as it was written; absent where none is asked. */
  readonly verification?: string | undefined;
  readonly onSuccess: 'keep' | 'promote';
  readonly onFailure: 'keep' | 'rollback';
  /** To where `mode: rollback` goes. */
  readonly backTo: BackTo;
  /** Also where the history or the revision itself speaks against it. */
  readonly force: boolean;
  /** Of `mode: promote`; absent means at once. */
  readonly stages?: readonly Stage[] | undefined;
  /** Of the person who rolls back. */
  readonly reason?: string | undefined;
  /** A file that was asked for must exist; the usual one may be missing. */
  readonly config: { readonly path: string; readonly required: boolean };
  /** What ID tokens are made out to; absent means what the suite says, or the URL of the service. */
  readonly idTokenAudience?: string | undefined;
  /** Holds `{tag}`. */
  readonly tagUrl?: string | undefined;
  /** For how long after its promotion a deployment is guarded. */
  readonly guardWindowMs: number;
  readonly onBusy: OnBusy;
  readonly busyTimeoutMs: number;
  readonly readyTimeoutMs: number;
  readonly deleteFailedRevisions: boolean;
  readonly dryRun: boolean;
  readonly identity: IdentityChoice;
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
  const target = targetOf(values, identity, env);
  const rules = [
    ...(broken.has('project_id') || target.ok ? [] : target.error),
    ...(broken.has('workload_identity_provider') ? [] : identityProblems(identity)),
    // A choice between inputs cannot be judged while one of them is unknown.
    ...(broken.has('mode') || broken.has('url') ? [] : smokeProblems(values)),
    ...notifyProblems(values),
  ];
  // An input that could not be read says enough by itself.
  const problems = [...found, ...rules.filter(({ where }) => !broken.has(where))];
  if (problems.length > 0 || !target.ok) return err(problems);
  // Without problems every input that is required or has a default was read.
  const read = values as Values<typeof INPUTS>;
  return ok({
    mode: read.mode,
    target: target.value,
    subject: subjectOf(read),
    suite: suiteOf(read.suite, read.tags),
    verification: read.verification,
    onSuccess: read.on_success,
    onFailure: read.on_failure,
    backTo: backTo(read.target),
    force: read.force,
    stages: read.stages,
    reason: read.reason?.replace(/\s+/g, ' '),
    config: { path: read.config ?? '.github/rollout.yml', required: read.config !== undefined },
    idTokenAudience: read.id_token_audience,
    tagUrl: read.tag_url,
    guardWindowMs: read.guard_window,
    onBusy: read.on_busy,
    busyTimeoutMs: read.busy_timeout,
    readyTimeoutMs: read.ready_timeout,
    deleteFailedRevisions: read.delete_failed_revisions,
    dryRun: read.dry_run,
    identity,
    deployment: deploymentOf(read.environment, read.github_token),
    logFormat: read.log_format,
    notify: notifyOf(read),
    auditLog: read.audit_log,
  });
}

type Read = Partial<Values<typeof INPUTS>>;

function targetOf(
  { service, region = '', project_id }: Read,
  { serviceAccount }: IdentityChoice,
  env: Environment,
): Result<Target | undefined> {
  if (service === undefined) return ok(undefined);
  const project = resolveProject(project_id, serviceAccount, env);
  return project.ok ? ok({ service, region, projectId: project.value }) : project;
}

function subjectOf({ url, tag, revision }: Read): Subject {
  if (url !== undefined) return { kind: 'url', url };
  if (tag !== undefined) return { kind: 'tag', tag };
  return revision === undefined ? { kind: 'service' } : { kind: 'revision', revision };
}

function deploymentOf(environment: string | undefined, token: string | undefined): Inputs['deployment'] {
  return environment === undefined || token === undefined ? undefined : { environment, token };
}
