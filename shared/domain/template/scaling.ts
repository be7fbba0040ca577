import { type JsonObject, numberAt, objectAt } from '../json/json.ts';
import type { TemplateChanges } from './changes.ts';
import { withKey } from './edit.ts';

/** What Cloud Run takes for a revision's maximum where nothing is said. */
const DEFAULT_MAXIMUM = 100;

/** The scaling of a service: the level at which Google advises to set both bounds, as they then hold for all its revisions together. */
export function scaleService(service: JsonObject, changes: TemplateChanges): JsonObject {
  const { minInstances, maxInstances } = changes;
  const before = objectAt(service, 'scaling');
  if (minInstances === undefined && maxInstances === undefined) return before;
  const least = minInstances === 0 && before.minInstanceCount === undefined ? undefined : minInstances;
  return {
    ...before,
    ...(least !== undefined && { minInstanceCount: least }),
    ...(maxInstances !== undefined && { maxInstanceCount: maxInstances }),
  };
}

/**
 * The scaling of the candidate, made to fit that of its service. A minimum of its own would be started a second time, and billed even
 * without traffic; a maximum below the service's would keep the service from reaching it.
 */
export function scaleRevision(template: JsonObject, changes: TemplateChanges): JsonObject {
  let scaling = objectAt(template, 'scaling');
  const before = scaling;
  if (changes.minInstances !== undefined) scaling = withKey(scaling, 'minInstanceCount', undefined);
  const ceiling = numberAt(scaling, 'maxInstanceCount') ?? DEFAULT_MAXIMUM;
  if ((changes.maxInstances ?? 0) > ceiling) {
    scaling = { ...scaling, maxInstanceCount: changes.maxInstances };
  }
  if (scaling === before) return template;
  return withKey(template, 'scaling', Object.keys(scaling).length > 0 ? scaling : undefined);
}
