import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { importExceptions } from '../findings/exceptions/imports/import-exceptions.ts';
import type { Policy } from './policy.ts';

/** The policy with the entries of its ignore files as exceptions; all problems of all files at once. `texts` holds each file by its path. */
export function withImports(
  policy: Policy,
  texts: ReadonlyMap<string, string>,
  nowMs: number,
): Result<Policy> {
  const read = policy.imports.map((file) => {
    const text = texts.get(file.path);
    if (text === undefined) return err([missing(file.path)]);
    return importExceptions(text, file, policy.exceptionBounds, nowMs);
  });
  const problems = read.flatMap((one) => (one.ok ? [] : one.error));
  const imported = read.flatMap((one) => (one.ok ? one.value : []));
  return problems.length > 0
    ? err(problems)
    : ok({ ...policy, exceptions: [...policy.exceptions, ...imported] });
}

function missing(path: string): Problem {
  return { where: path, message: 'Expected the ignore file that the policy imports, found none' };
}
