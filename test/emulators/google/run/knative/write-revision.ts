import { arrayAt, type JsonObject, objectAt, stringAt } from '../../../../../shared/domain/json/json.ts';
import { ingressContainer } from '../defaults.ts';
import type { Machine, RevisionRecord, ServiceRecord } from '../machine.ts';
import { revisionMessage } from '../schema.ts';
import { templateMessage } from '../schema-template.ts';
import { writeMessage } from '../write-message.ts';
import { writeRevision as writeV2 } from '../write-revision.ts';
import { writeConditions } from './conditions.ts';
import { probeType, probeTypeLabel } from './default-probe.ts';
import { regionLabel, writeMetadata } from './metadata.ts';
import { writeTemplate } from './write-template.ts';

/** A revision as v1 shows it: what v2 shows, and the digest of its image. */
export function writeRevision(
  machine: Machine,
  service: ServiceRecord,
  revision: RevisionRecord,
): JsonObject {
  const v2 = writeMessage(revisionMessage, writeV2(service, revision), 'names');
  const { metadata, spec } = writeTemplate(writeMessage(templateMessage, revision.template, 'names'));
  const number = machine.projectNumber(service.key.project);
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Revision',
    metadata: {
      ...writeMetadata(v2, { name: revision.name, number, collection: 'revisions' }),
      generation: 1,
      labels: revisionLabels(service, revision),
      annotations: { ...objectAt(metadata, 'annotations'), 'serving.knative.dev/creator': revision.creator },
      ownerReferences: [
        {
          ...{ apiVersion: 'serving.knative.dev/v1', kind: 'Configuration', name: service.key.service },
          ...{ uid: service.uid, controller: true, blockOwnerDeletion: true },
        },
      ],
    },
    spec,
    status: writeState(machine, v2, revision),
  };
}

/** What selectors ask for; kept apart, so that a revision that is not wanted need not be written. */
export function revisionLabels(service: ServiceRecord, revision: RevisionRecord): JsonObject {
  return {
    ...objectAt(revision.template, 'labels'),
    [probeTypeLabel]: probeType(revision.template),
    [regionLabel]: service.key.region,
    'serving.knative.dev/configuration': service.key.service,
    'serving.knative.dev/configurationGeneration': String(revision.serviceGeneration),
    'serving.knative.dev/route': service.key.service,
    'serving.knative.dev/service': service.key.service,
    'serving.knative.dev/serviceUid': service.uid,
  };
}

function writeState(machine: Machine, v2: JsonObject, revision: RevisionRecord): JsonObject {
  const container = ingressContainer(revision.template);
  const image = stringAt(container, 'image') ?? '';
  const digest = image.includes('@') ? image : machine.imageDigest(image);
  return {
    observedGeneration: Number(v2.observedGeneration ?? 0),
    conditions: writeConditions(arrayAt(v2, 'conditions'), v2.deleteTime !== undefined),
    logUrl: v2.logUri,
    ...(digest === undefined
      ? {}
      : { imageDigest: digest, containerStatuses: [{ name: container.name ?? '', imageDigest: digest }] }),
  };
}
