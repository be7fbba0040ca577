import semver from 'semver';
import type { ToolWish } from '../tools/choose.ts';
import type { Platform } from '../tools/platform.ts';
import { RELEASES } from '../tools/releases/tables.ts';
import { pinFor } from './pinned-version.ts';
import type { Flavour } from './step.ts';
import { fitsConstraint } from './version-constraint.ts';

/** What asks for versions of tools. */
export type VersionWishes = {
  readonly flavour: Flavour;
  /** Of the input `tools`, by name of the tool. */
  readonly versions: ReadonlyMap<string, ToolWish>;
  /** Texts of `.terraform-version` and `.opentofu-version`, by path. */
  readonly pins: Readonly<Record<string, string>>;
};

/** A version that somebody asked for. */
export type AskedVersion = ToolWish & {
  /** For people: `the input tools`, `infra/.terraform-version`. */
  readonly by: string;
  /** A file of the checkout has no room for a digest. */
  readonly pinned: boolean;
};

/** What is asked for a folder: by the input, else by the nearest file; undefined where any version that fits will do. */
export function askedVersion(
  folder: string,
  { flavour, versions, pins }: VersionWishes,
): AskedVersion | undefined {
  const given = versions.get(flavour);
  if (given !== undefined) return { ...given, by: 'the input tools', pinned: false };
  const pin = pinFor(folder, pins, flavour);
  return pin === undefined ? undefined : { version: pin.version, by: pin.path, pinned: true };
}

/** The constraints that a version breaks. One that cannot be read is left to the program itself, which names its line. */
export function brokenConstraints(version: string, constraints: readonly string[]): readonly string[] {
  return constraints.filter((constraint) => fitsConstraint(version, constraint) === false);
}

/** The release to fetch where nobody asked for one: the default if it fits, else the newest that is known for this machine and fits. */
export function fittingRelease(
  tool: string,
  platform: Platform | undefined,
  constraints: readonly string[],
): string | undefined {
  const table = RELEASES.get(tool);
  const known = knownReleases(tool, platform);
  const byPreference = [...(table === undefined ? [] : [table.defaultVersion]), ...known];
  return byPreference.find(
    (version) => known.includes(version) && brokenConstraints(version, constraints).length === 0,
  );
}

/** Versions whose digest for this machine is known, the newest first. */
export function knownReleases(tool: string, platform: Platform | undefined): readonly string[] {
  if (platform === undefined) return [];
  return Object.entries(RELEASES.get(tool)?.versions ?? {})
    .filter(([, digests]) => digests[platform] !== undefined)
    .map(([version]) => version)
    .sort(semver.rcompare);
}
