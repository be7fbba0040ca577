import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import {
  asNumberSetting,
  asTextSetting,
  blocksAt,
  entryOf,
  numberAt,
  type Setting,
  settingAt,
  textAt,
} from './setting.ts';

const V1 = 'google_cloud_run_service';
const JOB = 'google_cloud_run_v2_job';

/** Both generations of a service. */
export const SERVICES = ['google_cloud_run_v2_service', V1] as const;

/** Everything that runs containers. */
export const WORKLOADS = [...SERVICES, JOB, 'google_cloud_run_v2_worker_pool'] as const;

/** Whether it is written as Knative writes services. */
export const isV1 = ({ type }: ResourceInstance): boolean => type === V1;

export function containersOf(resource: ResourceInstance): readonly EvaluatedBlock[] {
  if (isV1(resource)) return blocksAt(resource.body, ['template', 'spec', 'containers']);
  const template = resource.type === JOB ? ['template', 'template'] : ['template'];
  return blocksAt(resource.body, [...template, 'containers']);
}

/** The container that requests go to, and its number: of several it is the one with a port. */
export function servingContainer(
  resource: ResourceInstance,
): { readonly container: EvaluatedBlock; readonly index: number } | undefined {
  const all = containersOf(resource);
  const withPort = all.findIndex(({ body }) => body.blocks.some(({ type }) => type === 'ports'));
  const index = withPort === -1 ? 0 : withPort;
  const container = all[index];
  return container && { container, index };
}

/** The name of the service, where it is written. */
export function nameOf(resource: ResourceInstance): Setting<string> {
  return textAt(resource.body, ['name'], resource.block.headRange);
}

/** An annotation of the service, or of its revisions. */
export function annotationOf(
  resource: ResourceInstance,
  of: 'service' | 'revision',
  key: string,
): Setting<string> {
  const metadata = isV1(resource) ? ['metadata', 'annotations'] : ['annotations'];
  const path = of === 'service' ? metadata : ['template', ...metadata];
  return asTextSetting(entryOf(settingAt(resource.body, path, resource.block.headRange), key));
}

/** The most instances that one revision can have. Zero leaves it to Cloud Run, as nothing does. */
export function mostInstances(resource: ResourceInstance): Setting<number> {
  const whole = resource.block.headRange;
  const found = isV1(resource)
    ? [
        annotatedNumber(resource, 'revision', 'autoscaling.knative.dev/maxScale'),
        annotatedNumber(resource, 'service', 'run.googleapis.com/maxScale'),
      ]
    : [
        numberAt(resource.body, ['template', 'scaling', 'max_instance_count'], whole),
        numberAt(resource.body, ['scaling', 'max_instance_count'], whole),
        numberAt(resource.body, ['scaling', 'manual_instance_count'], whole),
      ];
  const [least] = found
    .flatMap((setting) => (setting.kind === 'set' && setting.value > 0 ? [setting] : []))
    .toSorted((a, b) => a.value - b.value);
  return (
    least ?? found.find(({ kind }) => kind === 'unknown') ?? { kind: 'absent', at: templateRange(resource) }
  );
}

function annotatedNumber(
  resource: ResourceInstance,
  of: 'service' | 'revision',
  key: string,
): Setting<number> {
  const setting = annotationOf(resource, of, key);
  if (setting.kind !== 'set') return setting;
  return asNumberSetting({ ...setting, value: { kind: 'string', value: setting.value, from: setting.from } });
}

/** Where something of the revisions is missing. */
export function templateRange(resource: ResourceInstance): Range {
  return blocksAt(resource.body, ['template'])[0]?.headRange ?? resource.block.headRange;
}
