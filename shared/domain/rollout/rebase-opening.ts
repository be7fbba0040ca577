import { type JsonObject, objectAt } from '../json/json.ts';
import type { Claim } from './claim.ts';
import type { ServiceView } from './service-view.ts';
import { NOTHING_NEW, type Opening } from './service-write.ts';

/** Maps that a PATCH replaces whole, and that others change meanwhile: a schedule sets a minimum of instances. */
const SHARED = ['labels', 'scaling'] as const;

/** The opening on a service that was changed since it was planned: what is ours in such a map is made beside what is theirs. */
export function rebaseOpening({ opening = NOTHING_NEW, base }: Claim, view: ServiceView): Opening {
  if (base === undefined) return opening;
  const rebased = SHARED.filter((name) => opening.fields[name] !== undefined).map(
    (name) =>
      [name, rebasedMap(objectAt(opening.fields, name), base[name], objectAt(view.raw, name))] as const,
  );
  return { ...opening, fields: { ...opening.fields, ...Object.fromEntries(rebased) } };
}

function rebasedMap(wanted: JsonObject, before: JsonObject, theirs: JsonObject): JsonObject {
  const kept = Object.entries(theirs).filter(
    ([key]) => Object.hasOwn(wanted, key) || !Object.hasOwn(before, key),
  );
  const ours = Object.entries(wanted).filter(([key, value]) => before[key] !== value);
  return Object.fromEntries([...kept, ...ours]);
}
