import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrograms } from '../../../shared/adapters/process/which.ts';
import { platform } from '../../doubles/terraform-provider/install.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { systemVariables } from '../../e2e/runner/system-variables.ts';
import { zip } from '../../unit/shared/adapters/tools/archives.ts';

/** `go install github.com/hashicorp/terraform-provider-time@v0.14.2`: a provider of true size without a cloud. */
const NAME = 'terraform-provider-time';
const VERSION = '0.14.2';
const SOURCE = ['registry.terraform.io', 'hashicorp', 'time'];

/** A mirror with it, as an archive as a registry gives it, or unpacked; undefined where it is not on the PATH. */
export async function timeMirror(form: 'packed' | 'unpacked'): Promise<string | undefined> {
  const program = await makePrograms().which(NAME, systemVariables());
  if (program === undefined) return undefined;
  const [mirror, content] = [await newFolder(), await readFile(program)];
  const binary = `${NAME}_v${VERSION}`;
  if (form === 'packed') {
    await mkdir(join(mirror, ...SOURCE), { recursive: true });
    const archive = join(mirror, ...SOURCE, `${NAME}_${VERSION}_${platform()}.zip`);
    await writeFile(archive, zip([{ name: binary, content }]));
    return mirror;
  }
  const folder = join(mirror, ...SOURCE, VERSION, platform());
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, binary), content, { mode: 0o755 });
  return mirror;
}
