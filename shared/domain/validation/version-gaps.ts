import type { Gap } from '../gate/scan.ts';
import type { Platform } from '../tools/platform.ts';
import { type AskedVersion, brokenConstraints, knownReleases } from './chosen-version.ts';
import type { Flavour } from './step.ts';

/** Where a version has to fit. */
export type VersionPlace = {
  readonly folder: string;
  readonly flavour: Flavour;
  readonly constraints: readonly string[];
  readonly platform: Platform | undefined;
};

/** A folder contradicts what is asked for it: whichever of the two is wrong, only people can tell. */
export function contradicted({ version, by }: AskedVersion, place: VersionPlace): Gap {
  const { flavour } = place;
  return {
    kind: 'refused-tool',
    message: `${wants(version, place)}, but ${by} asks for ${flavour} ${version}`,
    hint: `Change ${by}, or the required_version of the folder or of a module that it calls`,
  };
}

/** Nobody asked for a version, and none that could be had fits. `found` is what the PATH has. */
export function noneFits(found: string | undefined, place: VersionPlace): Gap {
  const { flavour, platform, constraints } = place;
  const known = knownReleases(flavour, platform);
  const onPath = found === undefined ? `no ${flavour} is on the PATH` : `the PATH has ${flavour} ${found}`;
  const table = known.length === 0 ? 'no release for this machine' : known.join(', ');
  return {
    kind: 'refused-tool',
    message: `${wantsAll(constraints, place)}; ${onPath}, and the releases that this action knows are ${table}`,
    hint: `Set up a version that fits in an earlier step, or give one to the input tools: ${entryOf(flavour, 'VERSION')}`,
  };
}

/** A pin names a version alone, and what has no digest is not downloaded: the input has room for it. */
export function ofPin({ version, by }: AskedVersion, refusal: Gap, place: VersionPlace): Gap {
  const { flavour, platform } = place;
  const { kind, hint } = refusal;
  const message = `${by} asks for ${flavour} ${version}: ${refusal.message}`;
  if (kind !== 'refused-tool' || knownReleases(flavour, platform).includes(version))
    return { kind, message, hint };
  return {
    kind,
    message,
    hint: `Set up ${flavour} ${version} in an earlier step, or vouch for its archive in the input tools: ${entryOf(flavour, version)}`,
  };
}

const entryOf = (flavour: Flavour, version: string): string =>
  `${flavour}=${version}@sha256:… (from the checksums file of the release)`;

const wants = (version: string, place: VersionPlace): string =>
  wantsAll(brokenConstraints(version, place.constraints), place);

function wantsAll(constraints: readonly string[], { flavour }: VersionPlace): string {
  return `${flavour} ${[...new Set(constraints)].join(' and ')} is wanted`;
}
