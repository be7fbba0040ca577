import type { ScanCommand, ScanPlaces, ScanTarget } from '../../../../shared/domain/gate/scanner.ts';

/**
 * Not with `--strict-collection`, which ends without a word on the good files when one is broken: that each file was audited is seen from the
 * log. `./` stands before each, as a name could look like an option.
 */
export function zizmorCommand({ files = [] }: ScanTarget, { checkout, scratch }: ScanPlaces): ScanCommand {
  return {
    args: [
      ...['--offline', '--format', 'json-v1', '--no-ignores', '--persona', 'regular'],
      ...['--no-progress', '--color', 'never', '--cache-dir', scratch],
      ...files.map((path) => `./${path}`),
    ],
    cwd: checkout,
    report: 'stdout',
  };
}
