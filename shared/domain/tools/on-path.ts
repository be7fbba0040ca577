import { advisoryOn, hasAdvisories } from './advisories.ts';
import type { Plan } from './choose.ts';
import type { Platform } from './platform.ts';
import { badRelease, type ToolRefusal } from './refusal.ts';
import { RELEASES } from './releases/tables.ts';

export type OnPath = {
  readonly path: string;
  readonly sha256: string;
  /** As it says itself. undefined: it does not say. */
  readonly version: string | undefined;
};

export type PathVerdict =
  /** `verified`: its digest is one that the table or the user vouches for. */
  | { readonly kind: 'take'; readonly version: string; readonly verified: boolean }
  /** `suspicious`: it is not what it says that it is. */
  | { readonly kind: 'pass-over'; readonly why: string; readonly suspicious: boolean }
  | ToolRefusal;

/** What is known of a file before it is run: that it must not be, or which version it is. */
export function beforeItRuns(
  tool: string,
  found: Pick<OnPath, 'path' | 'sha256'>,
): ToolRefusal | { readonly kind: 'known'; readonly version: string } | { readonly kind: 'unknown' } {
  const advisory = advisoryOn(tool, found);
  if (advisory !== undefined) return badRelease(tool, `${found.path} (sha256 ${found.sha256})`, advisory);
  for (const [version, platforms] of Object.entries(RELEASES.get(tool)?.versions ?? {})) {
    if (Object.keys(platforms).some((each) => executableDigest(tool, version, each) === found.sha256)) {
      return { kind: 'known', version };
    }
  }
  return { kind: 'unknown' };
}

/** Whether a copy on the PATH is used. One that cannot be is passed over where a release can be had in its place. */
export function judgeOnPath(plan: Plan, platform: Platform | undefined, found: OnPath): PathVerdict {
  const { tool } = plan;
  const { path, sha256, version } = found;
  const advisory = advisoryOn(tool, found);
  if (advisory !== undefined) return badRelease(tool, `${tool} ${version ?? ''} at ${path}`, advisory);
  if (plan.version !== undefined && version !== undefined && version !== plan.version) {
    return not(plan, `${path} is ${tool} ${version}, not ${plan.version}`);
  }
  if (plan.sha256 !== undefined && plan.sha256 !== sha256) {
    return not(plan, `${path} has the SHA-256 ${sha256}, not ${plan.sha256} as given`);
  }
  if (plan.sha256 === sha256)
    return { kind: 'take', version: version ?? plan.version ?? UNKNOWN, verified: true };
  if (version === undefined) {
    return plan.version !== undefined || hasAdvisories(tool)
      ? not(plan, `${path} does not say which version of ${tool} it is`)
      : { kind: 'take', version: UNKNOWN, verified: false };
  }
  const expected = platform && executableDigest(tool, version, platform);
  if (expected !== undefined && expected !== sha256) {
    return not(
      plan,
      `${path} says that it is ${tool} ${version} but is not the file of that release: its SHA-256 is ${sha256}, that of the release ${expected}`,
      true,
    );
  }
  return { kind: 'take', version, verified: expected === sha256 };
}

const UNKNOWN = 'unknown';

function not({ tool, source }: Plan, why: string, suspicious = false): PathVerdict {
  if (source.kind === 'release') return { kind: 'pass-over', why, suspicious };
  const { kind, message } = source.otherwise;
  return {
    kind: 'refused-tool',
    message: kind === 'not-installed' ? `${why}.` : `${why}. ${message}`,
    hint:
      source.otherwise.hint ?? `Give the SHA-256 of the ${tool} that is to be used, or take it off the PATH.`,
  };
}

function executableDigest(tool: string, version: string, platform: string): string | undefined {
  const table = RELEASES.get(tool);
  const digests = table?.versions[version]?.[platform as Platform];
  const isBare = !/\.(zip|tar\.gz)$/.test(table?.files[platform as Platform] ?? '.zip');
  return isBare ? digests?.archive : digests?.executable;
}
