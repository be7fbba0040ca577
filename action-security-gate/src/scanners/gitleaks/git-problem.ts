import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { ScanTarget } from '../../../../shared/domain/gate/scanner.ts';

/** What an error in the log means, and what to do. */
export function gitProblem(error: string, { kind, what }: ScanTarget): Gap {
  const message = `gitleaks did not read all that it should: ${error}`;
  const gap = (hint?: string): Gap => ({ kind: 'incomplete-history', message, hint });
  if (kind === 'folder') return { kind: 'unparsed-files', message };
  if (/dubious ownership/.test(error))
    return gap('The checkout belongs to another user than the one who scans');
  if (/not a git repository/.test(error))
    return gap('Check out with actions/checkout, or set `secrets_in: files`');
  if (/bad revision|unknown revision|invalid revision|ambiguous argument|bad object/i.test(error))
    return gap(
      kind === 'range'
        ? `Is all of ${what} in the clone? Give actions/checkout \`fetch-depth: 0\``
        : 'Give actions/checkout `fetch-depth: 0`',
    );
  if (/unrecognized argument|unknown option/.test(error)) return gap('It needs git 2.35 or newer');
  if (/promisor|lazy fetch|could not fetch/.test(error))
    return gap('The clone leaves out contents: check out without `filter`');
  return gap();
}
