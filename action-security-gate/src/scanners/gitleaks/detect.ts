import type { Checkout, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { CONFIG, IGNORE_FILE } from './files.ts';

/** Any checkout may hold a secret. Commits that are wanted where there are none to read are a gap, which the scan itself shows. */
export function gitleaksTargets(
  { files, history }: Checkout,
  { secretsIn }: ScanWish,
): readonly ScanTarget[] {
  const reads = [CONFIG, IGNORE_FILE];
  switch (secretsIn.kind) {
    case 'history':
      return [
        {
          ...{ kind: 'history', what: '.', title: 'history of all branches', reads, history },
          because: 'any commit may hold a secret',
        },
      ];
    case 'range':
      return [
        {
          ...{
            kind: 'range',
            what: secretsIn.range,
            title: `commits ${shortened(secretsIn.range)}`,
            reads,
            history,
          },
          because: 'these commits may hold a secret',
        },
      ];
    case 'files':
      return [
        {
          ...{ kind: 'folder', what: '.', title: 'files of the checkout', reads, files },
          because: 'any file may hold a secret',
        },
      ];
  }
}

/** Ten digits tell commits apart for people. */
const shortened = (range: string): string => range.replace(/\b([0-9a-f]{10})[0-9a-f]{30,54}\b/g, '$1');
