import { arrayAt, isObject, type JsonObject, stringAt } from '../json/json.ts';

export type RevisionReadiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-ready'; readonly message: string };

/** Whether users can be sent to a revision, from its raw answer; undefined stands for one that does not exist. */
export function revisionReadiness(revision: JsonObject | undefined): RevisionReadiness {
  if (revision === undefined) return { kind: 'missing' };
  const ready = arrayAt(revision, 'conditions')
    .filter(isObject)
    .find((condition) => condition.type === 'Ready');
  if (ready?.state === 'CONDITION_SUCCEEDED') return { kind: 'ready' };
  return { kind: 'not-ready', message: (ready && stringAt(ready, 'message')) ?? 'it has not become ready' };
}
