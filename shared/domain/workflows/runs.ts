import { isDynamic, type Job, type Login, type Trigger, type Workflow } from './workflow.ts';

/** One job as it runs when one workflow starts, also inside workflows that it calls. */
export type Run = {
  /** The workflow that starts. */
  readonly workflow: string;
  /** The workflow that holds the job, and what is written after `@` in `job_workflow_ref`; undefined: that of the start. */
  readonly calledWorkflow: string;
  readonly trigger: Trigger;
  readonly job: Job;
  readonly login: Login;
  readonly environment: string | undefined;
  readonly idToken: boolean;
  /** By an `if` somewhere on the way it may not run in each case. */
  readonly conditional: boolean;
  /** By an `if` on the way it runs only after a workflow that something certain started. */
  readonly asksOrigin: boolean;
};

/** Every job that logs in, for every event that starts it. A callee of another repository counts as its caller's login alone. */
export function runsOf(workflows: readonly Workflow[]): readonly Run[] {
  const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
  return workflows.flatMap((workflow) =>
    workflow.triggers
      .filter(({ event }) => event !== 'workflow_call')
      .flatMap((trigger) =>
        jobsIn(
          workflow,
          { inputs: new Map(), idToken: undefined, conditional: false, asksOrigin: false },
          byPath,
          [],
        ).map((found) => ({ ...found, workflow: workflow.path, trigger })),
      ),
  );
}

type Caller = {
  readonly inputs: ReadonlyMap<string, string>;
  readonly idToken: boolean | undefined;
  readonly conditional: boolean;
  readonly asksOrigin: boolean;
};

type Found = Omit<Run, 'workflow' | 'trigger'>;

/** GitHub allows ten levels of calls. */
function jobsIn(
  workflow: Workflow,
  caller: Caller,
  byPath: ReadonlyMap<string, Workflow>,
  trail: readonly string[],
): readonly Found[] {
  if (trail.length > 10 || trail.includes(workflow.path)) return [];
  return workflow.jobs.flatMap((job): readonly Found[] => {
    const conditional = caller.conditional || isConditional(job, workflow);
    const asksOrigin = caller.asksOrigin || asksForOrigin(job, workflow);
    // A callee never has more than its caller, and what its caller has where it says nothing.
    const idToken = caller.idToken === false ? false : (job.idToken ?? caller.idToken);
    const fill = (text: string) => filled(text, caller.inputs);
    const callee = job.calls && byPath.get(ownPath(job.calls.uses));
    if (job.calls !== undefined && callee !== undefined) {
      const inputs = new Map([...job.calls.inputs].map(([name, value]) => [name, fill(value)]));
      return jobsIn(callee, { inputs, idToken: idToken ?? false, conditional, asksOrigin }, byPath, [
        ...trail,
        workflow.path,
      ]);
    }
    return job.logins.map((login) => ({
      calledWorkflow: job.calls?.uses ?? workflow.path,
      job,
      login: {
        ...login,
        provider: fill(login.provider),
        serviceAccount: login.serviceAccount && fill(login.serviceAccount),
      },
      environment: job.environment && fill(job.environment),
      idToken: idToken ?? false,
      conditional: conditional || login.conditional,
      asksOrigin,
    }));
  });
}

/** `./.github/workflows/x.yml`, and `$/…`, which is the same in the repository itself. */
function ownPath(uses: string): string {
  return uses.replace(/^(?:\.|\$)\//, '');
}

function isConditional(job: Job, workflow: Workflow): boolean {
  return waitsFor(job, workflow, ({ conditional }) => conditional);
}

function asksForOrigin(job: Job, workflow: Workflow): boolean {
  return waitsFor(job, workflow, ({ asksOrigin }) => asksOrigin);
}

/** Whether something holds of a job or of one that it needs. */
function waitsFor(
  job: Job,
  workflow: Workflow,
  holds: (job: Job) => boolean,
  seen: readonly string[] = [],
): boolean {
  if (holds(job)) return true;
  if (seen.includes(job.id)) return false;
  return job.needs.some((id) => {
    const needed = workflow.jobs.find((other) => other.id === id);
    return needed !== undefined && waitsFor(needed, workflow, holds, [...seen, job.id]);
  });
}

/** The caller's values in place of `${{ inputs.x }}`. */
function filled(text: string, inputs: ReadonlyMap<string, string>): string {
  if (!isDynamic(text)) return text;
  return text.replaceAll(
    /\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g,
    (whole, name: string) => inputs.get(name.toLowerCase().replaceAll('-', '_')) ?? whole,
  );
}
