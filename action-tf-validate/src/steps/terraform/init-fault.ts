import type { InitFault } from '../../../../shared/domain/validation/initialising.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What kind of fault an error of `init` is. The order counts: git says "access rights" also of a host that it cannot reach. */
export function faultOf({ summary, detail }: Diagnostic): InitFault {
  const said = `${summary}\n${detail}`;
  return FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'code';
}

const FAULTS: readonly (readonly [RegExp, InitFault])[] = [
  [/checksums previously recorded in the dependency lock file/, 'lock'],
  [/does not match configured version constraint|Inconsistent dependency lock file/, 'lock'],
  [
    /no such host|Could not resolve host|Temporary failure in name resolution|Name or service not known/i,
    'network',
  ],
  [
    /connection refused|connection reset|Failed to connect|Couldn't connect|network is unreachable|no route to host/i,
    'network',
  ],
  [/i\/o timeout|timed out|deadline exceeded|TLS handshake|unexpected EOF|proxyconnect|x509:/i, 'network'],
  [/\b(?:429 Too Many Requests|50[0234] \w+)|returned error: (?:429|50[0234])/, 'network'],
  [
    /could not read (?:Username|Password)|terminal prompts disabled|Authentication failed|Invalid username or token/i,
    'credential',
  ],
  [/Permission denied \(publickey|Host key verification failed|correct access rights/i, 'credential'],
  [/\b401\b|\b403\b|unauthorized|forbidden|access denied/i, 'credential'],
  // A private repository does not exist for whoever may not see it.
  [/repository '[^']*' not found|Repository not found|bad response code: 404/i, 'credential'],
  [
    /Failed to download module|Error accessing remote module registry|Module not found|Unreadable module directory|Unresolvable module version constraint/,
    'module',
  ],
];

/** Whether providers from another place may do: those on offer are not what was asked for. */
export function mayBeElsewhere({ detail }: Diagnostic): boolean {
  return /checksums previously recorded|was not found in any of the search locations|no available releases match|not available for|there is no package for/.test(
    detail,
  );
}
