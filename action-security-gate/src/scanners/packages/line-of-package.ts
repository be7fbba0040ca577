/**
 * Where a lock file of any kind names a package: a line with its name right above one with its version, or one with both. Formats
 * differ too much to read each of them for a line number.
 */
export function lineOfPackage(text: string | undefined, name: string, version: string): number | undefined {
  if (text === undefined || name === '') return undefined;
  const lines = text.split('\n');
  const called = new RegExp(`(^|[\\s"'/@(])${escaped(name)}($|[\\s"'@:=,)])`);
  const named = lines.flatMap((line, index) => (called.test(line) ? [index] : []));
  const says = (index: number) => lines[index]?.includes(version) ?? false;
  const found =
    named.find((index) => !says(index) && (says(index + 1) || says(index + 2))) ??
    named.find(says) ??
    named[0];
  return found === undefined ? undefined : found + 1;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
