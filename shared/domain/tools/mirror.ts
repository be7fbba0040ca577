import { err, ok, type Result } from '../errors/problem.ts';

/**
 * Where releases come from instead of github.com and releases.hashicorp.com: an origin, perhaps with a path, below which the paths are the same.
 * What it gives is held to the same digests, so a mirror need not be trusted. Plain http on loopback only.
 */
export function parseMirror(value: string): Result<string, string> {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isBare =
    url !== undefined && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isBare) return err('something else');
  const isLoopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    return err(`'${url.protocol}//${url.host}'`);
  return ok(url.href.replace(/\/+$/, ''));
}

/** The URL of a release, or that of its copy. */
export function mirrored(url: string, mirror: string | undefined): string {
  return mirror === undefined ? url : mirror + new URL(url).pathname;
}
