import { err, ok, type Result } from '../../shared/domain/errors/problem.ts';
import type { ModuleCredential } from '../../shared/domain/validation/module-credentials.ts';

/** `github.com=TOKEN`, one a line. What is wrong is told by its line alone: the rest may be a token. */
export function parseCredentials(text: string): Result<readonly ModuleCredential[], string> {
  const found: ModuleCredential[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, host, token] = /^\s*([A-Za-z0-9.-]+(?::\d+)?)\s*=\s*(\S+)\s*$/.exec(line) ?? [];
    if (host === undefined || token === undefined)
      return err(`Expected github.com=TOKEN in line ${index + 1}, found something else`);
    if (found.some((one) => one.host === host)) return err(`Expected one token for ${host}, found two`);
    found.push({ host: host.toLowerCase(), token });
  }
  return ok(found);
}
