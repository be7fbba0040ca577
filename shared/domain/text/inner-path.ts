import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

/** A path that stays below the workspace, with `/`; `.` is the workspace itself. */
export function parseInnerPath(text: string): Result<string, string> {
  const path = text.trim().replaceAll('\\', '/').replace(/\/+$/, '');
  const inside = !/^(\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..');
  return inside ? ok(path.replace(/^(\.\/)+/, '') || '.') : expected('a path below the workspace', text);
}
