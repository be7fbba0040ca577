import type { Module } from '../terraform/module.ts';

/** Which folders hold configuration, what each is, and who uses whom. */
export type Discovery = {
  /** Sorted by folder. */
  readonly folders: readonly FoundFolder[];
  /** Local modules that call each other in a circle: no tool can read them. Each begins and ends with the same folder. */
  readonly circles: readonly (readonly string[])[];
  /** What was left out and why, in sentences for the log. */
  readonly notes: readonly string[];
};

export type FoundFolder = {
  /** Relative to the checkout, with `/`; '' is the checkout itself. */
  readonly folder: string;
  /** A root is applied, a module is called. */
  readonly kind: 'root' | 'module';
  /** Why it is taken for that: `it has a backend`. */
  readonly because: string;
  readonly module: Module;
  /** Local modules that it calls itself, sorted. */
  readonly uses: readonly string[];
  /** Local folders that call it, sorted. */
  readonly usedBy: readonly string[];
  /** It has `.terraform.lock.hcl`. */
  readonly locked: boolean;
  /** `provider = google.eu`s that it expects of its callers: it cannot be validated as it is. */
  readonly aliases: readonly ExpectedAlias[];
  /** It calls, through any number of modules, one of a circle. */
  readonly endless: boolean;
};

export type ExpectedAlias = { readonly provider: string; readonly alias: string };
