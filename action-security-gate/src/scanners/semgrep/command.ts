import type {
  ScanCommand,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../../../shared/domain/gate/scanner.ts';

/** Its own files go to the scratch folder, as the home of a runner may not be writable. Its time-outs come back as errors. */
export function semgrepCommand(
  { files = [] }: ScanTarget,
  { checkout, report, scratch }: ScanPlaces,
  { exclude }: ScanWish,
): ScanCommand {
  return {
    args: [
      ...['scan', '--metrics=off', '--disable-version-check', '--oss-only', '--no-force-color'],
      ...['--disable-nosem', '--no-rewrite-rule-ids', '--max-target-bytes=0'],
      // Without it the report does not say which files were passed over.
      ...['--verbose', '--json', '--output', report],
      ...files.map((path) => `--config=${path}`),
      ...exclude.map((glob) => `--exclude=${glob}`),
      '.',
    ],
    cwd: checkout,
    report: 'file',
    env: {
      SEMGREP_SETTINGS_FILE: `${scratch}/semgrep-settings.yml`,
      SEMGREP_LOG_FILE: `${scratch}/semgrep.log`,
      SEMGREP_VERSION_CACHE_PATH: `${scratch}/semgrep-version`,
      // It asks git which files are ignored, also in a checkout that another user made.
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_KEY_1: 'safe.bareRepository',
      GIT_CONFIG_VALUE_1: 'explicit',
      GIT_CONFIG_KEY_2: 'core.fsmonitor',
      GIT_CONFIG_VALUE_2: 'false',
      PYTHONUTF8: '1',
    },
  };
}
