import { advisoryOn } from './advisories.ts';
import { installHint } from './install-hint.ts';
import type { Platform } from './platform.ts';
import { badRelease, type ToolRefusal } from './refusal.ts';
import type { Digests, ReleaseTable } from './releases/release-table.ts';
import { RELEASES } from './releases/tables.ts';

export type ToolWish = {
  /** A version, or `default`: whatever good one is on the PATH, else the one this suite was made with. */
  readonly version: string;
  /** What the user vouches for: the SHA-256 of the released file, or of the executable on the PATH. */
  readonly sha256?: string | undefined;
};

export type Plan = {
  readonly kind: 'plan';
  readonly tool: string;
  /** undefined: any that is not known to be bad. */
  readonly version: string | undefined;
  readonly sha256: string | undefined;
  readonly source:
    | { readonly kind: 'release'; readonly release: Release }
    /** Only a copy on the PATH will do, and this is said where there is none. */
    | { readonly kind: 'path-only'; readonly otherwise: ToolRefusal };
};

export type Release = {
  readonly version: string;
  readonly url: string;
  readonly file: string;
  readonly archive: 'tar.gz' | 'zip' | 'none';
  /** Path of the executable in the archive, and its name. */
  readonly executable: string;
  readonly sha256: string;
  readonly executableSha256: string | undefined;
};

/** Which file is to be used, before anything is looked for: what cannot be verified is not chosen. */
export function choose(tool: string, wish: ToolWish, platform: Platform | undefined): Plan | ToolRefusal {
  const sha256 = wish.sha256?.trim().toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
    return refused(
      `Expected the SHA-256 of ${tool} as 64 hexadecimal digits, found ${sha256.length} characters.`,
    );
  }
  const table = RELEASES.get(tool);
  const wanted = wish.version.trim().replace(/^v(?=\d)/, '');
  if (wanted !== 'default' && !/^\d+\.\d+\.\d+([-+][0-9A-Za-z.-]+)?$/.test(wanted)) {
    return refused(
      `Expected 'default' or an exact version of ${tool}, found '${wanted}'.`,
      'A name that can come to mean another file, such as latest, cannot be verified.',
    );
  }
  const version = wanted === 'default' ? undefined : wanted;
  const advisory = advisoryOn(tool, { version, sha256 });
  if (advisory !== undefined) return badRelease(tool, `${tool} ${version ?? 'with this SHA-256'}`, advisory);
  const source = sourceOf(tool, table, version ?? table?.defaultVersion, sha256, platform);
  return source.kind === 'refused-tool' ? source : { kind: 'plan', tool, version, sha256, source };
}

function sourceOf(
  tool: string,
  table: ReleaseTable | undefined,
  version: string | undefined,
  sha256: string | undefined,
  platform: Platform | undefined,
): Plan['source'] | (ToolRefusal & { readonly kind: 'refused-tool' }) {
  if (table === undefined || version === undefined) {
    const message = `${tool} is not on the PATH, and it is never downloaded.`;
    return { kind: 'path-only', otherwise: { kind: 'not-installed', message, hint: installHint(tool) } };
  }
  const file = platform && table.files[platform]?.replaceAll('{version}', version);
  const known = platform && table.versions[version]?.[platform];
  if (file === undefined)
    return pathOnly(`${tool} is not released for this machine (${platform ?? 'unknown'}).`);
  if (known === undefined && sha256 === undefined)
    return pathOnly(...unknownDigest(tool, table, version, file));
  if (
    known !== undefined &&
    sha256 !== undefined &&
    sha256 !== known.archive &&
    sha256 !== known.executable
  ) {
    // It may be the digest of a copy on the PATH that somebody built; only the release is out of the question.
    return pathOnly(
      `The SHA-256 given for ${tool} is ${sha256}, but the checksums file of its release says ${known.archive} of ${file}.`,
    );
  }
  const digests = known ?? { archive: sha256 ?? '' };
  return { kind: 'release', release: releaseOf(tool, table, version, file, digests) };
}

function releaseOf(
  tool: string,
  table: ReleaseTable,
  version: string,
  file: string,
  digests: Digests,
): Release {
  const archive = file.endsWith('.zip') ? 'zip' : file.endsWith('.tar.gz') ? 'tar.gz' : 'none';
  const executable = /windows/i.test(file) ? `${tool}.exe` : tool;
  return {
    version,
    url: `${table.folder.replaceAll('{version}', version)}/${file}`,
    file,
    archive,
    executable,
    sha256: digests.archive,
    executableSha256: archive === 'none' ? digests.archive : digests.executable,
  };
}

function unknownDigest(tool: string, table: ReleaseTable, version: string, file: string): [string, string] {
  return [
    `${tool} ${version} is not on the PATH, and this release of the action does not know the digest of ${file}.`,
    `Use a version that it knows (${Object.keys(table.versions).join(', ')}), or give the SHA-256 of that file from the release's checksums file.`,
  ];
}

function pathOnly(message: string, hint?: string): Plan['source'] {
  return { kind: 'path-only', otherwise: { kind: 'refused-tool', message, hint } };
}

function refused(message: string, hint?: string): ToolRefusal {
  return { kind: 'refused-tool', message, hint };
}
