import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installStandIn, platform, STAND_IN_VERSION } from '../doubles/terraform-provider/install.ts';
import { newFolder } from '../e2e/run-action.ts';
import { zip } from '../unit/shared/adapters/tools/archives.ts';
import { isInstalled } from './tool.ts';

/** A mirror with the stand-in for the google provider, unpacked. */
export async function standInMirror(): Promise<string> {
  const mirror = await newFolder();
  await installStandIn(mirror);
  return mirror;
}

/** The same as an archive: init unpacks it, as it does what a registry gives. `digest` is the archive's, as lock files have it. */
export async function packedMirror(): Promise<{ readonly mirror: string; readonly digest: string }> {
  const unpacked = await standInMirror();
  const [mirror, version] = [await newFolder(), STAND_IN_VERSION];
  const name = `terraform-provider-google_v${version}`;
  const content = await readFile(join(unpacked, GOOGLE, version, platform(), name));
  await mkdir(join(mirror, GOOGLE), { recursive: true });
  const archive = `terraform-provider-google_${version}_${platform()}.zip`;
  const bytes = zip([{ name, content }]);
  await writeFile(join(mirror, GOOGLE, archive), bytes);
  return { mirror, digest: `zh:${createHash('sha256').update(bytes).digest('hex')}` };
}

const GOOGLE = join('registry.terraform.io', 'hashicorp', 'google');

/** A real provider of the PATH: `go install github.com/hashicorp/terraform-provider-time@v0.14.2`. */
export const REAL = 'terraform-provider-time';
export const hasRealProvider = isInstalled(REAL);

/** A mirror with it, as an archive of its true size. */
export async function realMirror(): Promise<string> {
  const mirror = await newFolder();
  const folder = join(mirror, 'registry.terraform.io', 'hashicorp', 'time');
  await mkdir(folder, { recursive: true });
  const content = await readFile(await onPath(REAL));
  await writeFile(
    join(folder, `terraform-provider-time_0.14.2_${platform()}.zip`),
    zip([{ name: 'terraform-provider-time_v0.14.2', content }]),
  );
  return mirror;
}

async function onPath(name: string): Promise<string> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    const found = await readFile(file).catch(() => undefined);
    if (found !== undefined) return file;
  }
  throw new Error(`${name} is not on the PATH`);
}

/** Puts a name beside a program, as setup-terraform does with the real one. */
export async function besideWrapper(program: string, name: string): Promise<string> {
  const folder = await newFolder();
  await writeFile(join(folder, name), '#!/bin/sh\necho "[command]wrapped"\nexit 7\n', { mode: 0o755 });
  await symlink(program, join(folder, `${name}-bin`));
  return folder;
}
