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

const MOST_STARS = 3;

/** Whether so many stars stand in it that holding a long name against it would take minutes. */
export function isTooWild(glob: string): boolean {
  const segments = glob.split('/');
  const whole = segments.filter((segment) => segment === '**');
  const stars = segments.map((segment) => segment.match(/\*+/g)?.length ?? 0);
  return whole.length > MOST_STARS || stars.some((count) => count > MOST_STARS);
}
