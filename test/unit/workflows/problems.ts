import { type Job, ownAction, type Step, type Workflow } from './workflow.ts';

/** Everything in a workflow that breaks a promise of all workflows here. */
export function problemsOf(workflow: Workflow): readonly string[] {
  return [
    ...(isEmptyMap(workflow.permissions) ? [] : ['Expected permissions: {} at the top']),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      jobProblems(job, workflow).map((problem) => `${name}: ${problem}`),
    ),
    ...Object.entries(workflow.on.workflow_call?.outputs ?? {}).flatMap(([name, { value }]) =>
      [...value.matchAll(/\bjobs\.([\w-]+)\.outputs\.([\w-]+)/g)]
        .filter(([, job = '', output = '']) => workflow.jobs[job]?.outputs?.[output] === undefined)
        .map(([found]) => `output ${name}: there is no ${found}`),
    ),
  ];
}

function jobProblems(job: Job, workflow: Workflow): readonly string[] {
  const text = JSON.stringify(job);
  return [
    ...(job.permissions === undefined ? ['Expected permissions'] : []),
    ...(job['timeout-minutes'] === undefined && job.uses === undefined ? ['Expected timeout-minutes'] : []),
    ...(job.strategy !== undefined && job.strategy['fail-fast'] !== false
      ? ['Expected fail-fast: false, so that one job does not end another in the middle']
      : []),
    ...(job.steps ?? []).flatMap((step) => [
      ...stepProblems(step),
      ...pipeProblems(step, step.shell ?? workflow.defaults?.run?.shell),
    ]),
    ...unknownReferences(text, /\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g, (id, output) => {
      const step = job.steps?.find((one) => one.id === id);
      const action = ownAction(step?.uses);
      return step !== undefined && (action === undefined || output in (action.outputs ?? {}));
    }),
    ...unknownReferences(text, /\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g, (other, output) => {
      const needed = [job.needs ?? []].flat().includes(other);
      return needed && workflow.jobs[other]?.outputs?.[output] !== undefined;
    }),
    ...unknownReferences(text, /\b(inputs)\.([\w-]+)/g, (_, input) =>
      Object.values(workflow.on).some((trigger) => input in (trigger?.inputs ?? {})),
    ),
    ...unknownReferences(
      text,
      /\b(secrets)\.([\w-]+)/g,
      (_, secret) => secret === 'GITHUB_TOKEN' || secret in (workflow.on.workflow_call?.secrets ?? {}),
    ),
  ];
}

function stepProblems(step: Step): readonly string[] {
  const { uses = '', run = '' } = step;
  const given = step.with ?? {};
  const action = ownAction(uses);
  const inputs = action?.inputs ?? {};
  return [
    // In a script it would be text of others that a shell reads; a variable is not.
    ...(run.includes('${{') ? [`Expected no expression in a script, found ${run}`] : []),
    ...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false
      ? ['Expected persist-credentials: false of actions/checkout']
      : []),
    ...(uses.startsWith('$/') && action === undefined ? [`There is no ${uses}`] : []),
    ...(action === undefined
      ? []
      : [
          ...Object.keys(given)
            .filter((name) => !(name in inputs))
            .map((name) => `${uses} has no input ${name}`),
          ...Object.entries(inputs)
            .filter(([name, { required }]) => required === true && !(name in given))
            .map(([name]) => `${uses} needs the input ${name}`),
        ]),
  ];
}

// Only a shell that is named has pipefail.
function pipeProblems({ run = '' }: Step, shell: string | undefined): readonly string[] {
  if (shell === 'bash' || !/[^|]\|[^|]/.test(run)) return [];
  return [`Expected shell: bash, so that a pipe fails where its first part does, found ${run}`];
}

function unknownReferences(
  text: string,
  reference: RegExp,
  isKnown: (first: string, second: string) => boolean,
): readonly string[] {
  return [...text.matchAll(reference)]
    .filter(([, first = '', second = '']) => !isKnown(first, second))
    .map(([found]) => `There is no ${found}`);
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
