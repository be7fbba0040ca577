import type { Finding, FindingPlace } from '../../../../shared/domain/findings/finding.ts';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { linesOf } from '../../../../shared/domain/trivy/lines.ts';
import type { TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { severityOf } from '../../../../shared/domain/trivy/severity.ts';
import { withoutModules } from '../../../../shared/domain/validation/block-address.ts';
import { fromFolder } from '../../../../shared/domain/validation/folder-path.ts';

/** Checks that failed, each once: a module that several roots call is told once a root. `own` are the files that are looked at. */
export function findingsOf(
  results: readonly TrivyResult[],
  folder: string,
  own: ReadonlySet<string>,
): readonly Finding[] {
  const all = results.flatMap((result) =>
    result.misconfigurations
      .filter(({ Status }) => Status === 'FAIL')
      .flatMap((one) => findingOf(one, result.target, folder, own) ?? []),
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function findingOf(
  one: JsonObject,
  target: string,
  folder: string,
  own: ReadonlySet<string>,
): Finding | undefined {
  const cause = objectAt(one, 'CauseMetadata');
  const spot = spotOf(cause, target, folder, own);
  if (spot === undefined) return undefined;
  const id = stringAt(one, 'ID') ?? '';
  const title = stringAt(one, 'Title') ?? id;
  const told = stringAt(one, 'Message') ?? title;
  return {
    ...{ kind: 'misconfiguration', tool: 'trivy', id, title, severity: severityOf(one) },
    aliases: [stringAt(one, 'AVDID') ?? ''].filter((name) => name !== '' && name !== id),
    message: spot.elsewhere ? `${told} (${spot.anchor}, in ${target})` : `${told} (${spot.anchor})`,
    remedy: stringAt(one, 'Resolution'),
    url: stringAt(one, 'PrimaryURL'),
    place: spot.place,
    anchor: spot.anchor,
  };
}

type Spot = { readonly place: FindingPlace; readonly anchor: string; readonly elsewhere: boolean };

/** In its file; or, of a module from elsewhere, where the nearest file of the checkout calls it. undefined of what is not looked at. */
function spotOf(
  cause: JsonObject,
  target: string,
  folder: string,
  own: ReadonlySet<string>,
): Spot | undefined {
  const address = addressIn(cause, target);
  const path = fromFolder(folder, target) ?? '';
  if (own.has(path)) return { place: { path, ...linesOf(cause) }, anchor: address, elsewhere: false };
  // The innermost comes first.
  const calls = arrayAt(cause, 'Occurrences').filter(isObject);
  for (const call of calls) {
    const file = stringAt(call, 'Filename') ?? '';
    const from = fromFolder(folder, file) ?? '';
    if (file === target || !own.has(from)) continue;
    const module = stringAt(call, 'Resource') ?? '';
    const anchor = address === module ? module : `${module}.${address}`;
    return { place: { path: from, ...linesOf(objectAt(call, 'Location')) }, anchor, elsewhere: true };
  }
  return undefined;
}

/**
 * The resource, by its own module. `Resource` names the outermost call, so it is taken from the blocks around the fault that lie in the same
 * file; where the fault is the block itself, from the code that is quoted.
 */
function addressIn(cause: JsonObject, target: string): string {
  const around = arrayAt(cause, 'Occurrences')
    .filter(isObject)
    .filter((one) => stringAt(one, 'Filename') === target)
    .map((one) => stringAt(one, 'Resource') ?? '')
    .findLast((address) => address !== '' && !address.startsWith('module.'));
  const outermost = stringAt(cause, 'Resource') ?? '';
  if (around !== undefined) return withoutModules(around);
  return outermost.startsWith('module.') ? (quotedAddress(cause) ?? outermost) : outermost;
}

function quotedAddress(cause: JsonObject): string | undefined {
  for (const line of arrayAt(objectAt(cause, 'Code'), 'Lines').filter(isObject)) {
    const head = /^\s*(resource|data)\s+"([^"]+)"\s+"([^"]+)"/.exec(stringAt(line, 'Content') ?? '');
    if (head !== null) return `${head[1] === 'data' ? 'data.' : ''}${head[2]}.${head[3]}`;
  }
  return undefined;
}
