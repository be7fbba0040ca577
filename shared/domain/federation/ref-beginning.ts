/**
 * Whether a beginning of refs is one that a rule of the repository can protect: `refs/heads/release/`, `refs/tags/v`. That of a branch
 * has to end its word: `refs/heads/main` is the beginning of `refs/heads/main-of-somebody` too.
 */
export function isProtectable(beginning: string): boolean {
  return /^refs\/(?:tags\/.|heads\/[^/]*[^A-Za-z0-9])/.test(beginning);
}
