import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { linesOf } from '../../../../shared/domain/trivy/lines.ts';
import type { TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { severityOf } from '../../../../shared/domain/trivy/severity.ts';
import { checkoutPath, type Scene, whereabouts } from './whereabouts.ts';

/** Of a check that failed. What lies in a module from elsewhere is shown where the checkout calls the module. */
export function misconfigurationFinding(one: JsonObject, result: TrivyResult, scene: Scene): Finding {
  const id = stringAt(one, 'ID') ?? '';
  const cause = objectAt(one, 'CauseMetadata');
  const title = stringAt(one, 'Title') ?? id;
  const told = stringAt(one, 'Message') ?? stringAt(one, 'Description') ?? title;
  const found = placeOf(cause, result, scene);
  const elsewhere = scene.image === undefined && found.path !== result.target && result.target !== '.';
  return {
    kind: 'misconfiguration',
    tool: 'trivy',
    id,
    aliases: [stringAt(one, 'AVDID') ?? ''].filter((name) => name !== '' && name !== id),
    severity: severityOf(one),
    title,
    message: elsewhere ? `${told} (in ${result.target})` : told,
    remedy: stringAt(one, 'Resolution'),
    url: stringAt(one, 'PrimaryURL'),
    anchor: stringAt(cause, 'Resource'),
    ...whereabouts(scene, found.path, { lines: found.lines, layer: objectAt(one, 'Layer') }),
  };
}

type Found = { readonly path: string | undefined; readonly lines?: ReturnType<typeof linesOf> };

function placeOf(cause: JsonObject, { target }: TrivyResult, scene: Scene): Found {
  if (scene.image !== undefined) return { path: target === scene.artifactName ? undefined : target };
  if (checkoutPath(scene, target) !== undefined) return { path: target, lines: linesOf(cause) };
  // The innermost comes first; the first that the checkout holds is the nearest place where it can be mended.
  for (const occurrence of arrayAt(cause, 'Occurrences').filter(isObject)) {
    const path = stringAt(occurrence, 'Filename');
    if (path !== target && checkoutPath(scene, path) !== undefined)
      return { path, lines: linesOf(objectAt(occurrence, 'Location')) };
  }
  return { path: undefined };
}
