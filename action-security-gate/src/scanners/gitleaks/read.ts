import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, Reading, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import { named } from '../code/named.ts';
import { LEAKS_FOUND } from './command.ts';
import { CONFIG, IGNORE_FILE } from './files.ts';
import { secretFindings } from './findings.ts';
import { gitProblem } from './git-problem.ts';
import { type GitleaksLog, readLog } from './log.ts';
import { parseGitleaksReport } from './report.ts';

/**
 * An empty report is no proof: gitleaks writes one and ends with 0 where git refused to work. The count of commits or bytes, and a log
 * without errors, are.
 */
export function readGitleaks(run: FinishedScan, target: ScanTarget, wish: ScanWish): Reading {
  const log = readLog(run.stderr);
  const report = parseGitleaksReport(run.report);
  const findings = secretFindings(report ?? [], wish.exclude);
  const ended = run.exitCode === 0 || run.exitCode === LEAKS_FOUND;
  const gaps = [
    ...endGaps(run, log, report?.length),
    ...log.errors.map((error) => gitProblem(error, target)),
    ...(ended ? workGaps(log, target, wish) : []),
    ...hiddenGaps(run, target),
  ];
  return { findings, proof: proofOf(run, log, target, wish), gaps: uniqueGaps(gaps) };
}

function endGaps({ exitCode }: FinishedScan, log: GitleaksLog, count: number | undefined): readonly Gap[] {
  if (exitCode !== 0 && exitCode !== LEAKS_FOUND) {
    const said = log.fatal ?? log.last;
    const message = `gitleaks ended with exit code ${exitCode}${said === undefined ? '' : `: ${said}`}`;
    return [
      { kind: 'crashed', message, hint: /config|toml/i.test(said ?? '') ? `See ${CONFIG}` : undefined },
    ];
  }
  if (count === undefined)
    return [{ kind: 'unreadable-report', message: 'gitleaks wrote no report that can be read' }];
  if (count > 0 === (exitCode === LEAKS_FOUND)) return [];
  const message = `gitleaks ended with exit code ${exitCode} and reported ${counted(count, 'finding')}: the two do not fit`;
  return [{ kind: 'unreadable-report', message }];
}

function workGaps(log: GitleaksLog, target: ScanTarget, wish: ScanWish): readonly Gap[] {
  const { exclude } = wish;
  const skipped = log.skipped.map(
    (what): Gap => ({ kind: 'unparsed-files', message: `gitleaks could not read ${what}` }),
  );
  if (target.kind === 'folder') {
    // It reads what is excluded too; of that nothing is told.
    if (exclude.length > 0 && target.files?.length === 0) return [...skipped, allExcluded(exclude)];
    return [...skipped, ...((log.bytes ?? 0) > 0 ? [] : [nothingScanned(target)])];
  }
  const shallow: readonly Gap[] =
    target.kind === 'history' && target.history?.shallow === true
      ? [
          {
            kind: 'incomplete-history',
            message: 'The clone is shallow: the commits before it were not scanned',
            hint: 'Give actions/checkout `fetch-depth: 0`',
          },
        ]
      : [];
  const looked = (log.commits ?? 0) > 0 || log.errors.length > 0 || nothingToScan(log, wish) !== undefined;
  const empty = looked ? [] : [nothingScanned(target)];
  return [...skipped, ...shallow, ...empty];
}

/** That gitleaks counts no commit is right where git itself finds no line in them. */
function nothingToScan({ commits, errors }: GitleaksLog, { secretsIn }: ScanWish): number | undefined {
  return commits === 0 && errors.length === 0 && secretsIn.kind === 'range'
    ? secretsIn.withoutLines
    : undefined;
}

const allExcluded = (exclude: readonly string[]): Gap => ({
  kind: 'nothing-scanned',
  message: `The input exclude (${named(exclude)}) leaves no file of the checkout to look at`,
});

function nothingScanned({ kind, what }: ScanTarget): Gap {
  if (kind === 'folder')
    return { kind: 'nothing-scanned', message: 'gitleaks found no file with anything in it' };
  if (kind === 'history')
    return { kind: 'nothing-scanned', message: 'gitleaks found no commit that adds a line' };
  const hint = 'A range is written OLD..NEW; one that only removes lines has nothing to scan';
  return { kind: 'nothing-scanned', message: `No commit of ${what} adds a line`, hint };
}

/** The one way in which an entry could still hide a file from the scan of the files. */
function hiddenGaps({ texts }: FinishedScan, { kind }: ScanTarget): readonly Gap[] {
  const hides = /^\s*\.\.[\\/]/m.test(texts?.[IGNORE_FILE] ?? '');
  if (kind !== 'folder' || !hides) return [];
  const message = `${IGNORE_FILE} names files by ../, which hides their findings from every reader`;
  return [{ kind: 'unparsed-files', message, hint: 'Write an exception into the policy instead' }];
}

function proofOf(
  run: FinishedScan,
  log: GitleaksLog,
  { kind }: ScanTarget,
  wish: ScanWish,
): readonly string[] {
  const { commits, bytes } = log;
  const { exclude } = wish;
  const empty = nothingToScan(log, wish);
  if (empty !== undefined) return [`${counted(empty, 'commit')}, none of which adds a line`];
  const work =
    kind === 'folder'
      ? bytesText(bytes)
      : (commits ?? 0) > 0
        ? [`${counted(commits ?? 0, 'commit')} scanned`]
        : [];
  if (work.length === 0) return [];
  return [
    ...work,
    ...(run.texts?.[CONFIG] === undefined ? [] : [`by the rules of ${CONFIG}`]),
    ...(exclude.length > 0 ? [`without ${named(exclude)}`] : []),
  ];
}

const bytesText = (bytes = 0): readonly string[] => (bytes > 0 ? [`${counted(bytes, 'byte')} scanned`] : []);

function uniqueGaps(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ message }, index) => gaps.findIndex((gap) => gap.message === message) === index);
}
