import type { Finding } from '../findings/finding.ts';
import type { Gap } from '../gate/scan.ts';
import type { FinishedCall } from './step.ts';

/** Why `init` failed. Only some of it is a fault of the code, and only that is a finding. */
export const INIT_FAULTS = ['network', 'credential', 'lock', 'module', 'code', 'tool'] as const;

export type InitFault = (typeof INIT_FAULTS)[number];

/** `init` and `validate` of one folder, pure. */
export type Initialising = {
  initArgs(wish: InitWish): readonly string[];
  /** Whether it only knows how to answer in text: it is to be asked again so. */
  wantsText(done: FinishedCall): boolean;
  readInit(done: FinishedCall, folder: InitialisedFolder): InitReading;
  readonly validateArgs: readonly string[];
  readValidate(done: FinishedCall, folder: InitialisedFolder): ValidateReading;
};

export type InitWish = {
  /** Absolute: providers come from here and from nowhere else. Absent: from wherever the user's settings say. */
  readonly plugins?: string | undefined;
  /** For versions that cannot answer in JSON. */
  readonly asText?: boolean | undefined;
};

export type InitialisedFolder = {
  /** Absolute. */
  readonly checkout: string;
  /** Relative to the checkout, with `/`; '' is the checkout itself. */
  readonly folder: string;
  /** A file of the folder, relative to the checkout: what has no place of its own is shown there. */
  readonly file: string;
  /** `linux_amd64`: what Terraform calls this machine. */
  readonly platform: string;
  /** `.terraform.lock.hcl` of the checkout, where the folder has one. */
  readonly lock?: string | undefined;
  /** Files that were made for this run, by their name in the folder: nothing in them is of the user's making. */
  readonly made: readonly string[];
  /** Where modules from elsewhere lie, and who calls them. */
  readonly fetched: readonly FetchedModule[];
};

/** A module that init fetched. What is found in it is shown where the checkout calls it. */
export type FetchedModule = {
  /** Folder as diagnostics name it: as `modules.json` has it. */
  readonly folder: string;
  /** `network.subnets`. */
  readonly key: string;
  readonly source: string;
  /** The call in the checkout, absent where it is not known. */
  readonly call?: { readonly path: string; readonly line: number } | undefined;
};

export type InitReading =
  | {
      readonly kind: 'initialised';
      readonly findings: readonly Finding[];
      /** What it could not make sure of, although it ended well. */
      readonly gaps: readonly Gap[];
    }
  | {
      readonly kind: 'failed';
      readonly fault: InitFault;
      /** The providers on offer have not what is asked for, or not with a digest that the lock file knows: another source may. */
      readonly elsewhere: boolean;
      readonly findings: readonly Finding[];
      readonly gaps: readonly Gap[];
    };

export type ValidateReading = {
  readonly findings: readonly Finding[];
  readonly proof: readonly string[];
  readonly gaps: readonly Gap[];
};
