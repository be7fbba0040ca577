import type {
  KnownBefore,
  ScanCommand,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../../../shared/domain/gate/scanner.ts';
import { sbomScanners } from './detect.ts';
import { registryLogin } from './registry-login.ts';

/**
 * Nothing that lies in the checkout may switch something off: the working folder is a foreign one, and every file that Trivy would look for
 * beside itself (trivy.yaml, .trivyignore, trivy-secret.yaml, modules) is named and holds nothing.
 */
export function trivyCommand(
  target: ScanTarget,
  at: ScanPlaces,
  wish: ScanWish,
  known: KnownBefore,
): ScanCommand {
  const config = `${at.scratch}/trivy.yaml`;
  const ignoreFile = `${at.scratch}/trivyignore`;
  const shared = ['--config', config, '--cache-dir', at.cache];
  const vulnerabilities = wish.trivy.includes('vuln');
  return {
    args: [
      subcommandOf(target, wish),
      ...shared,
      // The engine ends what takes too long; Trivy's own limit of five minutes would be a second one.
      ...['--timeout', '24h', '--format', 'json', '--output', at.report, '--exit-code', '0'],
      ...['--ignorefile', ignoreFile, ...quietOnes(known.version)],
      ...scanFlags(target, at, wish),
      pathOf(target, at),
    ],
    cwd: at.scratch,
    report: 'file',
    files: { [config]: '{}\n', [ignoreFile]: '' },
    env: registryLogin(target, wish).env,
    ...(vulnerabilities && {
      before: ['image', ...shared, '--download-db-only', '--no-progress', ...databaseFlags(wish)],
      after: ['version', ...shared, '--format', 'json'],
    }),
  };
}

/** `filesystem`, never `repository`: it asks no git, which refuses a checkout of another user without a word. */
function subcommandOf({ kind }: ScanTarget, wish: ScanWish): string {
  if (kind === 'image' || kind === 'sbom') return kind;
  return onlyMisconfiguration(wish) ? 'config' : 'filesystem';
}

function scanFlags(target: ScanTarget, at: ScanPlaces, wish: ScanWish): readonly string[] {
  const wanted = target.kind === 'sbom' ? sbomScanners(wish) : wish.trivy;
  // What it passes over without a word at other times, it tells as debug text: the files that it could not parse.
  const debug = target.kind === 'folder' ? ['--debug'] : [];
  const moduleDir = target.kind === 'sbom' ? [] : ['--module-dir', `${at.scratch}/modules`];
  const skipped = target.kind === 'folder' ? skipFlags(globsIn(target, wish)) : [];
  if (target.kind === 'folder' && onlyMisconfiguration(wish)) return [...debug, ...moduleDir, ...skipped];
  const secrets =
    target.kind !== 'sbom' && wanted.includes('secret')
      ? ['--secret-config', `${at.scratch}/no-secret-config`]
      : [];
  return [
    ...debug,
    ...moduleDir,
    // In memory: a cache on the disk is locked by the first process that opens it.
    ...['--scanners', wanted.join(','), '--cache-backend', 'memory', '--no-progress'],
    ...['--list-all-pkgs', '--show-suppressed'],
    ...secrets,
    ...(wanted.includes('vuln') ? ['--skip-db-update'] : []),
    ...registryLogin(target, wish).flags,
    ...(target.kind === 'image' ? imageFlags(wish) : skipped),
  ];
}

/** From the registry alone: an image of that name which the machine happens to hold is not the one that is shipped. */
function imageFlags({ trivy }: ScanWish): readonly string[] {
  const ofConfig = trivy.filter((one) => one === 'misconfig' || one === 'secret');
  return [
    '--image-src',
    'remote',
    ...(ofConfig.length > 0 ? ['--image-config-scanners', ofConfig.join(',')] : []),
  ];
}

/** Globs are told from the folder that is scanned on; those of other folders would mean another one there. */
function globsIn({ what }: ScanTarget, { exclude }: ScanWish): readonly string[] {
  if (what === '.') return exclude;
  return exclude.flatMap((glob) => {
    if (glob.startsWith(`${what}/`)) return [glob.slice(what.length + 1)];
    return glob.startsWith('**/') ? [glob] : [];
  });
}

const onlyMisconfiguration = ({ trivy }: ScanWish): boolean => trivy.every((one) => one === 'misconfig');

/** A glob may mean a folder or a file. The flags read their value as a line of CSV. */
const skipFlags = (globs: readonly string[]): readonly string[] =>
  globs.flatMap((glob) => {
    const value = /[",]/.test(glob) ? `"${glob.replaceAll('"', '""')}"` : glob;
    return ['--skip-dirs', value, '--skip-files', value];
  });

const databaseFlags = ({ services }: ScanWish): readonly string[] =>
  services.trivyDatabase === undefined ? [] : ['--db-repository', services.trivyDatabase];

/** Calls to its maker that no scan needs; Trivy before 0.63 made none and knows no such flags. */
function quietOnes(version: string): readonly string[] {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [0, 0, 99];
  return major > 0 || minor >= 63 ? ['--skip-version-check', '--disable-telemetry'] : [];
}

function pathOf({ kind, what }: ScanTarget, { checkout }: ScanPlaces): string {
  if (kind === 'image') return what;
  return what === '.' ? checkout : `${checkout}/${what}`;
}
