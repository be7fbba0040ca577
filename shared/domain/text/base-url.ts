import { err, ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** A URL that paths are added to, without a final slash. */
export function parseBaseUrl(text: string): Result<string, string> {
  const value = text.trim();
  if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !URL.canParse(value)) {
    return expected('a URL like https://shop.example.com', text);
  }
  const { username, password, search, hash } = new URL(value);
  // Shown nowhere: it may be a password.
  if (username !== '' || password !== '')
    return err('Expected a URL without a user and a password, found one with them');
  if (search !== '' || hash !== '') {
    return expected('a URL without a query and a fragment, which belong to the path of a check', text);
  }
  return ok(value.replace(/\/+$/, ''));
}
