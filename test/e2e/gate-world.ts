import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { TrivyBehaviour } from '../doubles/trivy/behaviour.ts';
import { installTrivyDouble, type TrivyDouble } from '../doubles/trivy/install.ts';
import { newRepository, type Repository } from '../tools/repository.ts';
import { type ActionRun, entryOf, newFolder, type RunningAction, startAction } from './run-action.ts';
import { systemVariables } from './runner/system-variables.ts';

type Variables = Readonly<Record<string, string>>;

/** A repository, a double of Trivy on the PATH, and steps of action-security-gate. */
export type GateWorld = {
  readonly repository: Repository;
  readonly trivy: TrivyDouble;
  run(inputs?: Variables, more?: StepOptions): Promise<GateStep>;
  start(inputs?: Variables, more?: StepOptions): Promise<RunningAction>;
};

export type StepOptions = { readonly env?: Variables; readonly workspace?: string };

/** What a step left, with its files read. */
export type GateStep = ActionRun & {
  // biome-ignore lint/suspicious/noExplicitAny: the fields are the test's to know
  readonly sarif: any;
  readonly gateText: string | undefined;
  /** Commands of the runner that make annotations, in order. */
  readonly annotations: readonly string[];
};

export type GateOptions = {
  /** Of the one commit. */
  readonly files?: Variables;
  /** By default it finds nothing, and proves that it looked. */
  readonly trivy?: TrivyBehaviour;
};

/** Scans with Trivy alone, and tells nobody outside of the job, but where a test says otherwise. */
export async function openGate({ files = {}, trivy = {} }: GateOptions = {}): Promise<GateWorld> {
  const repository = await newRepository();
  const commit = await repository.commit('begin', { 'README.md': '# Shop\n', ...files });
  const bin = await newFolder();
  const double = installTrivyDouble(bin, {
    // A version whose file no table of releases knows by its digest.
    ...{ version: '0.71.2', databaseUpdatedAt: new Date().toISOString(), log: QUIET_LOG },
    report: await reportFile(trivyReport()),
    ...trivy,
  });
  const start: GateWorld['start'] = async (inputs, { env, workspace } = {}) => {
    const temp = await newFolder();
    return startAction({
      entry: entryOf('action-security-gate'),
      inputs: { ...QUIET, ...inputs },
      workspace: workspace ?? repository.folder,
      temp,
      env: {
        ...{ GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '77', GITHUB_ACTOR: 'ada', GITHUB_JOB: 'gate' },
        ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit },
        RUNNER_TOOL_CACHE: join(temp, 'tools'),
        PATH: [bin, systemVariables().PATH ?? systemVariables().Path].join(delimiter),
        ...env,
      },
    });
  };
  return {
    ...{ repository, start },
    trivy: double,
    run: async (inputs, more) => withFiles(await (await start(inputs, more)).done),
  };
}

const QUIET = { scanners: 'trivy', upload_sarif: 'false', comment: 'false', upload_artifact: 'false' };

/** What Trivy says of a checkout without any configuration file. */
const QUIET_LOG = ['2026-09-01T00:00:00Z\tINFO\tDetected config files\tnum=0'];

export type Vulnerability = {
  readonly id: string;
  readonly name: string;
  readonly severity?: string;
  readonly version?: string;
  readonly fixed?: string;
  /** The advisory of GitHub that it comes from. */
  readonly ghsa?: string;
};

/** A report of Trivy on a folder with one lock file. */
export function trivyReport(vulnerabilities: readonly Vulnerability[] = [], more: object = {}): string {
  const of = vulnerabilities.map(({ id, name, severity = 'HIGH', version = '1.0.0', fixed, ghsa }) => ({
    ...{ VulnerabilityID: id, PkgName: name, InstalledVersion: version, Severity: severity },
    ...{ PkgIdentifier: { PURL: `pkg:npm/${name}@${version}` }, Title: `${name}: something is wrong` },
    ...(fixed !== undefined && { FixedVersion: fixed, Status: 'fixed' }),
    ...(ghsa !== undefined && {
      ...{ DataSource: { ID: 'ghsa' }, References: [`https://github.com/advisories/${ghsa}`] },
    }),
  }));
  const packages = [{ Name: 'left-pad', Version: '1.3.0', Identifier: { PURL: 'pkg:npm/left-pad@1.3.0' } }];
  const lock = { Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', Packages: packages };
  const Results = [{ ...lock, Vulnerabilities: of }];
  return JSON.stringify({
    ...{ SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem', Results },
    ...more,
  });
}

/** A report of Trivy on an image of Alpine, pushed by its digest. */
export function imageReport(image: string, config: object, vulnerabilities: readonly object[] = []): string {
  const packages = {
    ...{ Target: 'shop (alpine 3.19)', Class: 'os-pkgs', Type: 'alpine', Vulnerabilities: vulnerabilities },
    Packages: [{ Name: 'musl', Version: '1.2.4', Identifier: { PURL: 'pkg:apk/alpine/musl@1.2.4' } }],
  };
  return trivyReport([], {
    ...{ ArtifactName: image, ArtifactType: 'container_image', Results: [packages] },
    Metadata: {
      ...{ Size: 5_000_000, OS: { Family: 'alpine', Name: '3.19' } },
      ...{ RepoDigests: [image], ImageConfig: { rootfs: {}, config } },
    },
  });
}

export async function reportFile(text: string): Promise<string> {
  const path = join(await newFolder(), 'report.json');
  await writeFile(path, text);
  return path;
}

/** Of a policy that expects something to come to its end. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function withFiles(run: ActionRun): Promise<GateStep> {
  const { sarif, gate } = run.outputs;
  return {
    ...run,
    sarif: sarif ? JSON.parse(await readFile(sarif, 'utf8')) : undefined,
    gateText: gate ? await readFile(gate, 'utf8') : undefined,
    annotations: run.log.split('\n').filter((line) => /^::(error|warning|notice) /.test(line)),
  };
}
