import { nameOf } from '../../domain/terraform/paths.ts';
import { discover } from '../../domain/validation/discover.ts';
import type { Discovery } from '../../domain/validation/discovery.ts';
import { PIN_FILES } from '../../domain/validation/pinned-version.ts';
import type { Flavour } from '../../domain/validation/step.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Hcl } from '../../ports/hcl.ts';
import type { Git } from '../gate/git.ts';
import { readCheckout } from '../gate/read-checkout.ts';
import { readTexts } from '../gate/read-texts.ts';
import { type ModulesRead, readModules } from './read-modules.ts';

/** Everything of a checkout that steps and policies look at. Paths are relative to it. */
export type CheckoutSeen = {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly string[];
  /** Links out of the checkout, which nobody reads. */
  readonly outside: readonly string[];
  readonly read: ModulesRead;
  readonly discovery: Discovery;
  /** Settings of tools, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly workflows: readonly { readonly path: string; readonly text: string }[];
};

export type SeeWish = { readonly exclude: readonly string[]; readonly flavour: Flavour };

/** Reads the whole repository, whichever part of it is run: its modules call each other across folders. */
export async function seeCheckout(
  root: string,
  { exclude, flavour }: SeeWish,
  ports: { readonly git: Git; readonly folders: Folders; readonly hcl: Hcl },
): Promise<CheckoutSeen> {
  const { files, outside } = await readCheckout(root, { ...ports, exclude: [] });
  const [read, settings, workflows] = await Promise.all([
    readModules(root, files, flavour, ports),
    readTexts(
      files.filter((path) => SETTINGS.has(nameOf(path))),
      root,
      ports.folders,
    ),
    readTexts(
      files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)),
      root,
      ports.folders,
    ),
  ]);
  return {
    ...{ root, files, outside, read, workflows },
    discovery: discover(read.modules, { files, exclude }),
    texts: Object.fromEntries(settings.map(({ path, text }) => [path, text])),
  };
}

const SETTINGS: ReadonlySet<string> = new Set(['.tflint.hcl', ...Object.values(PIN_FILES)]);
