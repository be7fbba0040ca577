import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { judge } from '../../shared/domain/gate/judge.ts';
import type { Policy } from '../../shared/domain/gate/policy.ts';
import type { Checkout, ScanWish } from '../../shared/domain/gate/scanner.ts';
import { baseCommit } from '../../shared/domain/inputs/base-commit.ts';
import type { GitHubEvent } from '../../shared/domain/inputs/github-event.ts';
import { counted } from '../../shared/domain/report/figures.ts';
import { withHint } from '../../shared/domain/text/with-hint.ts';
import { changedLines } from '../../shared/engine/gate/changed-lines.ts';
import { commitsWithoutLines } from '../../shared/engine/gate/commits-without-lines.ts';
import { type Git, gitIn } from '../../shared/engine/gate/git.ts';
import { readCheckout } from '../../shared/engine/gate/read-checkout.ts';
import { type PolicyRead, readPolicy } from '../../shared/engine/gate/read-policy.ts';
import { readTexts } from '../../shared/engine/gate/read-texts.ts';
import { scanAll } from '../../shared/engine/gate/scan-all.ts';
import { scanBase } from '../../shared/engine/gate/scan-base.ts';
import type { ScanDone, ScanPorts } from '../../shared/engine/gate/scan-target.ts';
import type { Files } from '../../shared/ports/files.ts';
import { type Examination, examine } from './examine.ts';
import { dockerfilesOf, ignoreFileOf, isManifest, mayBeManifest } from './hygiene/choose-files.ts';
import type { Inputs } from './inputs.ts';
import type { GateRun } from './outcome.ts';
import { type Plan, planScans, planSecrets, type SecretsPlan } from './plan.ts';
import { ALL_SCANNERS } from './scanners/all.ts';
import { pathspecsWithout } from './scanners/gitleaks/git-log.ts';

export type Ports = ScanPorts & {
  readonly files: Files;
  /** Where scanners ask in place of the public services. */
  readonly services: ScanWish['services'];
};

type Work = {
  readonly inputs: Inputs;
  readonly ports: Ports;
  /** Absolute: what is scanned. */
  readonly folder: string;
  readonly git: Git;
};

/** One run of the gate, from reading its policy to its judgement. */
export async function run(inputs: Inputs, event: GitHubEvent, ports: Ports): Promise<GateRun> {
  const startedMs = ports.clock.now();
  const read = await readPolicy(inputs.policy, startedMs, ports.files);
  const work = await open(inputs, ports);
  const checkout = await readCheckout(work.folder, {
    ...{ git: work.git, folders: ports.folders, exclude: inputs.exclude },
  });
  const secrets = await weighed(
    planSecrets(inputs, checkout, event, await commitsHeld(event, work.git)),
    work,
  );
  const wish = wishOf(work, read.policy, secrets, startedMs);
  const plan = planScans(inputs, ALL_SCANNERS, checkout, wish);
  await tellPlan(plan, secrets, ports);
  const [done, base] = await ports.log.group('Scan', () =>
    Promise.all([
      scanAll(
        plan.scans.map((scan) => ({ ...scan, wish, checkout: work.folder, timeoutMs: inputs.scanTimeoutMs })),
        ports,
      ),
      scanBase(
        {
          ...{ commit: baseCommit(inputs.compareWith, event), wish, checkout: work.folder },
          ...{ folder: inputs.folder, timeoutMs: inputs.scanTimeoutMs },
          scanners: plan.scans
            .map(({ scanner }) => scanner)
            .filter((one, at, all) => all.indexOf(one) === at),
        },
        ports,
      ),
    ]),
  );
  const { kept, left } = withoutAbsent(done, plan);
  const scans = examine(
    [
      ...kept.map(({ scan, target: { kind } }) => ({
        scan,
        fromRoot: kind === 'history' || kind === 'range',
      })),
      ...plan.idle.map((scan) => ({ scan, fromRoot: true })),
    ],
    await examinationOf(checkout, kept, read, work),
  );
  return {
    judgement: judge(scans, read.policy, [...read.known, ...base.known], startedMs),
    ...read,
    imageReport: reportOfImage(kept),
    trivy: kept.flatMap(({ scan, file, report }) =>
      scan.scanner === 'trivy' && file !== undefined && report !== undefined ? [{ file, report }] : [],
    )[0],
    changed: await changedLines(event, work.git),
    head: (await work.git('rev-parse', '--verify', '--quiet', 'HEAD'))?.trim(),
    fallbackPath: fallbackPath(checkout, inputs.folder),
    notes: [
      ...(secrets.note === undefined ? [] : [secrets.note]),
      ...notRead(checkout.outside),
      ...left,
      ...base.notes,
    ],
    startedMs,
  };
}

async function open(inputs: Inputs, ports: Ports): Promise<Work> {
  const { folders, childEnv } = ports;
  const folder = inputs.folder === '.' ? folders.workspace : folders.join(folders.workspace, inputs.folder);
  for (const path of [inputs.folder, inputs.dockerfile, inputs.sbom])
    if (path !== undefined) refuseOutside(path, path === inputs.folder ? folders.workspace : folder, folders);
  const missing: string[] = [];
  if (!(await folders.exists(folder))) missing.push(`the folder ${inputs.folder}`);
  for (const path of [inputs.dockerfile, inputs.sbom])
    if (path !== undefined && !(await folders.exists(folders.join(folder, path))))
      missing.push(`the file ${path}`);
  if (missing.length > 0)
    throw new ActionError({
      code: 'file-not-found',
      message: `Expected ${missing.join(' and ')}, found nothing there`,
      hint: 'Is the repository checked out before this step (actions/checkout)? dockerfile and sbom are relative to working_directory.',
    });
  return { inputs, ports, folder, git: gitIn({ ...ports, folder, env: childEnv }) };
}

/** What a pull request may have made a link. */
function refuseOutside(path: string, folder: string, folders: ScanPorts['folders']): void {
  if (folders.sift(folder, [path]).outside.length === 0) return;
  throw new ActionError({
    code: 'file-invalid',
    message: `Expected ${path} in the checkout, found a link that leads out of it`,
    hint: 'Put the files themselves there, or correct the input',
  });
}

function notRead(outside: readonly string[]): readonly string[] {
  const [first, ...more] = outside;
  if (first === undefined) return [];
  if (more.length === 0) return [`${first} was not read: it is a link that leads out of the checkout`];
  return [
    `${first} and ${counted(more.length, 'other file')} were not read: they are links that lead out of the checkout`,
  ];
}

/** The commits of the event that the clone holds. */
async function commitsHeld({ pullRequest }: GitHubEvent, git: Git): Promise<(sha: string) => boolean> {
  const wanted = pullRequest === undefined ? [] : [pullRequest.baseSha, pullRequest.headSha];
  const held = await Promise.all(
    wanted.map((sha) => git('rev-parse', '--verify', '--quiet', `${sha}^{commit}`)),
  );
  return (sha) => held[wanted.indexOf(sha)] !== undefined;
}

async function weighed(plan: SecretsPlan, { git, inputs }: Work): Promise<SecretsPlan> {
  if (plan.in.kind !== 'range') return plan;
  const { range } = plan.in;
  const withoutLines = await commitsWithoutLines(range, pathspecsWithout(inputs.exclude), git);
  return { ...plan, in: { ...plan.in, withoutLines } };
}

function wishOf(
  { inputs, ports }: Work,
  { databaseMaxAgeMs }: Policy,
  secrets: SecretsPlan,
  nowMs: number,
): ScanWish {
  const { image, sbom, trivyScanners, exclude, registry } = inputs;
  return {
    ...{ image, sbom, exclude, registry, nowMs },
    secretsIn: secrets.in,
    trivy: trivyScanners,
    databaseMaxAgeHours: databaseMaxAgeMs / 3_600_000,
    services: ports.services,
  };
}

async function tellPlan({ notes }: Plan, { note }: SecretsPlan, { log }: Ports): Promise<void> {
  await log.group('Plan', async () => {
    for (const line of [...notes, ...(note === undefined ? [] : [note])]) log.info(line);
  });
}

/** Who was not asked for by name and is not here has not failed: it is told, and no scan. */
function withoutAbsent(
  done: readonly ScanDone[],
  { scans }: Plan,
): { readonly kept: readonly ScanDone[]; readonly left: readonly string[] } {
  const isAbsent = ({ scan }: ScanDone, at: number): boolean =>
    scans[at]?.mayBeAbsent === true && scan.gaps.some(({ kind }) => kind === 'not-installed');
  const absent = done.filter(isAbsent).map(({ scan }) => scan);
  return {
    kept: done.filter((one, at) => !isAbsent(one, at)),
    left: [
      ...new Set(
        absent.map(({ scanner, gaps }) =>
          withHint(`${scanner} applies here and did not run: ${gaps[0]?.message}`, gaps[0]?.hint),
        ),
      ),
    ],
  };
}

async function examinationOf(
  { files }: Checkout,
  kept: readonly ScanDone[],
  { policy }: PolicyRead,
  { inputs, ports, folder }: Work,
): Promise<Examination> {
  const { folders } = ports;
  const dockerfiles = dockerfilesOf(files, inputs.dockerfile);
  const [first] = dockerfiles;
  const ignore = first === undefined ? undefined : ignoreFileOf(first, files);
  const [texts, ignored, manifests] = await Promise.all([
    readTexts(dockerfiles, folder, folders),
    readTexts(ignore === undefined ? [] : [ignore], folder, folders),
    readTexts(files.filter(mayBeManifest), folder, folders, isManifest),
  ]);
  return {
    ...{ folder: inputs.folder, image: inputs.image, imageReport: reportOfImage(kept), manifests },
    ...{ dockerfiles: texts, dockerignore: ignored[0], maxImageBytes: policy.hygiene.maxImageBytes },
  };
}

/** A file that is there, for findings that have no place: code scanning takes none without. */
function fallbackPath({ files }: Checkout, folder: string): string {
  const found = files.find((path) => /^readme/i.test(path)) ?? files[0] ?? 'README.md';
  return folder === '.' ? found : `${folder}/${found}`;
}

/** Trivy alone reads images. */
const reportOfImage = (kept: readonly ScanDone[]): string | undefined =>
  kept.find(({ target }) => target.kind === 'image')?.report;
