import type { Finding } from '../../../shared/domain/findings/finding.ts';
import type { Gap } from '../../../shared/domain/gate/scan.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { below, folderText, fromFolder } from '../../../shared/domain/validation/folder-path.ts';
import type {
  CallDone,
  Step,
  StepCall,
  StepPlaces,
  StepReading,
  StepTarget,
} from '../../../shared/domain/validation/step.ts';
import { lastWords } from './reading/plain.ts';
import { errorFinding, issueFinding } from './tflint/findings.ts';
import { parseTflintReport, type TflintError, type TflintReport } from './tflint/report.ts';

const CONFIG = '.tflint.hcl';

/**
 * TFLint over all folders in one call, with the configuration of the checkout's root, which folders do not inherit by themselves. One
 * with a configuration of its own is done with that; one that failed is done again alone, for only then is the line told.
 */
export const tflint: Step = {
  name: 'tflint',
  calls: (target, at) => [
    { args: ['--format=json', '--no-color', '--recursive', ...configArgs(at)], cwd: at.checkout },
    ...(at.config === undefined ? [] : ownConfigs(target).map((folder) => callOf(folder, target, at))),
  ],
  more: ([whole], target, at) => {
    if (whole === undefined) return [];
    const report = parseTflintReport(whole.stdout);
    const failed = report === undefined ? target.folders : foldersOf(report, target);
    const own = at.config === undefined ? [] : ownConfigs(target);
    return failed.filter((folder) => !own.includes(folder)).map((folder) => callOf(folder, target, at));
  },
  read,
};

const configArgs = ({ config }: StepPlaces): readonly string[] =>
  config === undefined ? [] : [`--config=${config}`];

function callOf(folder: string, target: StepTarget, at: StepPlaces): StepCall {
  const config = ownConfigs(target).includes(folder) ? [] : configArgs(at);
  return {
    args: ['--format=json', '--no-color', `--chdir=${folderText(folder)}`, ...config],
    cwd: at.checkout,
    folder,
  };
}

/** Folders below the root that have a configuration. */
function ownConfigs({ folders, texts }: StepTarget): readonly string[] {
  return folders.filter((folder) => folder !== '' && texts[below(folder, CONFIG)] !== undefined);
}

function foldersOf({ errors }: TflintReport, { folders }: StepTarget): readonly string[] {
  const failed = errors.flatMap(({ folder }) => (folder === undefined ? [] : [fromFolder('', folder)]));
  // An error without a folder may be of any.
  const all = errors.some(({ folder, range }) => folder === undefined && range === undefined);
  return all ? folders : folders.filter((folder) => failed.includes(folder));
}

function read(done: readonly CallDone[], target: StepTarget): StepReading {
  const [whole, ...alone] = done;
  if (whole === undefined) return { findings: [], proof: [], gaps: [] };
  const again = new Set(alone.map(({ call }) => call.folder ?? ''));
  const readings = alone.map((one) => readOne(one, one.call.folder ?? ''));
  const report = parseTflintReport(whole.stdout);
  const first =
    report === undefined ? [] : report.issues.filter(({ range }) => !again.has(folderOfFile(range.file)));
  const own = new Set(target.files);
  const findings = [...first.map(issueFinding), ...readings.flatMap((one) => one.findings)];
  const seen =
    (report === undefined ? 0 : target.folders.filter((folder) => !again.has(folder)).length) +
    readings.filter(({ linted }) => linted).length;
  return {
    findings: findings.filter(({ place }) => place !== undefined && own.has(place.path)),
    proof: seen === 0 ? [] : [`${counted(seen, 'folder')} linted`],
    gaps: [
      ...(report === undefined && alone.length === 0 ? [unreadable(whole)] : []),
      ...readings.flatMap((one) => one.gaps),
    ],
  };
}

const folderOfFile = (file: string): string => {
  const path = fromFolder('', file) ?? file;
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
};

type OneRead = {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly linted: boolean;
};

function readOne(done: CallDone, folder: string): OneRead {
  const report = parseTflintReport(done.stdout);
  if (report === undefined) return { findings: [], gaps: [unreadable(done, folder)], linted: false };
  const located = report.errors.flatMap((error) => errorFinding(error) ?? []);
  const bare = report.errors.filter(({ range }) => range === undefined);
  const gaps = [
    ...bare.map((error) => gapOf(error, folder)),
    ...(located.length === 0
      ? []
      : [
          {
            kind: 'unparsed-files' as const,
            message: `${folderText(folder)}: TFLint could not read it: ${located[0]?.title}`,
          },
        ]),
  ];
  return {
    findings: [...report.issues.map(issueFinding), ...located],
    gaps,
    linted: report.errors.length === 0,
  };
}

function gapOf({ message }: TflintError, folder: string): Gap {
  const text = `${folderText(folder)}: ${message
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
    .slice(0, 400)}`;
  const plugin = /Plugin "([^"]+)" not found/.exec(message)?.[1];
  if (plugin === undefined) return { kind: 'crashed', message: text };
  return {
    kind: 'not-installed',
    message: `${folderText(folder)}: the plugin ${plugin} of TFLint is not installed`,
    hint: 'Run tflint --init in an earlier step, with GITHUB_TOKEN set, so that GitHub does not limit its downloads',
  };
}

function unreadable({ exitCode, stderr, stdout }: CallDone, folder?: string): Gap {
  const where = folder === undefined ? '' : `${folderText(folder)}: `;
  const words = lastWords(stderr === '' ? stdout : stderr);
  return {
    kind: 'unreadable-report',
    message: `${where}TFLint gave no report that can be read (exit code ${exitCode})${words}`,
  };
}
