import { caller, operations, PARENT } from '../../unit/emulators/start/started.ts';

/** The services that the two sides work on, seen by a person with a token. */
export type Services = {
  /** A public service that serves version 1. */
  create(service: string): Promise<void>;
  /** The revision that has all traffic; an error where there is no such one. */
  serving(service: string): Promise<string>;
};

export const REGION = 'europe-west1';

export function image(version: string): string {
  return `${REGION}-docker.pkg.dev/demo-project/shop/projects-api:${version}`;
}

export function makeServices(origin: string, token: string): Services {
  const call = caller(origin, token);
  return {
    create: async (service) => {
      const { error } = await operations(call).create(service, 'projects-api:v1');
      if (error !== undefined) throw new Error(JSON.stringify(error));
    },
    serving: async (service) => {
      const { body } = await call('GET', `/v2/${PARENT}/services/${service}`);
      const targets: { revision?: string; percent?: number }[] = body.trafficStatuses ?? [];
      const [whole] = targets.filter(({ percent }) => percent === 100);
      if (whole === undefined)
        throw new Error(`Expected one revision to serve, found ${JSON.stringify(targets)}`);
      return whole.revision ?? String(body.latestReadyRevision).split('/').at(-1) ?? '';
    },
  };
}
