import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version under which the double stands: no such release exists. */
export const STAND_IN_VERSION = '6.99.0';

/** Lays the double out as a filesystem mirror has providers. It speaks in the clear, so callers need TF_DISABLE_PLUGIN_TLS=1. */
export async function installStandIn(mirror: string, version = STAND_IN_VERSION): Promise<void> {
  const folder = join(mirror, 'registry.terraform.io', 'hashicorp', 'google', version, platform());
  await mkdir(folder, { recursive: true });
  const main = pathToFileURL(join(import.meta.dirname, 'main.ts'));
  await writeFile(
    join(folder, `terraform-provider-google_v${version}`),
    `#!${process.execPath}\nimport(${JSON.stringify(main.href)});\n`,
    { mode: 0o755 },
  );
}

/** In Terraform's words. */
export function platform(): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  return `${process.platform === 'win32' ? 'windows' : process.platform}_${arch}`;
}
