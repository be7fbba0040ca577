import { judge } from '../../shared/domain/gate/judge.ts';
import type { Scan } from '../../shared/domain/gate/scan.ts';
import { baseCommit } from '../../shared/domain/inputs/base-commit.ts';
import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import { counted } from '../../shared/domain/report/figures.ts';
import { TERRAFORM_VALIDATION } from '../../shared/domain/report/gate/report-subject.ts';
import { scanLine } from '../../shared/domain/report/gate/scan-line.ts';
import { withHint } from '../../shared/domain/text/with-hint.ts';
import { alignAnchors } from '../../shared/domain/validation/echoes.ts';
import { tofuAlone } from '../../shared/domain/validation/tofu-alone.ts';
import type { ValidationSettings } from '../../shared/domain/validation/validation-settings.ts';
import { requirePath } from '../../shared/engine/files/require-path.ts';
import { atBase, type BaseRead } from '../../shared/engine/gate/at-base.ts';
import { changedFiles } from '../../shared/engine/gate/changed-files.ts';
import { changedLines } from '../../shared/engine/gate/changed-lines.ts';
import { type Git, gitIn } from '../../shared/engine/gate/git.ts';
import { withCliSettings } from '../../shared/engine/validate/cli-settings.ts';
import { readSettings } from '../../shared/engine/validate/read-settings.ts';
import { runSteps } from '../../shared/engine/validate/run-steps.ts';
import { type CheckoutSeen, seeCheckout } from '../../shared/engine/validate/see-checkout.ts';
import type { StepTools } from '../../shared/engine/validate/step-tools.ts';
import type { ValidatePorts } from '../../shared/engine/validate/validate-job.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Hcl } from '../../shared/ports/hcl.ts';
import { estateOf } from './estate.ts';
import type { Inputs } from './inputs.ts';
import type { ValidationRun } from './outcome.ts';
import { type Change, type Plan, planValidation } from './plan.ts';
import { checkPolicies } from './policies/check-policies.ts';
import type { PolicyOptions } from './policies/policy.ts';
import { POLICIES } from './policies/registry.ts';
import { PROGRAMS } from './steps/all.ts';
import { initialising } from './steps/terraform.ts';

export type Ports = ValidatePorts & {
  readonly files: Files;
  readonly hcl: Hcl;
  /** The tools for one checkout, whose files say which versions it wants. */
  readonly toolsFor: (seen: CheckoutSeen) => StepTools;
  /** What Terraform and OpenTofu may see of the job's environment. */
  readonly terraformEnv: Readonly<Record<string, string>>;
  /** `linux_amd64`: what Terraform calls this machine. */
  readonly terraformPlatform: string;
  /** Absolute: the user's cache of providers. */
  readonly pluginCache?: string | undefined;
  /** The repository that is validated, as claims of its tokens name it. */
  readonly repository: PolicyOptions['repository'];
};

type Work = {
  readonly inputs: Inputs;
  readonly settings: ValidationSettings;
  readonly ports: Ports;
};

/** One validation, from reading its settings to its judgement. */
export async function run(inputs: Inputs, event: GitHubEvent, ports: Ports): Promise<ValidationRun> {
  const startedMs = ports.clock.now();
  const { settings, known } = await readSettings(
    inputs.config,
    { nowMs: startedMs, policyIds: POLICIES.map(({ id }) => id) },
    ports.files,
  );
  const { workspace } = ports.folders;
  await requirePath(inputs.folder, { input: 'working_directory', kind: 'folder' }, ports.folders);
  if (inputs.tflintConfig !== undefined)
    await requirePath(inputs.tflintConfig, { input: 'tflint_config', kind: 'file' }, ports.folders);
  const git = gitIn({ ...ports, folder: workspace, env: ports.childEnv });
  const cli = await withCliSettings(ports.terraformEnv, ports.folders);
  const work: Work = { inputs, settings, ports: { ...ports, terraformEnv: cli.env } };
  const seen = await see(workspace, work);
  const change = await changeSince(baseCommit(inputs.changedSince, event), git);
  const plan = planValidation(inputs, seen.discovery, change.known);
  await ports.log.group('Plan', async () => {
    for (const line of [...plan.notes, ...change.notes]) ports.log.info(line);
  });
  const scans = await ports.log.group('Run', () => examine(seen, plan, work));
  const { kept, left } = withoutAbsent(scans, plan);
  const tofu = tofuAlone(seen.files, inputs);
  const base = await examineBase(baseCommit(inputs.compareWith, event), kept, work);
  return {
    judgement: judge(kept, settings.policy, [...known, ...base.known], startedMs, TERRAFORM_VALIDATION),
    ...{ policy: settings.policy, known, startedMs },
    roots: foldersOf(plan, 'root'),
    modules: foldersOf(plan, 'module'),
    ran: plan.chosen.size,
    changed: await changedLines(event, git),
    head: (await git('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim(),
    fallbackPath: plan.found[0]?.module.files[0]?.path ?? seen.files[0] ?? 'README.md',
    notes: [
      ...cli.notes,
      ...change.notes,
      ...left,
      ...base.notes,
      ...(tofu === undefined ? [] : [tofu]),
      ...notRead(seen.outside),
    ],
  };
}

async function see(root: string, { inputs, ports }: Work): Promise<CheckoutSeen> {
  const git = gitIn({ ...ports, folder: root, env: ports.childEnv });
  return seeCheckout(root, inputs, { ...ports, git });
}

async function changeSince(
  commit: string | undefined,
  git: Git,
): Promise<{ readonly known?: Change; readonly notes: readonly string[] }> {
  if (commit === undefined) return { notes: [] };
  const files = await changedFiles(commit, git);
  if (files !== undefined) return { known: { since: commit.slice(0, 40), files }, notes: [] };
  return {
    notes: [
      `Everything was run: the checkout does not hold ${commit} (actions/checkout with fetch-depth: 0 brings it)`,
    ],
  };
}

/** Every step over one checkout. */
async function examine(seen: CheckoutSeen, plan: Plan, work: Work): Promise<readonly Scan[]> {
  const { inputs, ports } = work;
  const folder = inputs.folder === '.' ? '' : inputs.folder;
  if (plan.found.length === 0) return [nothingFound(inputs, seen)];
  const steps = new Set(plan.steps);
  const ofTools =
    plan.chosen.size === 0
      ? unchanged(plan)
      : await runSteps(
          {
            ...{ seen, folder, steps, initialising, programs: PROGRAMS, chosen: plan.chosen },
            ...{ exclude: inputs.exclude, flavour: inputs.flavour, credentials: inputs.credentials },
            ...{ tflintConfig: inputs.tflintConfig, timeoutMs: inputs.stepTimeoutMs },
            ...{ terraformEnv: ports.terraformEnv, pluginCache: ports.pluginCache },
            platform: ports.terraformPlatform,
            tools: ports.toolsFor(seen),
          },
          ports,
        );
  const scans = [...ofTools, ...(steps.has('policies') ? [policies(seen, plan, work)] : [])];
  return alignAnchors(
    scans.toSorted((a, b) => plan.steps.indexOf(stepOf(a)) - plan.steps.indexOf(stepOf(b))),
  );
}

const stepOf = ({ scanner }: Scan): Plan['steps'][number] => scanner as Plan['steps'][number];

/** Rules over everything that the folders declare together: what changed in one may break with another. */
function policies(seen: CheckoutSeen, plan: Plan, { settings, ports }: Work): Scan {
  const startedMs = ports.clock.now();
  const { read, discovery, workflows } = seen;
  const { estate, gaps, notes } = estateOf({
    ...{ discovery: { ...discovery, folders: plan.found }, modules: read.modules, workflows },
    ...{ values: read.values, backends: read.backends, settings: settings.policies },
    repository: ports.repository,
  });
  for (const note of notes) ports.log.info(note);
  const checked = checkPolicies(estate, settings.policies);
  const scan: Scan = {
    scanner: 'policies',
    target: counted(estate.roots.length, 'root'),
    ...checked,
    gaps: [...read.gaps, ...gaps, ...checked.gaps],
    durationMs: ports.clock.now() - startedMs,
  };
  ports.log.info(scanLine(scan));
  return scan;
}

function nothingFound(inputs: Inputs, { files }: CheckoutSeen): Scan {
  const { folder, exclude } = inputs;
  const without = exclude.length === 0 ? '' : ' that is not excluded';
  return {
    ...{ scanner: 'init', target: folder, findings: [], proof: [], durationMs: 0 },
    gaps: [
      {
        kind: 'nothing-scanned',
        message: `Expected Terraform configuration${without} below ${folder}, found none among ${counted(files.length, 'file')}`,
        hint:
          tofuAlone(files, inputs) ??
          'Check working_directory and exclude, and that the repository is checked out before this step',
      },
    ],
  };
}

/** A step that had nothing to do has proven so. */
function unchanged({ steps, found }: Plan): readonly Scan[] {
  return steps
    .filter((step) => step !== 'policies')
    .map((scanner) => ({
      ...{ scanner, target: '0 folders', findings: [], gaps: [], durationMs: 0 },
      proof: [`none of ${counted(found.length, 'folder')} reads what changed`],
    }));
}

/** A step that nobody named and whose tool is not here has not failed: it is told, and no scan. */
function withoutAbsent(
  scans: readonly Scan[],
  { mayBeAbsent }: Plan,
): { readonly kept: readonly Scan[]; readonly left: readonly string[] } {
  const isAbsent = (scan: Scan): boolean =>
    mayBeAbsent.has(stepOf(scan)) && scan.tool === undefined && scan.gaps[0]?.kind === 'not-installed';
  return {
    kept: scans.filter((scan) => !isAbsent(scan)),
    left: scans
      .filter(isAbsent)
      .map(({ scanner, gaps }) => withHint(`${scanner} did not run: ${gaps[0]?.message}`, gaps[0]?.hint)),
  };
}

/** The same steps on the files of another commit. */
async function examineBase(
  commit: string | undefined,
  scans: readonly Scan[],
  { inputs, settings, ports }: Work,
): Promise<BaseRead> {
  const names = new Set(scans.map(stepOf));
  return atBase({ commit, checkout: ports.folders.workspace }, ports, async (root, log) => {
    const work: Work = { inputs, settings, ports: { ...ports, log } };
    const seen = await see(root, work);
    const plan = planValidation(inputs, seen.discovery, undefined);
    return examine(seen, { ...plan, steps: plan.steps.filter((step) => names.has(step)) }, work);
  });
}

const foldersOf = ({ found }: Plan, kind: 'root' | 'module'): readonly string[] =>
  found.filter((one) => one.kind === kind).map(({ folder }) => folder || '.');

function notRead(outside: readonly string[]): readonly string[] {
  if (outside.length === 0) return [];
  return [
    `${counted(outside.length, 'file')} not read, being links that lead out of the checkout: ${outside.slice(0, 3).join(', ')}${outside.length > 3 ? ', …' : ''}`,
  ];
}
