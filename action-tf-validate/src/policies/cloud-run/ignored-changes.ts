import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Policy } from '../policy.ts';
import { isV1, SERVICES, servingContainer } from '../reading/cloud-run.ts';
import { inEach } from '../reading/environments.ts';
import { ignoredChanges, isCovered } from '../reading/ignored-changes.ts';
import { breach, listed } from '../reading/observe.ts';

/** An apply must not undo a rollout. */
export const ignoredChangesPolicy: Policy = {
  id: 'cloud-run/ignored-changes',
  severity: 'high',
  title: 'An apply leaves image, revision, traffic and client of a service to its deployments',
  rationale:
    'A deployment sets the image, the name of the revision, the traffic and the client of a service. Terraform sees that as drift: the next apply, of whatever change, puts the image of the file back, makes a new revision and gives it all requests, in the middle of a rollout and without any check.',
  remedy:
    'Add lifecycle { ignore_changes = [template[0].containers[0].image, template[0].revision, traffic, client, client_version] } to the service. Where Terraform is what deploys, allow this with that as the reason.',
  url: 'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes',
  check: (estate) =>
    inEach(estate, SERVICES, (resource) => {
      const ignored = ignoredChanges(resource);
      const missing = wantedPaths(resource).filter((path) => !isCovered(ignored, path));
      if (missing.length === 0) return [];
      return [
        breach(
          resource,
          ignored.at,
          `does not ignore changes of ${listed(missing)}, so the next apply undoes what a rollout sets there; wanted them in ignore_changes`,
        ),
      ];
    }),
};

function wantedPaths(resource: ResourceInstance): readonly string[] {
  const container = `containers[${servingContainer(resource)?.index ?? 0}].image`;
  return isV1(resource)
    ? [`template[0].spec[0].${container}`, 'template[0].metadata[0].name', V1_CLIENT, 'traffic']
    : [`template[0].${container}`, 'template[0].revision', 'traffic', 'client', 'client_version'];
}

const V1_CLIENT = 'template[0].metadata[0].annotations["run.googleapis.com/client-name"]';
