import './dirname.ts';
import { RevisionsClient } from '@google-cloud/run/build/src/v2/revisions_client.js';
import { ServicesClient } from '@google-cloud/run/build/src/v2/services_client.js';
import type { Endpoints } from '../../ports/endpoints.ts';
import { clientOptions } from './official-client.ts';
import type { TransportParts } from './transport.ts';

export type CloudRunClients = {
  readonly services: ServicesClient;
  readonly revisions: RevisionsClient;
};

/** Google's clients of a region, made when first needed: most jobs delete nothing and test no permission. */
export function cloudRunClients(
  parts: TransportParts,
  endpoints: Endpoints,
): (region: string) => CloudRunClients {
  const byRegion = new Map<string, CloudRunClients>();
  return (region) => {
    const known = byRegion.get(region);
    if (known !== undefined) return known;
    const options = clientOptions(parts, endpoints.origin('run', region));
    const made = { services: new ServicesClient(options), revisions: new RevisionsClient(options) };
    byRegion.set(region, made);
    return made;
  };
}
