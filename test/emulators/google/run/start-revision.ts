import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { RevisionSpec, StartOutcome } from '../../runtime.ts';
import { type Failure, startFailure } from './conditions.ts';
import { ingressContainer, portOf } from './defaults.ts';
import type { Machine, RevisionRecord, ServiceRecord } from './machine.ts';
import { findSecretFailure, secretValue } from './secrets.ts';
import { logUriOf } from './write-revision.ts';

/** Asks the runtime for the container of a new revision; `reported` is called when it said how that went. */
export function startRevision(
  machine: Machine,
  service: ServiceRecord,
  revision: RevisionRecord,
  reported: () => void,
): void {
  const unreadable = findSecretFailure(machine, service, revision);
  if (unreadable) {
    revision.outcome = unreadable;
    return;
  }
  const spec = revisionSpec(machine, service, revision);
  machine.runtime.start(spec, (outcome) => {
    revision.outcome = outcome.kind === 'ready' ? 'ready' : failureOf(outcome, spec, revision.template);
    revision.updated = machine.stamp();
    reported();
  });
}

function revisionSpec(machine: Machine, service: ServiceRecord, revision: RevisionRecord): RevisionSpec {
  const container = ingressContainer(revision.template);
  const variables = arrayAt(container, 'env').filter(isObject);
  return {
    service: service.key,
    revision: revision.name,
    image: stringAt(container, 'image') ?? '',
    command: arrayAt(container, 'command').map(String),
    args: arrayAt(container, 'args').map(String),
    env: Object.fromEntries(
      variables.map((variable) => [
        stringAt(variable, 'name') ?? '',
        secretValue(machine, service, variable) ?? stringAt(variable, 'value') ?? '',
      ]),
    ),
    port: portOf(container),
  };
}

function failureOf(
  outcome: Exclude<StartOutcome, { kind: 'ready' }>,
  spec: RevisionSpec,
  template: JsonObject,
): Failure {
  return startFailure(outcome, {
    revision: spec.revision,
    image: spec.image,
    port: spec.port,
    ownProbe: !isDefaultProbe(objectAt(ingressContainer(template), 'startupProbe')),
    logUri: logUriOf(spec.service, spec.revision),
  });
}

function isDefaultProbe(probe: JsonObject): boolean {
  return isObject(probe.tcpSocket) && probe.periodSeconds === 240;
}
