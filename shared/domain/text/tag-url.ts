import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** A URL with the place of the tag in it, for services behind a load balancer. */
export function parseTagUrl(text: string): Result<string, string> {
  const value = text.trim();
  const isUrl = /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/.test(value);
  if (isUrl && value.split('{tag}').length === 2 && !/[{}]/.test(value.replace('{tag}', ''))) {
    return ok(value.replace(/\/+$/, ''));
  }
  return expected('a URL with {tag} in it once, like https://{tag}.canary.example.com', text);
}
