import type {
  EvaluatedAttribute,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Observation, Policy } from '../policy.ts';
import { containersOf, WORKLOADS } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { ignores } from '../reading/ignored-changes.ts';
import { GAP, textWithGaps } from '../reading/known-text.ts';
import { breach, undecided } from '../reading/observe.ts';

/** A tag that moves makes two applies of one commit run different code. */
export const unneededLatest: Policy = {
  id: 'cloud-run/unneeded-latest',
  severity: 'medium',
  title: 'No image is taken by the tag latest',
  rationale:
    'What latest means is decided when a revision is made. The next change of any setting then brings whatever was pushed last, unreviewed, and going back to the last commit does not bring the last image back. Where deployments replace the image and ignore_changes holds it, the image in the file only starts the service, and its tag does not matter.',
  remedy: 'Name the image by its digest, or by a tag that is never moved, such as the commit.',
  url: 'https://cloud.google.com/run/docs/deploying#images',
  check: (estate) => inEach(estate, WORKLOADS, observe),
};

function observe(resource: ResourceInstance): readonly Observation[] {
  return containersOf(resource).flatMap((container, index) => {
    const image = container.body.attributes.get('image');
    if (image === undefined || ignores(resource, `containers[${index}].image`)) return [];
    return ofImage(resource, image);
  });
}

function ofImage(resource: ResourceInstance, { value, range }: EvaluatedAttribute): readonly Observation[] {
  const text = textWithGaps(value);
  if (text.includes('@')) return [];
  const last = text.slice(text.lastIndexOf('/') + 1);
  const tag = /:(.*)$/s.exec(last)?.[1];
  if (tag === 'latest')
    return [
      breach(
        resource,
        range,
        'takes an image by the tag latest; wanted a digest or a tag that is never moved',
      ),
    ];
  if (value.kind === 'unknown' && (tag === undefined || tag === GAP)) {
    return isByDigest(value.reference?.address)
      ? []
      : [undecided(resource, range, 'The tag of the image', value)];
  }
  if (tag !== undefined || last === '') return [];
  return [
    breach(
      resource,
      range,
      'takes an image without a tag, which means latest; wanted a digest or a tag that is never moved',
    ),
  ];
}

/** The data source of the registry gives an image by its digest. */
function isByDigest(address: string | undefined): boolean {
  return /(^|\.)google_artifact_registry_docker_image\./.test(address ?? '');
}
