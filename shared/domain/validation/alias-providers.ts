import type { ExpectedAlias } from './discovery.ts';

/** Name of the file with the providers that a module expects of its callers: nobody calls it where it is validated alone. */
export const ALIAS_FILE = 'run_delivery_aliases.tf';

export function aliasProviders(aliases: readonly ExpectedAlias[]): string {
  return aliases
    .map(({ provider, alias }) => `provider "${provider}" {\n  alias = "${alias}"\n}\n`)
    .join('\n');
}
