import type {
  KnownBefore,
  ScanCommand,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../../../shared/domain/gate/scanner.ts';
import { CONFIG, IGNORE_FILE } from './files.ts';
import { gitEnvironment, logOptions } from './git-log.ts';

/** Not a code that gitleaks gives to anything else: 1 is a failure, 126 a wrong flag. */
export const LEAKS_FOUND = 113;

export function gitleaksCommand(
  target: ScanTarget,
  at: ScanPlaces,
  { exclude }: ScanWish,
  { texts }: KnownBefore,
): ScanCommand {
  const shared = [
    ...['--report-format', 'json', '--report-path', at.report, '--exit-code', String(LEAKS_FOUND)],
    ...['--redact=100', '--no-banner', '--no-color', '--log-level', 'info'],
    ...['--ignore-gitleaks-allow', '--gitleaks-ignore-path', at.scratch],
  ];
  if (target.kind === 'folder') {
    return { args: ['dir', ...shared, sourceOf(at, texts)], cwd: at.checkout, report: 'file' };
  }
  // Rules of the repository are looked for in the source, which is a foreign folder here, and so are exceptions.
  const config = texts[CONFIG] === undefined ? [] : ['--config', `${at.checkout}/${CONFIG}`];
  const range = target.kind === 'range' ? target.what : undefined;
  return {
    args: [
      'git',
      ...shared,
      '--platform',
      'none',
      ...config,
      '--log-opts',
      logOptions(range, exclude),
      at.scratch,
    ],
    cwd: at.checkout,
    report: 'file',
    env: gitEnvironment(target.history?.gitFolder ?? `${at.checkout}/.git`, at),
  };
}

/**
 * gitleaks always follows the `.gitleaksignore` of its source, by paths as it prints them. Named from its parent folder, every path begins with
 * `../`, and no entry fits; paths in `.gitleaks.toml` that are bound to their beginning then do not fit either, so it is done only where needed.
 */
function sourceOf({ checkout }: ScanPlaces, texts: KnownBefore['texts']): string {
  const name = checkout.split(/[\\/]/).findLast((part) => part !== '');
  return texts[IGNORE_FILE] === undefined || name === undefined ? '.' : `../${name}`;
}
