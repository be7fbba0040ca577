import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

/** A Kubernetes list: where the next page begins is `metadata.continue`. */
export function listOf(
  kind: string,
  page: { readonly items: readonly JsonObject[]; readonly nextPageToken?: string },
): JsonObject {
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind,
    metadata: page.nextPageToken === undefined ? {} : { continue: page.nextPageToken },
    items: page.items,
  };
}

/** `limit` and `continue` in the words of v2. Without a limit a list comes whole, as far as a page reaches. */
export function pageQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams({
    pageSize: query.get('limit') || '1000',
    pageToken: query.get('continue') ?? '',
  });
}
