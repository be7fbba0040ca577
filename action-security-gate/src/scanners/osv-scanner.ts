import type { Scanner } from '../../../shared/domain/gate/scanner.ts';
import { counted } from '../../../shared/domain/report/figures.ts';
import { osvFinding } from './osv-scanner/findings.ts';
import { lockFileArgument, osvLockFiles } from './osv-scanner/lock-files.ts';
import { readOsvReport } from './osv-scanner/report.ts';
import { lineOfPackage } from './packages/line-of-package.ts';

/** osv-scanner over lock files, under a configuration of ours: an osv-scanner.toml in the checkout would hide findings in silence. */
export const osvScanner: Scanner = {
  name: 'osv-scanner',
  executable: 'osv-scanner',
  version: { args: ['--version'], read: (output) => /version:?\s+v?(\d+\.\d+\S*)/.exec(output)?.[1] },

  detect: (checkout) =>
    osvLockFiles(checkout).map((path) => ({
      kind: 'lockfile',
      what: path,
      title: path,
      because: `${path} is there`,
      reads: [path],
    })),

  command: ({ what }, { checkout, scratch }, { services }, { version }) => {
    const config = `${scratch}/osv-scanner.toml`;
    const { osvDatabases } = services;
    return {
      args: [
        ...(isFirst(version) ? ['scan'] : ['scan', 'source']),
        ...['--format', 'json', '--config', config, '--no-call-analysis=all'],
        isFirst(version) ? '--experimental-all-packages' : '--all-packages',
        ...(osvDatabases === undefined ? [] : offline(version, osvDatabases)),
        ...['--lockfile', lockFileArgument(what, `${checkout}/${what}`)],
      ],
      cwd: scratch,
      report: 'stdout',
      files: { [config]: '' },
      ...(osvDatabases === undefined || !isFirst(version)
        ? {}
        : { env: { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: osvDatabases } }),
    };
  },

  read: (run, { what }, { services }) => {
    const report = readOsvReport(run);
    if (!report.ok) return { findings: [], proof: [], gaps: [report.error] };
    const packages = report.value;
    if (packages.length === 0)
      return {
        findings: [],
        proof: [],
        gaps: [{ kind: 'nothing-scanned', message: `osv-scanner found no package in ${what}` }],
      };
    const text = run.texts?.[what];
    const database = services.osvDatabases === undefined ? '' : ', in databases whose age it does not tell';
    return {
      findings: packages.flatMap((one) =>
        one.groups.map((group) => {
          const found = osvFinding(one, group, what);
          const startLine = lineOfPackage(text, one.name, one.version);
          return startLine === undefined ? found : { ...found, place: { path: what, startLine } };
        }),
      ),
      proof: [
        `${counted(packages.length, 'package')} of ${what} looked up by osv-scanner ${run.version}${database}`,
      ],
      gaps: [],
    };
  },
};

/** The first generation has other names for what it called experimental. */
const isFirst = (version: string): boolean => version.startsWith('1.') || version.startsWith('0.');

const offline = (version: string, databases: string): readonly string[] =>
  isFirst(version) ? ['--experimental-offline'] : ['--offline', '--local-db-path', databases];
