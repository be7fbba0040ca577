import type {
  ScanCommand,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../../../shared/domain/gate/scanner.ts';

/** Folders that tools fill, passed over unless a file of the checkout lies in one. */
const MADE_BY_TOOLS = ['.git', '.venv', 'venv', '.tox', '.nox', '.eggs', '__pycache__', 'node_modules'];

/** `--ini` takes the place of any `.bandit` that bandit would find in the tree, and it is empty. */
export function banditCommand(
  { files = [] }: ScanTarget,
  { checkout, report, scratch }: ScanPlaces,
  { exclude }: ScanWish,
): ScanCommand {
  const ini = `${scratch}/bandit.ini`;
  const made = MADE_BY_TOOLS.filter((name) => !files.some((path) => path.split('/').includes(name)));
  const excluded = [...made.map((name) => `*/${name}/*`), ...exclude.flatMap(patternsOf)];
  return {
    args: [
      ...['--recursive', '--quiet', '--format', 'json', '--output', report],
      ...['--ignore-nosec', '--severity-level', 'all', '--confidence-level', 'all'],
      ...['--ini', ini, '--exclude', excluded.join(','), '.'],
    ],
    cwd: checkout,
    report: 'file',
    files: { [ini]: '[bandit]\n' },
    env: { PYTHONUTF8: '1' },
  };
}

/**
 * bandit compares whole paths that begin with `./`, and takes any path that only contains a pattern for excluded: `.git`, which it
 * excludes by itself, hides `.github` too. So each pattern says where it begins. A comma would end it.
 */
function patternsOf(glob: string): readonly string[] {
  const pattern = glob
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replaceAll(',', '?');
  const anywhere = pattern.startsWith('**/') ? [`./${pattern.slice(3)}`] : [];
  return [...anywhere, `./${pattern}`].flatMap((one) => [endless(one), `${one}/*`]);
}

/** A pattern without a wildcard would be looked for anywhere in the path, so that `a.py` fits `a.py.py`. */
const endless = (pattern: string): string =>
  /[*?[]/.test(pattern) ? pattern : pattern.replace(/.$/, '[$&]');
