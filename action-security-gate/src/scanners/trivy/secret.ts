import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyResult } from './report.ts';
import { severityOf } from './severity.ts';
import { linesOf, type Scene, whereabouts } from './whereabouts.ts';

/** `Match` and `Code` stay where they are: one is masked, but the lines around it are not. */
export function secretFinding(one: JsonObject, result: TrivyResult, scene: Scene): Finding {
  const id = stringAt(one, 'RuleID') ?? '';
  const kind = stringAt(one, 'Title') ?? id;
  const ofConfig = scene.image !== undefined && result.target === scene.artifactName;
  const where = ofConfig ? 'the configuration of the image' : result.target;
  return {
    kind: 'secret',
    tool: 'trivy',
    id,
    aliases: [],
    severity: severityOf(one),
    title: kind,
    message: `What looks like a secret (${kind}) stands in ${where}`,
    remedy: 'Revoke it first, then take it out: whoever could read this has it',
    ...whereabouts(scene, ofConfig ? undefined : result.target.replace(/^\//, ''), {
      lines: linesOf(one),
      layer: objectAt(one, 'Layer'),
    }),
  };
}
