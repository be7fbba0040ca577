import type { CloudRun } from '../../emulators/google/run/cloud-run.ts';
import type { Point } from './points.ts';

export const PROJECT = 'demo-project';
export const SERVICE = 'shop';
export const IMAGE = `us-docker.pkg.dev/${PROJECT}/shop/projects-api`;

/** Fills the region of a point by the writes that would have made it: revisions one by one, then the table of tags. */
export function seed(cloudRun: CloudRun, token: string, point: Point): void {
  const services = `/v2/projects/${PROJECT}/locations/${point.region}/services`;
  const write = (method: 'POST' | 'PATCH', path: string, query: Record<string, string>, body: object) => {
    const answer = cloudRun.handle({
      ...{ method, path, query: new URLSearchParams(query), body: JSON.stringify(body) },
      headers: { authorization: `Bearer ${token}` },
    });
    cloudRun.settle();
    if (answer?.status !== 200)
      throw new Error(`${method} ${path} answered ${answer?.status}: ${answer?.body}`);
  };
  const create = (service: string) =>
    write(
      'POST',
      services,
      { serviceId: service },
      { invokerIamDisabled: true, template: template(service, 1) },
    );
  for (let other = 1; other < point.services; other += 1) create(`other-${other}`);
  create(SERVICE);
  const path = `${services}/${SERVICE}`;
  for (let version = 2; version <= point.revisions; version += 1)
    write('PATCH', path, { updateMask: 'template' }, { template: template(SERVICE, version) });
  const tags = Array.from({ length: point.tags }, (_, index) => ({
    ...{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', tag: `pr-${index + 1}` },
    revision: nameOf(SERVICE, (index % point.revisions) + 1),
  }));
  const latest = { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 };
  write('PATCH', path, { updateMask: 'traffic' }, { traffic: [latest, ...tags] });
}

function template(service: string, version: number): object {
  const container = { image: `${IMAGE}:v1`, env: [{ name: 'BUILD', value: String(version) }] };
  return { revision: nameOf(service, version), containers: [container] };
}

function nameOf(service: string, version: number): string {
  return `${service}-v${version}`;
}
