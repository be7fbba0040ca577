import type { JsonObject } from '../../domain/json/json.ts';
import { imagesIn } from '../../domain/template/containers.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import type { Log } from '../../ports/log.ts';

/** Throws `gate-refused` for an image that brings no verdict to rely on. */
export type Gate = (image: string) => Promise<void>;

type Place = {
  readonly driver: { readonly cloudRun: CloudRun; readonly service: ServiceName };
  readonly ports: { readonly log: Log };
};

/** About the image that will receive requests, whichever input brought it. `candidate` is its template, or the name of a revision. */
export async function askGate(
  candidate: JsonObject | string,
  gate: Gate | undefined,
  { driver, ports }: Place,
): Promise<void> {
  if (gate === undefined) return;
  const template =
    typeof candidate === 'string' ? await driver.cloudRun.getRevision(driver.service, candidate) : candidate;
  const { receives, beside } = imagesIn(template ?? {});
  for (const image of beside) ports.log.info(`The gate is not asked about ${image}, which runs beside it`);
  await gate(receives);
}
