import { existsSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { aroundSteps } from '../../../.github/scripts/readme/workflow-examples.ts';
import { parseInputs as parseDeployCanary } from '../../../action-deploy-canary/src/inputs.ts';
import { parseInputs as parseSecurityGate } from '../../../action-security-gate/src/inputs.ts';
import { parseInputs as parseSmokeRollback } from '../../../action-smoke-rollback/src/inputs.ts';
import { parseInputs as parseTfValidate } from '../../../action-tf-validate/src/inputs.ts';
import { POLICIES } from '../../../action-tf-validate/src/policies/registry.ts';
import type { Problem, Result } from '../../../shared/domain/errors/problem.ts';
import { problemText } from '../../../shared/domain/errors/refuse.ts';
import { parsePolicy } from '../../../shared/domain/gate/parse-policy.ts';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json/json.ts';
import { parseSettings } from '../../../shared/domain/settings/parse-settings.ts';
import { parseSuite } from '../../../shared/domain/smoke/parse-suite.ts';
import { parseVerification } from '../../../shared/domain/smoke/verification/parse-verification.ts';
import { parseValidation } from '../../../shared/domain/validation/parse-validation.ts';
import { parseImages } from '../../emulators/catalogue/parse.ts';
import { callProblems } from '../workflows/call-problems.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { read } from './markdown.ts';

/** The day that the examples of exceptions were written for. */
const WRITTEN = Date.UTC(2026, 10, 21);

type Environment = Readonly<Record<string, string | undefined>>;

/** How each action reads its inputs: an example that its own action refuses is none. */
const ACTIONS: Readonly<Record<string, (env: Environment) => Result<unknown>>> = {
  'action-deploy-canary': parseDeployCanary,
  'action-security-gate': parseSecurityGate,
  'action-smoke-rollback': parseSmokeRollback,
  'action-tf-validate': parseTfValidate,
};

/** Everything that is wrong with an example in YAML, whatever it is an example of. */
export function yamlProblems(where: string, text: string): readonly string[] {
  const content = parse(text) as Json;
  if (Array.isArray(content)) return workflowProblems(where, aroundSteps(text));
  if (!isObject(content)) return ['Expected a map or a list of steps'];
  if ('jobs' in content) return workflowProblems(where, text);
  if ('checks' in content) return problemsOf(parseSuite(text, where));
  if ('stages' in content || 'analysis' in content) return problemsOf(parseSettings(text, where));
  if ('steps' in content || 'policies' in content)
    return problemsOf(
      parseValidation(
        text,
        where,
        WRITTEN,
        POLICIES.map(({ id }) => id),
      ),
    );
  if ('limits' in content) return problemsOf(parsePolicy(text, where, WRITTEN));
  const images = Object.values(content).every(
    (one) => isObject(one) && ('command' in one || 'faults' in one),
  );
  if (images) return problemsOf(parseImages(text, where));
  return [
    `Expected a workflow, steps, a suite, rollout settings, a policy, settings of a validation or a catalogue, found ${Object.keys(content)}`,
  ];
}

function workflowProblems(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map((error) => error.message);
  if (errors.length > 0) return errors;
  const workflow: unknown = parse(content);
  return [
    ...stepsIn(workflow as JsonObject).flatMap(stepProblems),
    ...callProblems(workflow as Pick<Workflow, 'permissions' | 'jobs'>),
  ];
}

function stepsIn({ jobs }: JsonObject): readonly JsonObject[] {
  return Object.values(isObject(jobs) ? jobs : {}).flatMap((job) =>
    isObject(job) && Array.isArray(job.steps) ? (job.steps as readonly Json[]).filter(isObject) : [],
  );
}

function stepProblems(step: JsonObject): readonly string[] {
  const used = /^(?:OWNER\/run-delivery|\.\/run-delivery)\/([^@]+)(@v1)?$/.exec(String(step.uses ?? ''));
  const action = used?.[1];
  if (action === undefined) return [];
  const parseInputs = ACTIONS[action];
  if (parseInputs === undefined || !existsSync(`${action}/action.yml`))
    return [`There is no action ${action}`];
  const { inputs } = parse(read(`${action}/action.yml`)) as { inputs: JsonObject };
  const given = Object.entries(isObject(step.with) ? step.with : {});
  const unknown = given
    .filter(([name]) => !(name in inputs))
    .map(([name]) => `${action} has no input ${name}`);
  return [...unknown, ...problemsOf(parseInputs(environmentOf(given))), ...verificationProblems(step)];
}

/** The action reads this input after its others, when it knows whether there is a service. */
function verificationProblems(step: JsonObject): readonly string[] {
  const given = isObject(step.with) ? step.with : {};
  if (given.verification === undefined || given.verification === 'none') return [];
  return problemsOf(parseVerification(String(given.verification), { service: given.service !== undefined }));
}

/** What the runner would set, with examples in place of what it would evaluate. */
function environmentOf(given: readonly (readonly [string, Json | undefined])[]): Environment {
  const values = given.map(([name, value]) => {
    const text = String(value);
    const evaluated = /^\$\{\{[^}]*\}\}$/.test(text)
      ? EVALUATED[name]
      : text.replaceAll(/\$\{\{[^}]*\}\}/g, 'x1');
    return [`INPUT_${name.toUpperCase()}`, evaluated ?? ''];
  });
  return { GOOGLE_CLOUD_PROJECT: 'my-project-123', INPUT_GITHUB_TOKEN: 'x', ...Object.fromEntries(values) };
}

const EVALUATED: Readonly<Record<string, string>> = {
  notify_pagerduty_routing_key: 'x'.repeat(32),
  notify_slack_webhook: 'https://hooks.slack.com/services/T0/B0/x',
  notify_webhook_secret: 'x'.repeat(32),
  notify_webhook_url: 'https://hooks.example.com/x',
  project_id: 'my-project-123',
  registry_password: 'x'.repeat(32),
  service: 'shop',
  service_account: 'deployer@my-project-123.iam.gserviceaccount.com',
  workload_identity_provider: 'projects/1/locations/global/workloadIdentityPools/github/providers/actions',
};

function problemsOf(result: Result<unknown, readonly Problem[]>): readonly string[] {
  return result.ok ? [] : result.error.map(problemText);
}
