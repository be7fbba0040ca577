import { nameOf } from './paths.ts';

/** Whether a file gives values to variables. */
export function isValuesFile(path: string): boolean {
  return /[^/]\.tfvars(\.json)?$/.test(path);
}

/** Whether a file gives settings to a backend: nothing but its name tells. */
export function isBackendFile(path: string): boolean {
  const name = nameOf(path);
  return /^[^.].*\.tfbackend(\.json)?$|^backend([-_.].*)?\.hcl$|^[^.].*[-_.]backend\.hcl$/.test(name);
}

/** The environment in the name of a backend file: `staging` of `staging.gcs.tfbackend` and of `backend-staging.hcl`; '' where there is none. */
export function backendFileName(path: string): string {
  const words = nameOf(path)
    .replace(/\.(tfbackend(\.json)?|hcl)$/, '')
    .replace(/\.(gcs|s3|azurerm|http|remote|local|consul|kubernetes|pg|oss|cos)$/, '')
    .replace(/^backend[-_.]?|[-_.]backend$/, '');
  return GENERAL.has(words) ? '' : words;
}

const GENERAL = new Set(['', 'config', 'terraform', 'state', 'main', 'common', 'default']);
