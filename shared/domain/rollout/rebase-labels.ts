import { type JsonObject, objectAt } from '../json/json.ts';
import type { Claim } from './claim.ts';
import type { ServiceView } from './service-view.ts';
import { NOTHING_NEW, type Opening } from './service-write.ts';

/** The opening on a service whose labels were changed since it was planned: a PATCH replaces the whole map, so that ours are made beside theirs. */
export function rebaseLabels({ opening = NOTHING_NEW, base }: Claim, view: ServiceView): Opening {
  if (base === undefined || opening.fields.labels === undefined) return opening;
  const wanted = objectAt(opening.fields, 'labels');
  const theirs = Object.entries(objectAt(view.raw, 'labels'));
  const kept = theirs.filter(([key]) => Object.hasOwn(wanted, key) || !Object.hasOwn(base.labels, key));
  const ours = Object.entries(wanted).filter(([key, value]) => base.labels[key] !== value);
  const labels: JsonObject = Object.fromEntries([...kept, ...ours]);
  return { ...opening, fields: { ...opening.fields, labels } };
}
