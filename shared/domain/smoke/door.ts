import { arrayAt, isObject, type JsonObject, stringAt } from '../json/json.ts';

/** How a service lets requests in at its own URLs, where that keeps some out. */
export type Door = {
  readonly ingress?: 'internal' | 'internal-and-cloud-load-balancing' | 'none' | undefined;
  readonly urlOff?: true | undefined;
};

/** What is known of the door behind a URL; undefined where it is not one of the service's own, as behind a load balancer. */
export function doorOf(service: JsonObject, url: string | undefined): Door | undefined {
  const host = hostOf(url);
  const statuses = arrayAt(service, 'trafficStatuses').filter(isObject);
  const own = [service.uri, ...arrayAt(service, 'urls'), ...statuses.map(({ uri }) => uri)];
  if (host === undefined || !own.some((one) => hostOf(one) === host)) return undefined;
  const ingress = INGRESS[stringAt(service, 'ingress') ?? ''];
  return {
    ...(ingress !== undefined && { ingress }),
    ...(service.defaultUriDisabled === true && { urlOff: true as const }),
  };
}

const INGRESS: Readonly<Record<string, Door['ingress']>> = {
  INGRESS_TRAFFIC_INTERNAL_ONLY: 'internal',
  INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER: 'internal-and-cloud-load-balancing',
  INGRESS_TRAFFIC_NONE: 'none',
};

function hostOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : undefined;
}
