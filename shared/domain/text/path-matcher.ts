import picomatch from 'picomatch/posix.js';

/** Whether a path, relative and with `/`, fits one of the globs. A folder stands for all that is in it. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs
    .map((glob) => glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, ''))
    .filter((glob) => glob !== '');
  if (patterns.length === 0) return () => false;
  return picomatch(
    patterns.flatMap((glob) => [glob, `${glob}/**`]),
    { dot: true },
  );
}
