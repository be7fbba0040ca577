import { inFolder } from '../../domain/findings/in-folder.ts';
import type { Scan } from '../../domain/gate/scan.ts';
import { counted } from '../../domain/report/figures.ts';
import { scanLine } from '../../domain/report/gate/scan-line.ts';
import { below, folderText } from '../../domain/validation/folder-path.ts';
import type { Initialising } from '../../domain/validation/initialising.ts';
import type { ModuleCredential } from '../../domain/validation/module-credentials.ts';
import type { Flavour, Step, StepName, StepTarget } from '../../domain/validation/step.ts';
import { stepTarget } from '../../domain/validation/step-target.ts';
import { summed } from '../../domain/validation/summed.ts';
import { withModuleLogin } from './module-login.ts';
import { runStep } from './run-step.ts';
import type { CheckoutSeen } from './see-checkout.ts';
import type { StepTools } from './step-tools.ts';
import { validateFolders } from './validate-folders.ts';
import type { ValidatePorts } from './validate-job.ts';

export type StepsJob = {
  readonly seen: CheckoutSeen;
  /** Relative to the checkout, '' for all of it. */
  readonly folder: string;
  readonly exclude: readonly string[];
  readonly flavour: Flavour;
  readonly chosen: ReadonlySet<string>;
  readonly steps: ReadonlySet<StepName>;
  /** Those that look at many folders in one call. */
  readonly programs: readonly Step[];
  readonly initialising: Initialising;
  readonly tools: StepTools;
  /** Relative to the checkout. */
  readonly tflintConfig?: string | undefined;
  readonly credentials: readonly ModuleCredential[];
  /** What terraformEnvironment gives. */
  readonly terraformEnv: Readonly<Record<string, string>>;
  readonly pluginCache?: string | undefined;
  /** `linux_amd64`. */
  readonly platform: string;
  readonly timeoutMs: number;
};

/** Runs every step of the tools side by side. Whatever happens to one, all others are told. */
export async function runSteps(job: StepsJob, ports: ValidatePorts): Promise<readonly Scan[]> {
  const { modules, files } = job.seen.read;
  const target = stepTarget({ modules, files, texts: job.seen.texts }, job);
  const programs = job.programs.filter(({ name }) => job.steps.has(name));
  const [initialised, ...others] = await Promise.all([
    job.steps.has('init') ? initAndValidate(job, ports) : [],
    ...programs.map((step) => runProgram(step, target, job, ports)),
  ]);
  return [...initialised, ...others];
}

async function runProgram(
  step: Step,
  target: StepTarget,
  job: StepsJob,
  ports: ValidatePorts,
): Promise<Scan> {
  const { seen, folder, tools, timeoutMs } = job;
  const { folders } = ports;
  const config = step.name === 'tflint' ? configOf(job) : undefined;
  const scan = await runStep(
    {
      ...{ step, target, timeoutMs, tool: await tools.forStep(step.name) },
      title: counted(target.folders.length, 'folder'),
      checkout: folder === '' ? seen.root : folders.join(seen.root, folder),
      config: config === undefined ? undefined : folders.join(seen.root, config),
    },
    ports,
  );
  ports.log.info(scanLine(scan));
  return { ...scan, findings: scan.findings.map((finding) => inFolder(finding, folderText(folder))) };
}

/** TFLint takes that of the folder it is started in by itself, and of no folder above it. */
function configOf({ tflintConfig, folder, seen: { texts } }: StepsJob): string | undefined {
  if (tflintConfig !== undefined) return tflintConfig;
  return [below(folder, '.tflint.hcl'), '.tflint.hcl'].find((path) => texts[path] !== undefined);
}

async function initAndValidate(job: StepsJob, ports: ValidatePorts): Promise<readonly Scan[]> {
  const { seen, chosen, tools, credentials, terraformEnv, pluginCache, timeoutMs, initialising } = job;
  const { discovery, root: checkout } = seen;
  const scans = await withModuleLogin(credentials, ports, (login) =>
    validateFolders(
      {
        ...{ discovery, chosen, checkout, initialising, pluginCache, timeoutMs },
        ...{ validates: job.steps.has('validate'), platform: job.platform },
        toolFor: tools.forFolder,
        env: terraformEnv,
        credentials: login,
      },
      ports,
    ),
  );
  const target = counted(chosen.size, 'folder');
  const told = INITIALISING.filter(({ step }) => job.steps.has(step)).map(({ step, ends }) => {
    const own = scans.map((one) => ({ folder: one.folder, scan: one[step] }));
    return summed(own, { scanner: step, target, proof: proofOf(own, ends) });
  });
  for (const scan of told) ports.log.info(scanLine(scan));
  return told;
}

/** What `init` brings, and how the proof of one folder ends. */
const INITIALISING = [
  { step: 'init', ends: ['initialised', 'read by init'] },
  { step: 'validate', ends: ['validated'] },
] as const;

function proofOf(all: readonly { readonly scan: Scan }[], ends: readonly string[]): readonly string[] {
  return ends.flatMap((end) => {
    const proven = all.filter(({ scan }) => scan.proof.some((one) => one.endsWith(` ${end}`))).length;
    return proven === 0 ? [] : [`${counted(proven, 'folder')} ${end}`];
  });
}
