import { err, ok, type Problem } from '../errors/problem.ts';
import { audienceFault } from '../text/audience.ts';
import { parseList } from '../text/list.ts';
import type { Parse } from './input.ts';

/** Which suite is run, and which part of it. */
export type SuiteChoice =
  | { readonly kind: 'suite'; readonly path: string; readonly tags?: readonly string[] | undefined }
  | { readonly kind: 'none' };

/** The choice that two inputs make. */
export function suiteOf(path: string, tags: readonly string[] | undefined): SuiteChoice {
  return path === 'none' ? { kind: 'none' } : { kind: 'suite', path, tags };
}

/** Tags of checks. A list that names none would run everything, where a part was meant. */
export const parseTags: Parse<readonly string[]> = (text) => {
  const list = parseList(text);
  if (!list.ok) return list;
  return list.value.length > 0
    ? ok([...new Set(list.value)])
    : err(`Expected tags of checks, found none in ${JSON.stringify(text)}`);
};

/** Tags choose among the checks of a suite: without one they would be passed over in silence. */
export function tagProblems(
  where: string,
  tags: readonly string[] | undefined,
  suite: string | undefined,
): readonly Problem[] {
  if (tags === undefined || suite !== 'none') return [];
  return [
    {
      where,
      message: 'Expected a suite whose checks have tags, found none',
      hint: `Leave ${where} out, or name the suite`,
    },
  ];
}

/** What ID tokens of checks are made out to. */
export const parseAudience: Parse<string> = (text) => {
  const audience = text.trim();
  const fault = audienceFault(audience);
  return fault === undefined ? ok(audience) : err(`${fault}; found ${JSON.stringify(audience)}`);
};
