import { type JsonObject, stringAt } from '../../../../../shared/domain/json/json.ts';
import { microsOf, resourceVersionOf } from './resource-version.ts';

/** The server's own label; it comes back with every write. */
export const regionLabel = 'cloud.googleapis.com/location';

type Identity = {
  readonly name: string;
  readonly number: string;
  readonly collection: 'services' | 'revisions';
};

/** What every v1 resource says of itself. Its namespace is the number of the project. */
export function writeMetadata(v2: JsonObject, { name, number, collection }: Identity): JsonObject {
  return {
    name,
    namespace: number,
    selfLink: `/apis/serving.knative.dev/v1/namespaces/${number}/${collection}/${name}`,
    uid: v2.uid,
    resourceVersion: resourceVersionOf(microsOf(stringAt(v2, 'updateTime') ?? '')),
    creationTimestamp: v2.createTime,
    ...(v2.deleteTime === undefined ? {} : { deletionTimestamp: v2.deleteTime }),
  };
}
