import { err, ok, type Problem, type Result } from '../../shared/domain/errors/problem.ts';
import {
  FINDINGS_INPUTS,
  type FindingsWish,
  findingsWish,
  parseGateName,
} from '../../shared/domain/inputs/findings-inputs.ts';
import {
  anyText,
  type InputTable,
  oneOf,
  optional,
  type Values,
  withDefault,
} from '../../shared/domain/inputs/input.ts';
import { type Environment, readInputs } from '../../shared/domain/inputs/read-inputs.ts';
import { parseTools, type ToolVersion } from '../../shared/domain/inputs/tools-input.ts';
import { parseDuration } from '../../shared/domain/text/duration.ts';
import { parseInnerPath } from '../../shared/domain/text/inner-path.ts';
import { parseList } from '../../shared/domain/text/list.ts';
import { parseInteger } from '../../shared/domain/text/number.ts';
import { wordsOf } from '../../shared/domain/text/words.ts';
import type { ModuleCredential } from '../../shared/domain/validation/module-credentials.ts';
import { type Flavour, STEPS, type StepName } from '../../shared/domain/validation/step.ts';
import { parseCredentials } from './inputs-credentials.ts';
import { ELSEWHERE } from './inputs-elsewhere.ts';

/** Every input of the action, by its name. */
export const INPUTS = {
  working_directory: withDefault(parseInnerPath, '.'),
  exclude: withDefault(parseList, ''),
  changed_since: FINDINGS_INPUTS.compare_with,
  steps: withDefault(parseSteps, 'auto'),
  tool: withDefault(oneOf('terraform', 'tofu'), 'terraform'),
  tools: withDefault((text) => parseTools(text, ['terraform', 'tofu', 'tflint', 'trivy']), ''),
  tflint_config: optional(parseInnerPath),
  git_credentials: withDefault(parseCredentials, ''),
  step_timeout: withDefault((text) => parseDuration(text, { minMs: 1_000, maxMs: 3 * HOUR_MS }), '10m'),
  parallelism: optional((text) => parseInteger(text, { min: 1, max: 64 })),
  config: optional(anyText),
  ...FINDINGS_INPUTS,
  name: withDefault(parseGateName, 'tf-validate'),
} as const satisfies InputTable;

/** What the user asked for. Paths stay paths: reading files is for those who act. */
export type Inputs = FindingsWish & {
  /** Below the workspace, `.` for all of it. */
  readonly folder: string;
  readonly exclude: readonly string[];
  /** `base`, or a ref; absent: everything is run. */
  readonly changedSince?: string | undefined;
  readonly steps: 'auto' | readonly StepName[];
  readonly flavour: Flavour;
  readonly tools: readonly ToolVersion[];
  readonly tflintConfig?: string | undefined;
  readonly credentials: readonly ModuleCredential[];
  readonly stepTimeoutMs: number;
  /** Absent: as many as there are cores. */
  readonly parallelism?: number | undefined;
  readonly config: { readonly path: string; readonly required: boolean };
  readonly name: string;
};

/** Reads the inputs from the environment that the runner sets. Everything that is wrong is said at once. */
export function parseInputs(env: Environment): Result<Inputs> {
  const { values, problems: found } = readInputs(env, INPUTS, ELSEWHERE);
  const broken = new Set(found.map(({ where }) => where));
  const problems = [...found, ...ruleProblems(values).filter(({ where }) => !broken.has(where))];
  if (problems.length > 0) return err(problems);
  // Without problems every input that is required or has a default was read.
  const read = values as Values<typeof INPUTS>;
  return ok({
    ...findingsWish(read),
    folder: read.working_directory,
    exclude: read.exclude,
    changedSince: read.changed_since,
    steps: read.steps,
    flavour: read.tool,
    tools: read.tools,
    tflintConfig: read.tflint_config,
    credentials: read.git_credentials,
    stepTimeoutMs: read.step_timeout,
    parallelism: read.parallelism,
    config: { path: read.config ?? '.github/tf-validate.yml', required: read.config !== undefined },
    name: read.name,
  });
}

/** Rules between inputs. */
function ruleProblems({ steps, tflint_config }: Partial<Values<typeof INPUTS>>): readonly Problem[] {
  if (steps === undefined || steps === 'auto') return [];
  const problems: Problem[] = [];
  if (steps.includes('validate') && !steps.includes('init'))
    problems.push({
      where: 'steps',
      message: 'Expected init among the steps where validate is one, found it missing',
      hint: 'What is not initialised cannot be validated',
    });
  if (tflint_config !== undefined && !steps.includes('tflint'))
    problems.push({
      where: 'tflint_config',
      message: `Expected tflint among the steps, found ${steps.join(', ')}`,
    });
  return problems;
}

function parseSteps(text: string): Result<'auto' | readonly StepName[], string> {
  return text.trim().toLowerCase() === 'auto' ? ok('auto') : wordsOf(...STEPS)(text);
}

const HOUR_MS = 3_600_000;
