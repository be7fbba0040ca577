import { err, ok, type Problem, type Result } from '../errors/problem.ts';
import { arrayAt, isObject, type JsonObject, objectAt } from '../json/json.ts';
import { anonymous, comparable } from '../rollout/serving-template.ts';
import { changeContainer, changesContainer } from './change-container.ts';
import type { TemplateChanges } from './changes.ts';
import { containerProblems, containersOf, ingressIndex } from './containers.ts';
import { differences } from './differences.ts';
import { same, withFlag, withKey } from './edit.ts';
import { changeLabels } from './labels.ts';
import { changeNetwork } from './network.ts';
import { overlay } from './overlay.ts';
import { scaleRevision, scaleService } from './scaling.ts';
import { changeSecretFiles, type Mounting } from './secret-files.ts';

export type ChangedTemplate = {
  /** The candidate's RevisionTemplate, raw and without the name of a revision. */
  readonly template: JsonObject;
  /** Fields of the service beside it that differ from what it has: they hold from the first write on, for all revisions. */
  readonly fields: JsonObject;
  /** What differs from what serves, for people. Empty means that there is nothing to deploy; the label of the commit does not count. */
  readonly changed: readonly string[];
};

/**
 * The template of a candidate: that of the revision that serves, with the changes. Works on raw JSON, so that fields which are newer than
 * this suite survive.
 */
export function changeTemplate(
  service: JsonObject,
  serving: JsonObject,
  changes: TemplateChanges,
): Result<ChangedTemplate> {
  const before = anonymous(serving);
  const base = overlay(before, changes.fragment ?? {});
  const contained = withContainer(base, changes);
  const networked = changeNetwork(contained.ok ? contained.value : base, changes.network);
  const problems = [...(contained.ok ? [] : contained.error), ...(networked.ok ? [] : [networked.error])];
  if (!networked.ok || problems.length > 0) return err(problems);
  const template = changeLabels(scaleRevision(changeRevision(networked.value, changes), changes), changes);
  const wrong = containerProblems(template);
  if (wrong.length > 0) return err(wrong.map((message) => ({ where: 'template', message })));
  const fields = changeService(service, changes);
  const changed = [
    ...differences(comparable(before), comparable(template)),
    ...differences(comparable(picked(service, fields)), comparable(fields)).map((line) => `service ${line}`),
  ];
  return ok({ template, fields, changed });
}

/** The first template of a service that does not exist yet. */
export function firstTemplate(changes: TemplateChanges): Result<ChangedTemplate> {
  const sidecars = arrayAt(changes.fragment ?? {}, 'containers').filter(isObject);
  if (changes.image === undefined && !sidecars.some(({ image }) => typeof image === 'string')) {
    const message =
      'Expected an image: the service does not exist yet, and there is no revision to take one from';
    return err([{ where: 'image', message }]);
  }
  return changeTemplate({}, {}, changes);
}

function withContainer(template: JsonObject, changes: TemplateChanges): Result<JsonObject> {
  if (!changesContainer(changes)) return ok(template);
  const containers = containersOf(template);
  const index = containers.length === 0 ? 0 : ingressIndex(containers);
  if (index === -1) {
    return err(containerProblems(template).map((message) => ({ where: 'template', message })));
  }
  const container = changeContainer(containers[index] ?? {}, changes);
  const rest = containers.filter((_, other) => other !== index);
  const mounting = changeFiles(template, container, rest, changes);
  if (!mounting.ok) return mounting;
  const { volumes, mounts } = mounting.value;
  const next = setList(container, 'volumeMounts', mounts);
  return ok({
    ...setList(template, 'volumes', volumes),
    containers: containers.length === 0 ? [next] : containers.map((one, at) => (at === index ? next : one)),
  });
}

function changeFiles(
  template: JsonObject,
  container: JsonObject,
  others: readonly JsonObject[],
  { secrets }: TemplateChanges,
): Result<Mounting> {
  const before: Mounting = {
    volumes: arrayAt(template, 'volumes').filter(isObject),
    mounts: arrayAt(container, 'volumeMounts').filter(isObject),
    otherMounts: others.flatMap((other) => arrayAt(other, 'volumeMounts').filter(isObject)),
  };
  if (secrets === undefined) return ok(before);
  const after = changeSecretFiles(before, secrets);
  if (after.ok) return after;
  return err(after.error.map((message): Problem => ({ where: 'secrets', message })));
}

function setList(object: JsonObject, key: string, list: readonly JsonObject[]): JsonObject {
  if (same(arrayAt(object, key), list)) return object;
  return withKey(object, key, list.length > 0 ? list : undefined);
}

function changeRevision(template: JsonObject, changes: TemplateChanges): JsonObject {
  const { concurrency, timeoutSeconds, serviceAccount, executionEnvironment, sessionAffinity } = changes;
  const changed = {
    ...template,
    ...(concurrency !== undefined && { maxInstanceRequestConcurrency: concurrency }),
    ...(timeoutSeconds !== undefined && { timeout: `${timeoutSeconds}s` }),
    ...(serviceAccount !== undefined && { serviceAccount }),
    ...(executionEnvironment !== undefined && { executionEnvironment }),
  };
  return withFlag(changed, 'sessionAffinity', sessionAffinity);
}

/** A PATCH replaces a field of the service whole, so that only those are sent that differ. */
function changeService(service: JsonObject, changes: TemplateChanges): JsonObject {
  const { ingress, description } = changes;
  const { labels } = changeLabels(service, changes);
  const wanted: JsonObject = {
    ...((changes.labels !== undefined || changes.defaultLabels !== undefined) && { labels: labels ?? {} }),
    ...(ingress !== undefined && { ingress }),
    ...(description !== undefined && { description }),
    scaling: scaleService(service, changes),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => {
      const before = isObject(value) ? objectAt(service, key) : service[key];
      return !same(before, value);
    }),
  );
}

function picked(service: JsonObject, fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, service[key]]));
}
