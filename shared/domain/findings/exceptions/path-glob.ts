import picomatch from 'picomatch/posix.js';

/** Whether a path, or a package, is one of those that a glob means. `*` stays within a folder, `**` does not, and `docs/` is all below docs. */
export function matcherOf(glob: string): (text: string) => boolean {
  const plain = glob.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '/**');
  return picomatch(plain, { dot: true, nonegate: true, noextglob: true, strictSlashes: true });
}

/** A glob that means just this text. */
export function literalGlob(text: string): string {
  return text.replaceAll(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}

/** Whether a text would be taken for a pattern. */
export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}
