import { err, ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import { accountEmail } from '../../shared/domain/inputs/identity-inputs.ts';
import {
  anyText,
  type Input,
  oneOf,
  optional,
  type Parse,
  type Values,
  withDefault,
} from '../../shared/domain/inputs/input.ts';
import type { TemplateChanges } from '../../shared/domain/template/changes.ts';
import { parseFragment } from '../../shared/domain/template/parse-fragment.ts';
import { parseProbe } from '../../shared/domain/template/parse-probe.ts';
import { parseBoolean } from '../../shared/domain/text/boolean.ts';
import { parseCpu } from '../../shared/domain/text/cpu.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { expected } from '../../shared/domain/text/expected.ts';
import { parseImageReference } from '../../shared/domain/text/image-reference.ts';
import { parseList } from '../../shared/domain/text/list.ts';
import { parseMemory } from '../../shared/domain/text/memory.ts';
import { parseInteger } from '../../shared/domain/text/number.ts';
import { parseEnvVars, parseLabels, parseSecrets } from './inputs-maps.ts';

const strategy = withDefault(oneOf('merge', 'overwrite'), 'merge');

/** What the candidate has that the serving revision has not. */
export const TEMPLATE_INPUTS = {
  image: optional(image),
  env_vars: optional(parseEnvVars),
  env_vars_update_strategy: strategy,
  secrets: optional(parseSecrets),
  secrets_update_strategy: strategy,
  labels: optional(parseLabels),
  labels_update_strategy: strategy,
  skip_default_labels: withDefault(parseBoolean, 'false'),
  cpu: optional(parseCpu),
  memory: optional(parseMemory),
  cpu_boost: optional(parseBoolean),
  cpu_throttling: optional(parseBoolean),
  concurrency: optional(integer(1, 1_000)),
  timeout: optional(requestTimeout),
  min_instances: optional(integer(0)),
  max_instances: optional(integer(1)),
  port: optional(integer(1, 65_535)),
  command: optional(parseList),
  args: optional(parseList),
  startup_probe: optional(parseProbe),
  liveness_probe: optional(parseProbe),
  runtime_service_account: optional(accountEmail),
  execution_environment: optional(oneOf('gen1', 'gen2')),
  session_affinity: optional(parseBoolean),
  ingress: optional(oneOf('all', 'internal', 'internal-and-cloud-load-balancing')),
  vpc_network: optional(anyText),
  vpc_subnet: optional(anyText),
  vpc_connector: optional(anyText),
  vpc_egress: optional(oneOf('all-traffic', 'private-ranges-only')),
  description: optional(description),
  template: optional(parseFragment),
} as const satisfies { readonly [name: string]: Input<unknown> };

type TemplateValues = Partial<Values<typeof TEMPLATE_INPUTS>>;

/** Inputs that only say how others are meant: alone they change nothing. */
const MANNERS = [
  'env_vars_update_strategy',
  'secrets_update_strategy',
  'labels_update_strategy',
  'skip_default_labels',
];

/** The inputs that were given and change a template or its service. */
export function changesGiven(values: TemplateValues): readonly string[] {
  return Object.keys(TEMPLATE_INPUTS).filter(
    (name) => !MANNERS.includes(name) && values[name as keyof TemplateValues] !== undefined,
  );
}

/** The changes that a set of inputs asks for; `commit` is the commit that is deployed. */
export function changesOf(values: TemplateValues, commit: string): TemplateChanges {
  const { env_vars, secrets, labels, execution_environment, ingress } = values;
  const { env_vars_update_strategy = 'merge', secrets_update_strategy = 'merge' } = values;
  const { labels_update_strategy = 'merge' } = values;
  const timeoutMs = values.timeout;
  return {
    fragment: values.template,
    image: values.image,
    command: values.command,
    args: values.args,
    port: values.port,
    envVars: env_vars && { strategy: env_vars_update_strategy, values: env_vars },
    secrets: secrets && { strategy: secrets_update_strategy, ...secrets },
    cpuMilli: values.cpu,
    memoryBytes: values.memory,
    cpuBoost: values.cpu_boost,
    cpuThrottling: values.cpu_throttling,
    startupProbe: values.startup_probe,
    livenessProbe: values.liveness_probe,
    concurrency: values.concurrency,
    timeoutSeconds: timeoutMs === undefined ? undefined : timeoutMs / 1_000,
    serviceAccount: values.runtime_service_account,
    executionEnvironment: execution_environment && EXECUTION_ENVIRONMENTS[execution_environment],
    sessionAffinity: values.session_affinity,
    network: networkOf(values),
    labels: labels && { strategy: labels_update_strategy, values: labels },
    defaultLabels: values.skip_default_labels === true ? undefined : defaultLabels(commit),
    minInstances: values.min_instances,
    maxInstances: values.max_instances,
    ingress: ingress && INGRESS[ingress],
    description: values.description,
  };
}

/** What is wrong between inputs that are right by themselves. */
export function templateProblems(values: TemplateValues): readonly Problem[] {
  const problems: Problem[] = [];
  const { min_instances: least, max_instances: most, env_vars, secrets } = values;
  if (least !== undefined && most !== undefined && least > most) {
    problems.push({
      where: 'min_instances',
      message: `Expected at most max_instances (${most}), found ${least}`,
    });
  }
  for (const name of secrets?.env.keys() ?? []) {
    if (env_vars?.has(name)) {
      problems.push({
        where: 'secrets',
        message: `Expected each name in env_vars or in secrets, found ${name} in both`,
      });
    }
  }
  if (values.vpc_connector !== undefined) {
    for (const where of ['vpc_network', 'vpc_subnet'] as const) {
      if (values[where] === undefined) continue;
      problems.push({ where, message: `Expected either vpc_connector or ${where}, found both` });
    }
  }
  return problems;
}

const EXECUTION_ENVIRONMENTS = {
  gen1: 'EXECUTION_ENVIRONMENT_GEN1',
  gen2: 'EXECUTION_ENVIRONMENT_GEN2',
} as const;

const INGRESS = {
  all: 'INGRESS_TRAFFIC_ALL',
  internal: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
  'internal-and-cloud-load-balancing': 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
} as const;

const EGRESS = { 'all-traffic': 'ALL_TRAFFIC', 'private-ranges-only': 'PRIVATE_RANGES_ONLY' } as const;

function networkOf(values: TemplateValues): TemplateChanges['network'] {
  const { vpc_network: network, vpc_subnet: subnet, vpc_connector: connector, vpc_egress } = values;
  const egress = vpc_egress && EGRESS[vpc_egress];
  return (network ?? subnet ?? connector ?? egress) ? { network, subnet, connector, egress } : undefined;
}

/** The two labels of google-github-actions/deploy-cloudrun: the console shows them, and finds the commit by them. */
function defaultLabels(commit: string): ReadonlyMap<string, string> {
  const labels = [['managed-by', 'github-actions'] as const];
  return new Map(commit === '' ? labels : [...labels, ['commit-sha', commit] as const]);
}

function image(text: string): Result<string, string> {
  const parsed = parseImageReference(text);
  return parsed.ok ? ok(text.trim()) : parsed;
}

function integer(min: number, max?: number): Parse<number> {
  return (text) => parseInteger(text, { min, max });
}

function requestTimeout(text: string): Result<number, string> {
  const parsed = parseDuration(text, { minMs: 1_000, maxMs: 3_600_000 });
  if (!parsed.ok || parsed.value % 1_000 === 0) return parsed;
  return expected('a duration of whole seconds', text);
}

function description(text: string): Result<string, string> {
  const value = text.trim();
  return value.length <= 512 ? ok(value) : err(`Expected at most 512 characters, found ${value.length}`);
}
