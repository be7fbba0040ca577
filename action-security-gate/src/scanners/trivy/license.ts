import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { severityOf } from '../../../../shared/domain/trivy/severity.ts';
import { checkoutPath, type Scene, whereabouts } from './whereabouts.ts';

/** A licence of a package, or of a file that carries its text. */
export function licenseFinding(one: JsonObject, result: TrivyResult, scene: Scene): Finding {
  const id = stringAt(one, 'Name') ?? '';
  const category = stringAt(one, 'Category') ?? 'unknown';
  const name = stringAt(one, 'PkgName') ?? '';
  const file = stringAt(one, 'FilePath') ?? '';
  const [known, ...more] = scene.packages.get(name) ?? [];
  const single = more.length === 0 ? known : undefined;
  const inFile =
    file === '' ? (checkoutPath(scene, result.target) === undefined ? undefined : result.target) : file;
  return {
    kind: 'license',
    tool: 'trivy',
    id,
    aliases: [],
    severity: severityOf(one),
    title: `${name === '' ? file : name} is licensed as ${id}`,
    message: `${name === '' ? file : name} is under ${id}, a licence of the category ${category}`,
    url: stringAt(one, 'Link') === '' ? undefined : stringAt(one, 'Link'),
    package:
      name === ''
        ? undefined
        : {
            purl: single && stringAt(objectAt(single, 'Identifier'), 'PURL'),
            name,
            version: (single && stringAt(single, 'Version')) ?? '',
            fixedVersions: [],
          },
    ...whereabouts(scene, inFile, { layer: objectAt(one, 'Layer') }),
  };
}
