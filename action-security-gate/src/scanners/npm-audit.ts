import type { Gap } from '../../../shared/domain/gate/scan.ts';
import type {
  Checkout,
  FinishedScan,
  Reading,
  Scanner,
  ScanTarget,
} from '../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { npmFindings } from './npm-audit/findings.ts';
import { type LockFile, needsOf, readLockFile, readManifest } from './npm-audit/lock-file.ts';
import { readNpmReport } from './npm-audit/report.ts';
import { namedList } from './packages/named-list.ts';
import { beside, fileOf, folderOf, isInstalled } from './packages/paths.ts';

/** npm lets a shrinkwrap win over a lock file beside it. */
const LOCK_FILES = ['npm-shrinkwrap.json', 'package-lock.json'];

/** Lock files that only look as if npm could audit them. */
const OTHERS = new Set(['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb']);

/**
 * npm's own audit. It sees copies of the lock file and the manifest in a folder of ours: the .npmrc of the checkout could make
 * it silent (`offline`, `omit`) or lead it elsewhere (`registry`, `proxy`), and no script and no token is anywhere near.
 */
export const npmAudit: Scanner = {
  name: 'npm-audit',
  executable: 'npm',
  version: { args: ['--version'], read: (output) => /^\d+\.\d+\.\d+\S*/m.exec(output)?.[0] },

  detect: (checkout) =>
    lockFiles(checkout).map((path) => ({
      kind: 'lockfile',
      what: path,
      title: path,
      because: `${path} is there`,
      reads: [path, beside(path, 'package.json')],
    })),

  leaves: ({ files }) =>
    files
      .filter((path) => OTHERS.has(fileOf(path)) && !isInstalled(path))
      .map((path) => `${path} is audited by osv-scanner or Trivy, not by npm audit`),

  command: (_, { scratch }, { services }, { texts }) => ({
    args: [
      'audit',
      '--json',
      '--package-lock-only',
      '--ignore-scripts',
      '--no-offline',
      ...['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`),
      ...(services.npm === undefined ? [] : ['--registry', services.npm]),
    ],
    cwd: scratch,
    report: 'stdout',
    env: {
      npm_config_userconfig: `${scratch}/no-user.npmrc`,
      npm_config_globalconfig: `${scratch}/no-global.npmrc`,
      npm_config_cache: `${scratch}/npm-cache`,
      npm_config_update_notifier: 'false',
    },
    // Without a manifest beside the lock file npm would look for one in the folders above.
    files: Object.fromEntries(
      Object.entries({ 'package.json': '{}', ...byName(texts) }).map(([name, text]) => [
        `${scratch}/${name}`,
        text,
      ]),
    ),
  }),

  read: (run, target) => {
    const report = readNpmReport(run);
    if (!report.ok) return { findings: [], proof: [], gaps: [report.error] };
    const manifest = readManifest(run.texts?.[beside(target.what, 'package.json')]);
    const lock = readLockFile(run.texts?.[target.what], manifest);
    return {
      findings: npmFindings(report.value, target.what, lock),
      ...workOf(run, target, report.value.total, lock, needsOf(manifest)),
    };
  },
};

const byName = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [fileOf(path), text]));

function lockFiles({ files }: Checkout): readonly string[] {
  const found = files.filter((path) => LOCK_FILES.includes(fileOf(path)) && !isInstalled(path));
  const shrunk = new Set(
    found.filter((path) => fileOf(path) === 'npm-shrinkwrap.json').map((path) => folderOf(path)),
  );
  return found.filter((path) => fileOf(path) === 'npm-shrinkwrap.json' || !shrunk.has(folderOf(path)));
}

/** What it looked at. The count in the report is of the tree, not of what was asked of the registry, so the lock file is counted too. */
function workOf(
  run: FinishedScan,
  { what }: ScanTarget,
  total: number,
  lock: LockFile | undefined,
  wanted: readonly string[],
): Pick<Reading, 'proof' | 'gaps'> {
  const installed = [...(lock?.packages.values() ?? [])].filter(
    ({ path, link }) => path.includes('node_modules/') && !link,
  );
  if (lock !== undefined && total === 0 && installed.length === 0 && wanted.length === 0)
    return { proof: [`${what} names no package`], gaps: [] };
  if (total === 0) return { proof: [], gaps: [nothing(what)] };
  const gaps: Gap[] = [];
  const unversioned = installed.filter(({ version }) => version === undefined).map(({ name }) => name);
  if (unversioned.length > 0)
    gaps.push(
      skipped(
        `${what} gives no version of ${namedList(unversioned)}`,
        'Run npm install and commit what it writes',
      ),
    );
  const missing =
    lock === undefined ? [] : wanted.filter((name) => !lock.packages.has(`node_modules/${name}`));
  if (missing.length > 0)
    gaps.push(
      skipped(
        `package.json asks for ${namedList(missing)}, which ${what} does not hold`,
        'Run npm install and commit the lock file',
      ),
    );
  if (lock !== undefined && total < installed.length)
    gaps.push(skipped(`npm audit looked at ${total} of ${installed.length} packages of ${what}`));
  const audited = lock === undefined ? total : installed.length - unversioned.length;
  return {
    proof: [`${counted(audited, 'package')} of ${what} audited by npm ${run.version}`.trimEnd()],
    gaps,
  };
}

const nothing = (what: string): Gap => ({
  kind: 'nothing-scanned',
  message: `npm audit found no package in ${what}`,
  hint: 'Commit the lock file that npm install writes',
});

const skipped = (message: string, hint?: string): Gap => ({
  kind: 'skipped-packages',
  message,
  ...(hint === undefined ? {} : { hint }),
});
