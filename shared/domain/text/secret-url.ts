import { err, ok, type Result } from '../errors/problem.ts';

/** A URL that is a secret by itself, as those of webhooks are: no sentence about it repeats any part of it. */
export function parseSecretUrl(text: string): Result<string, string> {
  const value = text.trim();
  const url = /^\S+$/.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) return refused('another text');
  if (url.username !== '' || url.password !== '') return refused('one that holds a user or a password');
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return refused('plain http, over which it could be read');
  url.hash = '';
  return ok(url.href);
}

function refused(found: string): Result<never, string> {
  return err(`Expected an https URL, found ${found}`);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
