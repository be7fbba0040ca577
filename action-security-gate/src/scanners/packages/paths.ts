/** `shop/package-lock.json` lies in `shop`, `package-lock.json` in ''. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file beside another one. */
export function beside(path: string, name: string): string {
  const folder = folderOf(path);
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a package manager put it there: the lock files of what is installed are not the project's. */
export function isInstalled(path: string): boolean {
  return path.split('/').some((part) => INSTALLED.has(part));
}

const INSTALLED = new Set(['node_modules', 'site-packages', '.venv', 'venv', 'vendor', '.tox', '.git']);
