/** What releases are built for, in Node's words. */
export const PLATFORMS = [
  'linux-x64',
  'linux-arm64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
] as const;

export type Platform = (typeof PLATFORMS)[number];

/** undefined on a machine that no tool here is released for. */
export function platformOf(os: string, arch: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform === `${os}-${arch}`);
}
