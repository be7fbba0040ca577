import type { Finding, FindingPlace } from '../../../../shared/domain/findings/finding.ts';
import type { ScanTarget } from '../../../../shared/domain/gate/scanner.ts';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { parseImageReference } from '../../../../shared/domain/text/image-reference.ts';
import { linesOf } from '../../../../shared/domain/trivy/lines.ts';
import type { TrivyReport, TrivyResult } from '../../../../shared/domain/trivy/report.ts';

/** What was scanned, as far as places are told by it. */
export type Scene = {
  readonly target: ScanTarget;
  readonly artifactName: string;
  readonly image?: { readonly image: string; readonly digest: string | undefined } | undefined;
  /** Paths of the checkout; undefined where nobody listed them. */
  readonly files: ReadonlySet<string> | undefined;
  /** Packages of the report by their name, to know the version of what is told by name alone. */
  readonly packages: ReadonlyMap<string, readonly JsonObject[]>;
};

export function sceneOf(report: TrivyReport, target: ScanTarget): Scene {
  const packages = new Map<string, JsonObject[]>();
  for (const one of (report.results ?? []).flatMap((result) => result.packages)) {
    const name = stringAt(one, 'Name') ?? '';
    const known = packages.get(name);
    if (known === undefined) packages.set(name, [one]);
    else known.push(one);
  }
  return {
    target,
    artifactName: report.artifactName,
    image:
      target.kind === 'image' ? { image: target.what, digest: digestOf(report, target.what) } : undefined,
    files: target.files === undefined ? undefined : new Set(target.files),
    packages,
  };
}

/** In the image for an image, else in the checkout. `path` is as Trivy names it, relative to what it scanned. */
export function whereabouts(
  scene: Scene,
  path: string | undefined,
  found: { readonly lines?: Omit<FindingPlace, 'path'> | undefined; readonly layer?: JsonObject | undefined },
): Pick<Finding, 'artifact' | 'place'> {
  if (scene.image !== undefined) {
    const layer = found.layer && (stringAt(found.layer, 'Digest') ?? stringAt(found.layer, 'DiffID'));
    return { artifact: { ...scene.image, layer, path } };
  }
  if (scene.target.kind === 'sbom') return { place: { path: scene.target.what } };
  const inCheckout = checkoutPath(scene, path);
  return inCheckout === undefined ? {} : { place: { path: inCheckout, ...found.lines } };
}

/** undefined for a path that is not of the checkout, such as that of a Terraform module from a registry. */
export function checkoutPath({ target, files }: Scene, path: string | undefined): string | undefined {
  if (path === undefined || path === '' || path === '.') return undefined;
  const inside = target.what === '.' ? path : `${target.what}/${path}`;
  if (files !== undefined) return files.has(inside) ? inside : undefined;
  return /^([A-Za-z]:|\/)|:\/\/|::|^\.\.(\/|$)/.test(path) ? undefined : inside;
}

/** Names that Trivy gives to groups of packages are no paths. */
export function pathOfPackages({ target, class: kind }: TrivyResult): string | undefined {
  if (kind !== 'lang-pkgs') return undefined;
  return GROUPS.has(target) ? undefined : target;
}

const GROUPS = new Set([
  'Node.js',
  'Python',
  'Ruby',
  'Java',
  'Conda',
  '.NET',
  'PHP',
  'Rust',
  'Julia',
  'Kubernetes',
]);

/** Where a lock file names the package. */
export function linesOfPackage(vulnerability: JsonObject, { packages }: TrivyResult) {
  const uid = stringAt(objectAt(vulnerability, 'PkgIdentifier'), 'UID');
  const id = stringAt(vulnerability, 'PkgID');
  const named = packages.find((one) =>
    uid === undefined ? id !== undefined && one.ID === id : objectAt(one, 'Identifier').UID === uid,
  );
  const [location] = named === undefined ? [] : arrayAt(named, 'Locations').filter(isObject);
  return location === undefined ? undefined : linesOf(location);
}

function digestOf({ metadata }: TrivyReport, image: string): string | undefined {
  const asked = parseImageReference(image);
  if (asked.ok && asked.value.digest !== undefined) return asked.value.digest;
  const digests = arrayAt(metadata, 'RepoDigests').flatMap((one) => {
    const parsed = typeof one === 'string' ? parseImageReference(one) : undefined;
    return parsed?.ok === true ? [parsed.value] : [];
  });
  const same = digests.find(
    ({ registry, repository }) =>
      asked.ok && registry === asked.value.registry && repository === asked.value.repository,
  );
  return (same ?? digests[0])?.digest;
}
