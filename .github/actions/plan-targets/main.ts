import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { foreignCode } from './foreign-code.ts';
import { lookForEnvironment } from './look-for-environment.ts';
import { planTargets } from './plan-targets.ts';

const { env } = process;
const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const repository = env.GITHUB_REPOSITORY ?? '';

// Two calls in one run may deploy the same service, and a run can be started again: what they keep must not be taken for one another's.
const call = randomUUID().slice(0, 8);
const plan = planTargets({
  call,
  service: input('service'),
  region: input('region'),
  image: input('image'),
  needDigest: input('need_digest') === 'true',
});
const problems = [...codeProblems(), ...plan.problems];
if (problems.length === 0) problems.push(...(await environmentProblems()));

if (problems.length > 0) refuse();
else {
  write(
    'GITHUB_OUTPUT',
    `targets=${JSON.stringify(plan.targets)}\nimages=${JSON.stringify(plan.images)}\ncall=${call}\n`,
  );
  console.log(plan.targets.map(({ service, region }) => `${service} in ${region}`).join('\n'));
}

function codeProblems(): readonly string[] {
  const path = env.GITHUB_EVENT_PATH ?? '';
  const source = path === '' ? undefined : foreignCode(JSON.parse(readFileSync(path, 'utf8')), repository);
  if (source === undefined) return [];
  return [
    `Expected code of ${repository}, found a pull request of a fork (${source}): its code is not deployed. ` +
      'To leave such pull requests out, give the job that calls this workflow: ' +
      'if: github.event.pull_request.head.repo.full_name == github.repository',
  ];
}

async function environmentProblems(): Promise<readonly string[]> {
  const name = input('environment');
  if (name === '') return [];
  const look = await lookForEnvironment(name, {
    ...{ api: env.GITHUB_API_URL ?? 'https://api.github.com', repository, token: input('github_token') },
  });
  if (look.kind === 'unknown') {
    tell(
      'warning',
      `Whether there is an environment '${name}' could not be seen (${look.why}). If there is none, GitHub creates it ` +
        'without rules. The job that calls this workflow needs permissions: {actions: read}',
    );
  }
  if (look.kind !== 'missing') return [];
  const others = look.others.length === 0 ? 'there is none' : `there are ${look.others.join(', ')}`;
  return [
    `environment: Expected an environment of ${repository}, found no '${name}' (${others}). GitHub would create it without any rule. ` +
      'Correct the name, or create it under Settings > Environments',
  ];
}

function refuse(): void {
  for (const problem of problems) tell('error', problem);
  write(
    'GITHUB_STEP_SUMMARY',
    `### Nothing was deployed\n\n${problems.map((problem) => `- ${inert(problem)}\n`).join('')}`,
  );
  process.exitCode = 1;
}

function tell(level: 'error' | 'warning', message: string): void {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${level} title=run-delivery::${data}`);
}

/** Names of forks and inputs are text of others. */
function inert(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|~@]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

function write(file: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): void {
  const path = env[file];
  if (path !== undefined && path !== '') appendFileSync(path, text);
}
