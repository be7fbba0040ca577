import { placeText } from '../../../../shared/domain/hcl/range.ts';
import { folderOf } from '../../../../shared/domain/terraform/paths.ts';
import { listed } from '../reading/observe.ts';
import type { Same } from './same.ts';
import { environmentsIn, viewsOf } from './seen-from.ts';

/** What was found, then where else, and whence it was seen where that is not plain from the file. */
export function messageOf(group: Same): string {
  const [{ saw, message }] = group;
  const said = saw === 'undecided' ? `Cannot be decided: ${message}` : message;
  const more = [othersText(group), whereText(group), placesText(group)].filter((text) => text !== '');
  if (more.length === 0) return said;
  return [said.replace(/\.?$/, '.'), ...more.map((text) => `${text}.`)].join(' ');
}

/** Instances of one block. */
function othersText([first, ...others]: Same): string {
  const addresses = new Set(others.map(({ anchor }) => anchor));
  addresses.delete(first.anchor);
  return addresses.size === 0 ? '' : `The same holds for ${someOf([...addresses])}`;
}

function whereText(group: Same): string {
  const [{ at, message }] = group;
  const roots = new Set(group.flatMap(({ seenFrom }) => seenFrom?.root ?? []));
  const isOfOneRoot = roots.size === 0 || (roots.size === 1 && roots.has(folderOf(at.path)));
  if (!isOfOneRoot) return `Seen from ${someOf(viewsOf(group))}`;
  const isEverywhere = group.some(({ environment }) => environment === undefined);
  const names = environmentsIn(group);
  if (isEverywhere || names.every((name) => message.includes(name))) return '';
  return `In ${listed(names)}`;
}

/** Other places that belong to it. */
function placesText(group: Same): string {
  const places = group.flatMap(({ at: own, also, message }) =>
    (also ?? [])
      .filter(({ at }) => placeText(at) !== placeText(own) && !names(message, placeText(at)))
      .map((one) => `${placeText(one.at)} (${one.message.replace(/\.$/, '')})`),
  );
  return places.length === 0 ? '' : `See ${someOf([...new Set(places)], 8)}`;
}

/** Not `main.tf:1` by `network/main.tf:17`. */
function names(message: string, place: string): boolean {
  return message.split(/[\s,;()]+/).some((word) => word === place || word.replace(/[.:]$/, '') === place);
}

function someOf(items: readonly string[], most = 4): string {
  const left = items.length - most;
  return listed(left > 0 ? [...items.slice(0, most), `${left} more`] : items);
}
