import { existsSync } from 'node:fs';
import { type Job, readWorkflow, type Workflow } from './workflow.ts';

const OWN = /^(?:OWNER\/run-delivery|\$|\.)\/\.github\/workflows\/([\w-]+\.yml)(?:@v1)?$/;
const RANK = ['none', 'read', 'write'];

/** What GitHub would refuse of a job that calls a workflow of this repository, before anything of it runs. */
export function callProblems(caller: Pick<Workflow, 'permissions' | 'jobs'>): readonly string[] {
  return Object.entries(caller.jobs ?? {}).flatMap(([name, job]) => {
    const file = OWN.exec(String(job?.uses ?? ''))?.[1];
    if (file === undefined) return [];
    if (!existsSync(`.github/workflows/${file}`)) return [`${name}: there is no workflow ${file}`];
    const { on, jobs } = readWorkflow(file);
    const { inputs = {}, secrets = {} } = on.workflow_call ?? {};
    const granted = (job.permissions ?? caller.permissions ?? {}) as Readonly<Record<string, string>>;
    return [
      ...namesWithout(job.with, inputs).map((input) => `${name}: ${file} has no input ${input}`),
      ...namesWithout(job.secrets, secrets).map((secret) => `${name}: ${file} has no secret ${secret}`),
      ...Object.entries(inputs)
        .filter(([input, { required }]) => required === true && !(input in (job.with ?? {})))
        .map(([input]) => `${name}: ${file} needs the input ${input}`),
      ...Object.entries(neededBy(jobs))
        .filter(([scope, level]) => RANK.indexOf(granted[scope] ?? 'none') < RANK.indexOf(level))
        .map(([scope, level]) => `${name}: ${file} needs permissions: {${scope}: ${level}}`),
      ...Object.keys(granted)
        .filter((scope) => !(scope in neededBy(jobs)))
        .map((scope) => `${name}: ${file} does not need the permission ${scope}`),
    ];
  });
}

/** What a caller has to grant: the most that any job takes, also one that will be skipped. */
export function neededBy(jobs: Readonly<Record<string, Job>>): Readonly<Record<string, string>> {
  const needed: Record<string, string> = {};
  for (const { permissions = {} } of Object.values(jobs)) {
    for (const [scope, level] of Object.entries(permissions)) {
      if (RANK.indexOf(level) > RANK.indexOf(needed[scope] ?? 'none')) needed[scope] = level;
    }
  }
  return needed;
}

function namesWithout(given: object | undefined, known: object): readonly string[] {
  return Object.keys(given ?? {}).filter((name) => !(name in known));
}
