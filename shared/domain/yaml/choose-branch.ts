import type { OutputUnit } from '@cfworker/json-schema';

/**
 * The errors of the alternative that was meant: of those whose type (or constant) fits, the one with the fewest errors. None when no alternative
 * fits, or when two fit equally well: then the alternatives themselves are the message.
 */
export function choose(union: OutputUnit, errors: readonly OutputUnit[]): readonly OutputUnit[] {
  const branches = [...Map.groupBy(errors, (error) => branchOf(union, error)).values()];
  const fitting = branches.filter((branch) => !branch.some((error) => isMisfit(union, error)));
  const [best, second] = fitting.toSorted((a, b) => a.length - b.length);
  return best === undefined || best.length === second?.length ? [] : best;
}

function branchOf(union: OutputUnit, error: OutputUnit): string {
  return error.keywordLocation.slice(union.keywordLocation.length + 1).split('/', 1)[0] ?? '';
}

const isMisfit = (union: OutputUnit, error: OutputUnit): boolean =>
  error.instanceLocation === union.instanceLocation && ['type', 'const', 'enum'].includes(error.keyword);
