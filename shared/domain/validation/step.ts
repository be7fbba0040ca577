import type { Finding } from '../findings/finding.ts';
import type { Gap } from '../gate/scan.ts';

/** In the order in which people read them. A step's outcome is a Scan of this scanner's name, so all reports of the gate tell of it. */
export const STEPS = ['fmt', 'init', 'validate', 'tflint', 'checkov', 'trivy', 'policies'] as const;

export type StepName = (typeof STEPS)[number];

/** Those that are one program over the whole checkout. */
export type ProgramStep = Exclude<StepName, 'init' | 'validate' | 'policies'>;

/** Terraform and OpenTofu take the same arguments and give the same answers, as far as they are used here. */
export type Flavour = 'terraform' | 'tofu';

/** One tool over the whole checkout, pure: how it is called, what its answers leave open, and what they mean. */
export type Step = {
  readonly name: ProgramStep;
  /** The first calls, side by side. */
  calls(target: StepTarget, at: StepPlaces): readonly StepCall[];
  /** Calls that follow from the answers to the first: folders one by one where one fault hid the others. */
  more?(done: readonly CallDone[], target: StepTarget, at: StepPlaces): readonly StepCall[];
  /** Of calls that ended by themselves, whatever their codes. Throws nothing: what cannot be read is a gap. */
  read(done: readonly CallDone[], target: StepTarget, at: StepPlaces): StepReading;
};

/** What a step looks at. Paths are relative to the checkout, with `/`; '' is the checkout itself. */
export type StepTarget = {
  /** Every folder of configuration that was chosen, sorted. */
  readonly folders: readonly string[];
  /** Every file of configuration in them, sorted. */
  readonly files: readonly string[];
  /** How many resources and data sources the files hold: a tool that saw none of several did not look. */
  readonly resources: number;
  /** Text of files that the reading needs, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly flavour: Flavour;
};

/** Absolute. */
export type StepPlaces = {
  readonly checkout: string;
  /** A folder of this run. */
  readonly scratch: string;
  /** Configuration of the tool, where there is one. */
  readonly config?: string | undefined;
};

export type StepCall = {
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The folder it is about, relative; undefined where it is about all of them. */
  readonly folder?: string | undefined;
  /** Files by path that are written to the scratch folder before it. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Added to the clean environment of this call. */
  readonly env?: Readonly<Record<string, string>> | undefined;
};

export type CallDone = { readonly call: StepCall } & FinishedCall;

export type FinishedCall = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
};

export type StepReading = {
  readonly findings: readonly Finding[];
  readonly proof: readonly string[];
  readonly gaps: readonly Gap[];
};
