import type { Gap } from '../../../shared/domain/gate/scan.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { readTrivyReport } from '../../../shared/domain/trivy/report.ts';
import { folderText } from '../../../shared/domain/validation/folder-path.ts';
import type {
  CallDone,
  Step,
  StepCall,
  StepPlaces,
  StepReading,
  StepTarget,
} from '../../../shared/domain/validation/step.ts';
import { findingsOf } from './trivy/findings.ts';
import { lastError, readTrivyLog } from './trivy/log.ts';

/**
 * Trivy over all folders, by the checks that it was built with, so that the same code has the same findings every day. It runs in a folder
 * of this run: no trivy.yaml and no .trivyignore of the checkout switches anything off.
 */
export const trivy: Step = {
  name: 'trivy',
  calls: (target, at) =>
    ['', ...PASSED_OVER.filter((top) => hasFolder(target, top))].map((top) => callOf(top, at)),
  read,
};

/** At the top of what it scans it takes these for folders of a system, and leaves them out without a word: each needs a call of its own. */
const PASSED_OVER = ['dev', 'proc', 'sys'] as const;

const hasFolder = ({ folders }: StepTarget, top: string): boolean =>
  folders.some((folder) => folder === top || folder.startsWith(`${top}/`));

function callOf(folder: string, { checkout, scratch }: StepPlaces): StepCall {
  return {
    args: [
      ...['config', '--cache-dir', `${scratch}/cache`, '--module-dir', `${scratch}/modules`],
      // The engine ends what takes too long; Trivy's own limit of five minutes would be a second one.
      ...['--timeout', '24h', '--format', 'json', '--exit-code', '0'],
      ...['--misconfig-scanners', 'terraform', '--skip-check-update'],
      folder === '' ? checkout : `${checkout}/${folder}`,
    ],
    cwd: scratch,
    folder,
    // Calls to its maker that no check needs. Releases that make none would refuse them as flags.
    env: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' },
  };
}

type OneRead = {
  readonly findings: StepReading['findings'];
  readonly gaps: readonly Gap[];
  readonly checks: number;
  /** Folders that it evaluated with all that they call. */
  readonly roots: number;
  /** Findings that comments in the code switch off. */
  readonly ignored: number;
  /** Calls of modules that it did not get. */
  readonly unloaded: number;
};

function read(done: readonly CallDone[], target: StepTarget): StepReading {
  const all = done.map((one) => readOne(one, target));
  const sum = (key: 'checks' | 'roots' | 'ignored' | 'unloaded'): number =>
    all.reduce((total, one) => total + one[key], 0);
  const gaps = all.flatMap((one) => one.gaps);
  const [checks, roots, ignored, unloaded] = [sum('checks'), sum('roots'), sum('ignored'), sum('unloaded')];
  const proof = [
    ...(checks + roots > 0 ? [`${counted(roots, 'root')} evaluated (${counted(checks, 'check')})`] : []),
    ...(checks + roots === 0 && gaps.length === 0 ? ['no resource to check'] : []),
    ...(ignored > 0 ? [`${counted(ignored, 'finding')} left out, as comments in the code ask`] : []),
    ...(unloaded > 0
      ? [`${counted(unloaded, 'call')} of a module not followed, as it could not be loaded`]
      : []),
  ];
  return { findings: all.flatMap((one) => one.findings), proof, gaps };
}

function readOne({ call: { folder = '' }, exitCode, stdout, stderr }: CallDone, target: StepTarget): OneRead {
  const { unparsed, ...told } = readTrivyLog(stderr, folder);
  const own = new Set(target.files);
  const gaps: Gap[] = unparsed
    .filter((path) => own.has(path))
    .map((path) => ({
      kind: 'unparsed-files',
      message: `trivy cannot read ${path}`,
      hint: 'Mend the file: init or validate shows its error at the line',
    }));
  // It is called with `--exit-code 0`, so any other is a crash, whatever it may have written before.
  if (exitCode !== 0)
    gaps.push({ kind: 'crashed', message: `trivy ended with exit code ${exitCode}${lastError(stderr)}` });
  const report = readTrivyReport(stdout);
  if (!report.ok)
    return {
      findings: [],
      gaps: exitCode === 0 ? [...gaps, report.error] : gaps,
      ...{ checks: 0, ...told },
    };
  const results = (report.value.results ?? []).filter((result) => result.class === 'config');
  const checks = results.reduce(
    (total, result) => total + Math.max(result.checks, result.misconfigurations.length),
    0,
  );
  if (checks + told.roots === 0 && exitCode === 0 && isExpected(target, folder))
    gaps.push({
      kind: 'nothing-scanned',
      message: `trivy looked at nothing in ${folderText(folder)}, where there are resources`,
    });
  return { findings: findingsOf(results, folder, own), gaps, checks, ...told };
}

/** Whether there is something in what one call looks at: how many resources each folder has, nobody counted. */
function isExpected({ resources, folders }: StepTarget, folder: string): boolean {
  if (resources === 0) return false;
  return (
    folder !== '' ||
    folders.some((one) => !PASSED_OVER.some((top) => one === top || one.startsWith(`${top}/`)))
  );
}
