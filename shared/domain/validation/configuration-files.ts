import type { Flavor } from '../terraform/flavor.ts';
import type { Flavour } from './step.ts';

/** Whether `fmt` has an opinion about the form of a file. */
export function isFormatted(path: string, flavour: Flavour): boolean {
  if (/(?:\.tf|\.tfvars|\.tftest\.hcl|\.tfmock\.hcl)$/.test(path)) return true;
  return flavour === 'tofu' && /(?:\.tofu|\.tofutest\.hcl)$/.test(path);
}

/** Folders that tools make, at any depth: what lies there is nobody's configuration. */
export function isOfTools(path: string): boolean {
  return path.split('/').some((part) => part === '.terraform' || part === '.terragrunt-cache');
}

/** The program by the name of its language. */
export const flavorOf = (flavour: Flavour): Flavor => (flavour === 'tofu' ? 'opentofu' : 'terraform');
