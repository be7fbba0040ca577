/** A path that a tool gave from within a folder, as one of the checkout; undefined where it leads out of it. */
export function fromFolder(folder: string, path: string, checkout?: string): string | undefined {
  const plain = path.replaceAll('\\', '/');
  // Links are told by where they lead to.
  const root = checkout === undefined ? undefined : `${checkout.replaceAll('\\', '/')}/`;
  if (root !== undefined && plain.startsWith(root)) return plain.slice(root.length);
  if (plain.startsWith('/') || /^[A-Za-z]:/.test(plain)) return undefined;
  const parts: string[] = [];
  for (const part of [...folder.split('/'), ...plain.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Whether a folder is another one or lies in it; '' is the top. */
export const isBelow = (folder: string, above: string): boolean =>
  above === '' || folder === above || folder.startsWith(`${above}/`);

/** A path below a folder, where '' is the top. */
export function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A folder for people and for arguments: `.` at the top. */
export function folderText(folder: string): string {
  return folder === '' ? '.' : folder;
}
