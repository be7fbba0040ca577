import { type JsonObject, objectAt } from '../json/json.ts';
import type { TemplateChanges } from './changes.ts';
import { withKey } from './edit.ts';

/** Labels that belong to the platform: it returns some of them, and refuses to be told any. */
const PLATFORM =
  /^([^/]*\.)?(run\.googleapis\.com|cloud\.googleapis\.com|serving\.knative\.dev|autoscaling\.knative\.dev)\//;

/** A service or a template with its labels changed: gcloud sets them on both, and the console and bills read either. */
export function changeLabels(holder: JsonObject, { labels, defaultLabels }: TemplateChanges): JsonObject {
  const before = Object.entries(objectAt(holder, 'labels')).filter(([key]) => !PLATFORM.test(key));
  // Labels of a domain (`client.knative.dev/nonce`) come from tools, and are theirs to take away.
  const kept = labels?.strategy === 'overwrite' ? before.filter(([key]) => key.includes('/')) : before;
  const after = Object.fromEntries([...kept, ...(defaultLabels ?? []), ...(labels?.values ?? [])]);
  return withKey(holder, 'labels', Object.keys(after).length > 0 ? after : undefined);
}
