import { isResolved, type Requirement, readRequirements } from '../packages/requirements.ts';

/**
 * How the packages of a requirements file become known. `listed`: the file lists all of them, nothing is resolved. `resolved`: pip
 * asks the index what else they need, from wheels alone. `partial`: to resolve it, code of the file's author or of packages
 * would run, so only what it lists is looked at, and that is a gap.
 */
export type Mode = 'listed' | 'resolved' | 'partial';

/** Decides it by the text; without the text nothing may be resolved. */
export function modeOf(text: string | undefined): Mode {
  if (text === undefined) return 'partial';
  const requirements = readRequirements(text);
  if (isResolved(text, requirements)) return 'listed';
  return requirements.every(isHarmless) ? 'resolved' : 'partial';
}

/** What stands in the way of resolving the file. */
export function harmfulLines(text: string): readonly Requirement[] {
  return readRequirements(text).filter((each) => !isHarmless(each));
}

/** An address, a path, another file, or an option such as `--no-binary` and `--index-url` could each lead pip to code. */
const isHarmless = ({ kind }: Requirement): boolean => kind === 'pinned' || kind === 'ranged';
