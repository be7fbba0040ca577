import type { Flavour } from './step.ts';

/** Whether a file is configuration that a tool of this flavour reads. */
export function isConfiguration(path: string, flavour: Flavour): boolean {
  if (/\.tf(?:\.json)?$/.test(path)) return true;
  return flavour === 'tofu' && /\.tofu(?:\.json)?$/.test(path);
}

/** Whether `fmt` has an opinion about the form of a file. */
export function isFormatted(path: string, flavour: Flavour): boolean {
  if (/(?:\.tf|\.tfvars|\.tftest\.hcl|\.tfmock\.hcl)$/.test(path)) return true;
  return flavour === 'tofu' && /(?:\.tofu|\.tofutest\.hcl)$/.test(path);
}

/** Folders that tools make, at any depth: what lies there is nobody's configuration. */
export function isOfTools(path: string): boolean {
  return path.split('/').some((part) => part === '.terraform' || part === '.terragrunt-cache');
}
