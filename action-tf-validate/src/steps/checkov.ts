import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import type {
  CallDone,
  Step,
  StepPlaces,
  StepReading,
  StepTarget,
} from '../../../shared/domain/validation/step.ts';
import { type CheckovCheck, type CheckovReport, parseCheckovReport, relative } from './checkov/report.ts';
import { SEEN_CHECK } from './checkov/seen.ts';
import { checkovSeverity } from './checkov/severity.ts';
import { notRead } from './reading/forms.ts';
import { lastWords } from './reading/plain.ts';

/**
 * checkov, without its services: nothing is fetched, nothing is sent, and its levels are ours. A `.checkov.yaml` of the checkout is not followed:
 * it switches checks off without a word, a reason or a last day, which exceptions of the settings have. checkov looks for it in the folder that it is
 * started in, and in the one behind an argument that is `--directory` alone.
 */
export const checkov: Step = {
  name: 'checkov',
  calls: (target, { checkout, scratch }) => [
    {
      args: [
        `--directory=${checkout}`,
        `--external-checks-dir=${scratch}/${CHECKS}`,
        '--framework',
        'terraform',
        '--skip-download',
        '--compact',
        '--output',
        'json',
      ],
      cwd: scratch,
      files: { [`${CHECKS}/seen.yaml`]: SEEN_CHECK },
      env: {
        ...{ CKV_PARSE_ERROR_FAIL: 'true', PYTHONUTF8: '1', LOG_LEVEL: 'ERROR' },
        ...(target.files.some(isHidden) && { CKV_IGNORE_HIDDEN_DIRECTORIES: 'false' }),
      },
    },
  ],
  read,
};

const CHECKS = 'checks';

/** JSON it takes for no configuration of Terraform, and passes over. */
const IS_READ = /\.tf$/;

const isHidden = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((part) => part.startsWith('.'));

function read([done]: readonly CallDone[], target: StepTarget, { checkout }: StepPlaces): StepReading {
  const nothing = (gap: Gap): StepReading => ({ findings: [], proof: [], gaps: [gap] });
  if (done === undefined) return nothing({ kind: 'nothing-scanned', message: 'checkov was not started' });
  const report = parseCheckovReport(done.stdout);
  if (report === undefined)
    return nothing({
      kind: done.exitCode === 0 || done.exitCode === 1 ? 'unreadable-report' : 'crashed',
      message: `checkov gave no report that can be read (exit code ${done.exitCode})${lastWords(done.stderr)}`,
    });
  const own = new Set(target.files);
  return {
    findings: [
      ...report.failed.filter(({ path }) => own.has(path)).map(findingOf),
      ...report.skipped.filter(({ path }) => own.has(path)).map(skippedFinding),
    ],
    proof: proofOf(report, target),
    gaps: gapsOf(report, target, done, checkout),
  };
}

function findingOf({ id, name, path, startLine, endLine, resource, link, caller }: CheckovCheck): Finding {
  // A block of a module has the address of each of its uses; it is one block.
  const address = resource.replace(/^(?:module\.[^.]+\.)+/, '');
  return {
    ...{
      kind: 'misconfiguration',
      tool: 'checkov',
      id,
      aliases: [],
      severity: checkovSeverity(id),
      url: link,
    },
    title: name,
    message:
      caller === undefined
        ? `${name}: ${address}`
        : `${name}: ${address} (called at ${caller.path}:${caller.line})`,
    place: { path, startLine, endLine },
    anchor: address,
  };
}

/** Told, and counted for nothing: whoever reads the report sees what a comment excuses, and by which words. */
function skippedFinding(check: CheckovCheck): Finding {
  const finding = findingOf(check);
  const excuse = check.excuse?.trim() ?? '';
  return {
    ...finding,
    severity: 'info',
    message: `Skipped by a comment in the code${excuse === '' ? '' : ` (${excuse})`}: ${finding.message}`,
  };
}

function proofOf(
  { resources, passed, failed, skipped }: CheckovReport,
  target: StepTarget,
): readonly string[] {
  if (resources === 0) return target.resources === 0 ? ['no resource to check'] : [];
  const checks = passed + failed.length;
  return [
    `${counted(resources, 'resource')} checked (${counted(checks, 'check')})`,
    ...notRead(target.files, IS_READ, 'checkov'),
    ...(skipped.length === 0 ? [] : [`${counted(skipped.length, 'check')} skipped by comments in the code`]),
  ];
}

/** It ends with 0 where it found no folder and no resource, so the figures decide. */
function gapsOf(
  report: CheckovReport,
  { files, resources }: StepTarget,
  { exitCode, stderr }: CallDone,
  checkout: string,
): readonly Gap[] {
  const own = new Set(files);
  const named = report.unparsed.map((path) => inCheckout(path, checkout)).filter((path) => own.has(path));
  const gaps: Gap[] = named.map((path) => ({
    kind: 'unparsed-files',
    message: `checkov cannot read ${path}`,
    hint: 'Mend the file: init or validate shows its error at the line',
  }));
  if (report.parsingErrors > report.unparsed.length)
    gaps.push({
      kind: 'unparsed-files',
      message: `checkov cannot read ${counted(report.parsingErrors, 'file')}, and does not say which`,
    });
  if (report.resources === 0 && resources > 0)
    gaps.push({
      kind: 'nothing-scanned',
      message: `checkov saw none of ${counted(resources, 'resource')}${lastWords(stderr)}`,
      hint: notRead(files, IS_READ, 'checkov').length === 0 ? undefined : ONLY_TF,
    });
  if (exitCode > 1)
    gaps.push({ kind: 'crashed', message: `checkov ended with exit code ${exitCode}${lastWords(stderr)}` });
  return gaps;
}

const ONLY_TF =
  'checkov reads .tf alone: leave it out of the input steps where there are other forms alone, or let this gap pass in the settings';

/** It names them by their absolute path, in the form of the system. */
function inCheckout(path: string, checkout: string): string {
  const [plain, root] = [path, checkout].map((one) => one.replaceAll('\\', '/'));
  return plain?.startsWith(`${root}/`) ? plain.slice(`${root}/`.length) : relative(path);
}
