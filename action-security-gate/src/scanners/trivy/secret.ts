import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { linesOf } from '../../../../shared/domain/trivy/lines.ts';
import type { TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { severityOf } from '../../../../shared/domain/trivy/severity.ts';
import { type Scene, whereabouts } from './whereabouts.ts';

/** `Match` and `Code` stay where they are: one is masked, but the lines around it are not. */
export function secretFinding(one: JsonObject, result: TrivyResult, scene: Scene): Finding {
  const id = stringAt(one, 'RuleID') ?? '';
  const kind = stringAt(one, 'Title') ?? id;
  const where = isOfConfig(result, scene) ? 'the configuration of the image' : result.target;
  return {
    kind: 'secret',
    tool: 'trivy',
    id,
    aliases: [],
    severity: severityOf(one),
    title: kind,
    message: `What looks like a secret (${kind}) stands in ${where}`,
    remedy: 'Revoke it first, then take it out: whoever could read this has it',
    ...whereabouts(scene, pathOf(result, scene), {
      lines: linesOf(one),
      layer: objectAt(one, 'Layer'),
    }),
  };
}

/** What stands in the configuration of an image has the name of the image for its file. */
const isOfConfig = ({ target }: TrivyResult, { image, artifactName }: Scene): boolean =>
  image !== undefined && target === artifactName;

function pathOf(result: TrivyResult, scene: Scene): string | undefined {
  if (isOfConfig(result, scene)) return undefined;
  return scene.image === undefined ? result.target : result.target.replace(/^\//, '');
}
