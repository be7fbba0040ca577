import { cp } from 'node:fs/promises';
import { makePrograms } from '../../../shared/adapters/process/which.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { systemVariables } from '../../e2e/runner/system-variables.ts';
import { newRepository } from '../../tools/repository.ts';
import { mirrorSettings } from '../../tools/terraform-world.ts';
import type { Bundles } from '../bundles.ts';
import type { Figure, Group } from '../figure.ts';
import { ratioWithinRounds, sampleOf } from '../statistics.ts';
import { measureStep } from '../step.ts';
import { bareTools } from './bare.ts';
import { FILES, MODULES, ROOTS, repositoryFiles } from './repository.ts';
import { timeMirror } from './time-provider.ts';

const RATIO_LIMIT = 1.2;

export type ValidateRounds = {
  readonly actionMs: number[];
  /** The bare tools one after the other. */
  readonly sumMs: number[];
  /** All of them at once. */
  readonly atOnceMs: number[];
};

/** The whole action beside the bare tools, over one repository, in turn; undefined where this machine has not what it needs. */
export async function measureValidate(
  bundles: Bundles,
  rounds: number,
  tell: (text: string) => void,
): Promise<Group | undefined> {
  const mirror = await timeMirror('packed');
  const here = await installed(['terraform', 'tflint', 'checkov']);
  if (mirror === undefined || !here.includes('terraform')) {
    tell(
      '\nVALIDATION IS NOT MEASURED: this machine lacks terraform, or terraform-provider-time on the PATH\n',
    );
    return undefined;
  }
  const repository = await newRepository();
  await repository.commit('begin', { ...repositoryFiles(), '.tflint.hcl': 'config {\n}\n' });
  const steps = ['fmt', 'init', 'validate', ...here.filter((name) => name !== 'terraform'), 'policies'];
  const action = () => runAction(bundles, repository.folder, steps, mirror);
  const kept: ValidateRounds = { actionMs: [], sumMs: [], atOnceMs: [] };
  // The first round fills the caches of the machine, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const to: ValidateRounds = round === 0 ? { actionMs: [], sumMs: [], atOnceMs: [] } : kept;
    const sides = [
      async () => void to.actionMs.push(await action()),
      async () => void to.sumMs.push(await inTurn(repository.folder, mirror, here)),
      async () => void to.atOnceMs.push(await atOnce(repository.folder, mirror, here)),
    ];
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side();
  }
  return {
    title: `Validation of ${ROOTS} roots and ${MODULES} modules of ${FILES} files`,
    columns: { value: 'action', beside: 'bare tools', ratio: 'action ÷ tools' },
    figures: validateFigures(here, kept),
  };
}

/** The rounds as the promise that they are held to. */
export function validateFigures(
  tools: readonly string[],
  { actionMs, sumMs, atOnceMs }: ValidateRounds,
): readonly Figure[] {
  return [
    {
      what: `wall, tools one after the other: ${tools.join(', ')}`,
      ...{ unit: 'ms', value: sampleOf(actionMs), beside: sampleOf(sumMs) },
      ratio: ratioWithinRounds(actionMs, sumMs),
      limit: { of: 'ratio', kind: 'at most', than: RATIO_LIMIT },
      note: 'the whole step, from start to reports, policies included',
    },
    {
      what: '… tools all at once',
      ...{ unit: 'ms', value: sampleOf(actionMs), beside: sampleOf(atOnceMs) },
      ratio: ratioWithinRounds(actionMs, atOnceMs),
      note: 'what a script could do that starts them together and merges nothing',
    },
  ];
}

async function runAction(
  bundles: Bundles,
  workspace: string,
  steps: readonly string[],
  mirror: string,
): Promise<number> {
  const { wallMs, outputs, output } = await measureStep({
    entry: bundles.entry('action-tf-validate'),
    inputs: {
      ...{ upload_sarif: 'false', comment: 'false', upload_artifact: 'false', mode: 'report' },
      steps: steps.join(', '),
    },
    env: { ...(await mirrorSettings(mirror)), GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '1' },
    workspace,
  });
  if (outputs.verdict !== 'pass')
    throw new Error(`Expected a pass, found ${outputs.verdict}: ${outputs.reason}\n${output.slice(-4_000)}`);
  return wallMs;
}

async function inTurn(checkout: string, mirror: string, names: readonly string[]): Promise<number> {
  const copy = await copyOf(checkout);
  const started = performance.now();
  for (const tool of bareTools(mirror, names)) await tool.run(copy);
  return performance.now() - started;
}

async function atOnce(checkout: string, mirror: string, names: readonly string[]): Promise<number> {
  const copy = await copyOf(checkout);
  const started = performance.now();
  await Promise.all(bareTools(mirror, names).map((tool) => tool.run(copy)));
  return performance.now() - started;
}

async function copyOf(checkout: string): Promise<string> {
  const copy = await newFolder();
  await cp(checkout, copy, { recursive: true });
  return copy;
}

async function installed(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => ((await makePrograms().which(name, systemVariables())) ? [name] : [])),
  );
  return found.flat();
}
