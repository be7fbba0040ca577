import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { packageUrl, readPackageUrl } from '../../../../shared/domain/package-url/package-url.ts';
import { severityOfScore, severityOfWord } from '../packages/severity.ts';
import { titleOf } from '../packages/title.ts';
import type { OsvGroup, OsvPackage } from './report.ts';

/** One finding for each package and group of names; aliases are those that OSV itself puts together. */
export function osvFinding({ name, version, ecosystem }: OsvPackage, group: OsvGroup, path: string): Finding {
  const { ids, aliases, score, advisory } = group;
  const id = ids[0] ?? aliases[0] ?? '';
  const fixedVersions = fixesIn(advisory, name, ecosystem);
  const summary = stringAt(advisory, 'summary') ?? firstLine(stringAt(advisory, 'details'));
  const specific = objectAt(advisory, 'database_specific');
  const byScore = severityOfScore(score);
  const cwes = arrayAt(specific, 'cwe_ids').filter((item) => typeof item === 'string');
  const purl = packageUrl({ ecosystem, name, version });
  return {
    kind: 'vulnerability',
    tool: 'osv-scanner',
    id,
    aliases: [...new Set([...ids, ...aliases])].filter((alias) => alias !== id),
    severity: byScore === 'unknown' ? severityOfWord(stringAt(specific, 'severity')) : byScore,
    ...(score === undefined ? {} : { score }),
    title: titleOf(summary, name),
    message: `${name} ${version}${summary === '' ? '' : `: ${summary}`}`,
    ...(fixedVersions.length === 0 ? {} : { remedy: `Update ${name} to ${fixedVersions.join(' or ')}` }),
    url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    ...(cwes.length === 0 ? {} : { cwes }),
    package: {
      ...(purl === undefined ? {} : { purl }),
      name: readPackageUrl(purl ?? '')?.plainName ?? name,
      version,
      fixedVersions,
      status: fixedVersions.length > 0 ? 'fixed' : 'affected',
    },
    place: { path },
  };
}

/** The advisory may be about several packages: only what mends this one counts. */
function fixesIn(advisory: JsonObject, name: string, ecosystem: string): readonly string[] {
  const about = arrayAt(advisory, 'affected')
    .filter(isObject)
    .filter((each) => {
      const of = objectAt(each, 'package');
      return stringAt(of, 'name') === name && sameEcosystem(stringAt(of, 'ecosystem'), ecosystem);
    });
  const events = about
    .flatMap((each) => arrayAt(each, 'ranges'))
    .filter(isObject)
    .filter(({ type }) => type !== 'GIT')
    .flatMap((range) => arrayAt(range, 'events'))
    .filter(isObject);
  return [...new Set(events.flatMap((event) => stringAt(event, 'fixed') ?? []))];
}

/** Debian and its like add the release. */
const sameEcosystem = (one: string | undefined, other: string): boolean =>
  one?.split(':', 1)[0] === other.split(':', 1)[0];

const firstLine = (text: string | undefined): string =>
  text
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';
