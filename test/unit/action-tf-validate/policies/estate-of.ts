import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { estateOf as estateFrom } from '../../../../action-tf-validate/src/estate.ts';
import type {
  Estate,
  Observation,
  Policy,
  PolicyOptions,
} from '../../../../action-tf-validate/src/policies/policy.ts';
import { type Files, sourceOf } from '../source-of.ts';

export type { Files };

/** What policies would see of a workspace that holds these files. */
export async function estateOf(files: Files, options: Partial<PolicyOptions> = {}): Promise<Estate> {
  const { repository, ...settings } = options;
  return estateFrom({ ...(await sourceOf(files, { reservedConnections: 3, ...settings })), repository })
    .estate;
}

/** The files of one fixture: `identity/provider-condition/bad`. */
export function fixture(name: string): Files {
  const folder = join('test', 'fixtures', 'terraform', 'policies', ...name.split('/'));
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          readFileSync(path, 'utf8'),
        ];
      }),
  );
}

/** What a policy says of a fixture or of some files. */
export async function observe(
  policy: Policy,
  files: Files | string,
  options?: Partial<PolicyOptions>,
): Promise<readonly Observation[]> {
  return policy.check(await estateOf(typeof files === 'string' ? fixture(files) : files, options));
}
