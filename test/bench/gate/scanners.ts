import { availableParallelism } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { ALL_SCANNERS } from '../../../action-security-gate/src/scanners/all.ts';
import { makePrograms } from '../../../shared/adapters/process/which.ts';
import type { Scanner, ScanTarget, ScanWish } from '../../../shared/domain/gate/scanner.ts';
import type { TrivyBehaviour } from '../../doubles/trivy/behaviour.ts';
import { installTrivyDouble } from '../../doubles/trivy/install.ts';
import { imageReport, reportFile, trivyReport } from '../../e2e/gate-world.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { systemVariables } from '../../e2e/runner/system-variables.ts';
import { checkoutOf } from '../../tools/scan.ts';
import type { Bundles } from '../bundles.ts';
import type { Figure, Group } from '../figure.ts';
import { ratioWithinRounds, sampleOf } from '../statistics.ts';
import { measureStep } from '../step.ts';
import { type Alone, runAlone } from './alone.ts';
import { benchCheckout } from './checkout.ts';

const RATIO_LIMIT = 1.15;
/** The real ones that need nobody outside of the machine. */
const REAL = ['gitleaks', 'bandit', 'zizmor'];
const IMAGE = `us-docker.pkg.dev/p/r/shop@sha256:${'3f'.repeat(32)}`;

/** What a scan of Trivy costs in each case. */
export const CASES = [
  { what: 'one that waits', busyMs: 1_000, waitMs: 5_000 },
  { what: 'an image and a folder that compute in turn', busyMs: 5_000, waitMs: 0, image: IMAGE },
] as const;

export type ScannerRounds = {
  readonly gateMs: number[];
  readonly slowestMs: number[];
  readonly cpuMs: number[];
};

/** The whole step beside each of its scanners alone, in turn: the more of them run at once, the less the step takes beyond what it must. */
export async function measureScanners(bundles: Bundles, rounds: number): Promise<Group> {
  const checkout = await benchCheckout();
  const figures: Figure[] = [];
  for (const { what, image, busyMs, waitMs } of CASES.map((one) => ({ image: undefined, ...one }))) {
    const side = await openSide({ busyMs, waitMs }, checkout, image);
    const kept: ScannerRounds = { gateMs: [], slowestMs: [], cpuMs: [] };
    // The first round fills the caches of the machine, and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const alone = await side.alone();
      const gateMs = await side.gate(bundles);
      if (round === 0) continue;
      kept.gateMs.push(gateMs);
      kept.slowestMs.push(Math.max(...alone.map(({ wallMs }) => wallMs)));
      kept.cpuMs.push(alone.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / availableParallelism());
    }
    figures.push(...scannerFigures(`${what}, with ${side.names.join(', ')}`, kept));
  }
  return {
    title: 'The security gate: scanners side by side',
    columns: { value: 'gate', beside: 'the least it could take', ratio: 'gate ÷ least' },
    figures,
  };
}

/** What the rounds of one case come to: the least is the slowest scanner, or the work of all spread over the cores. */
export function scannerFigures(what: string, { gateMs, slowestMs, cpuMs }: ScannerRounds): Figure[] {
  const leastMs = slowestMs.map((ms, round) => Math.max(ms, cpuMs[round] ?? 0));
  return [
    {
      what: `wall: Trivy, ${what}`,
      ...{ unit: 'ms', value: sampleOf(gateMs), beside: sampleOf(leastMs) },
      ratio: ratioWithinRounds(gateMs, leastMs),
      limit: { of: 'ratio', kind: 'at most', than: RATIO_LIMIT },
      note: 'the whole step, from start to reports',
    },
    { what: 'of the least: the slowest scanner alone', unit: 'ms', value: sampleOf(slowestMs) },
    { what: 'of the least: CPU of all scanners ÷ cores', unit: 'ms', value: sampleOf(cpuMs) },
  ];
}

type Side = {
  readonly names: readonly string[];
  /** Each scanner by itself, one after the other. */
  alone(): Promise<readonly Alone[]>;
  /** Milliseconds. */
  gate(bundles: Bundles): Promise<number>;
};

async function openSide(cost: TrivyBehaviour, checkout: string, image: string | undefined): Promise<Side> {
  const double = installTrivyDouble(await newFolder(), {
    ...{
      version: '0.71.2',
      databaseUpdatedAt: new Date().toISOString(),
      report: await reportFile(trivyReport()),
    },
    reports: { image: await reportFile(imageReport(IMAGE, { User: '65532' })) },
    log: ['2026-09-01T00:00:00Z\tINFO\tDetected config files\tnum=0'],
    ...cost,
  });
  const env = systemVariables();
  const PATH = [dirname(double.file), env.PATH].join(delimiter);
  const wish: ScanWish = { ...WISH, image, nowMs: Date.now() };
  const files = await checkoutOf(checkout);
  const jobs: { readonly scanner: Scanner; readonly target: ScanTarget; readonly file: string }[] = [];
  for (const scanner of ALL_SCANNERS.filter(({ name }) => name === 'trivy' || REAL.includes(name))) {
    const file = await makePrograms().which(scanner.executable, { ...env, PATH });
    if (file === undefined) continue;
    for (const target of scanner.detect(files, wish)) jobs.push({ scanner, target, file });
  }
  const names = [...new Set(jobs.map(({ scanner }) => scanner.name))];
  return {
    names: names.filter((name) => name !== 'trivy'),
    alone: async () => {
      const took: Alone[] = [];
      // Targets of a scanner that cannot share what it keeps on disk are scanned in turn: together they are its one run.
      for (const group of Map.groupBy(jobs, turnOf).values()) {
        const runs: Alone[] = [];
        for (const job of group) runs.push(await runAlone(job, checkout, wish, job.file));
        took.push({ wallMs: sum(runs, 'wallMs'), cpuMs: sum(runs, 'cpuMs') });
      }
      return took;
    },
    gate: async (bundles) => {
      const quiet = { upload_sarif: 'false', comment: 'false', upload_artifact: 'false' };
      const { wallMs, outputs, output } = await measureStep({
        entry: bundles.entry('action-security-gate'),
        inputs: {
          ...quiet,
          scanners: names.join(', '),
          mode: 'report',
          ...(image !== undefined && { image }),
        },
        env: { PATH, GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '1' },
        workspace: checkout,
      });
      if (outputs.verdict !== 'pass') throw new Error(`Expected a pass, found ${outputs.verdict}\n${output}`);
      return wallMs;
    },
  };
}

const turnOf = ({ scanner, target }: { readonly scanner: Scanner; readonly target: ScanTarget }): string =>
  scanner.inTurn === true ? scanner.name : `${scanner.name} ${target.kind} ${target.what}`;

const sum = (runs: readonly Alone[], of: keyof Alone): number =>
  runs.reduce((total, run) => total + run[of], 0);

const WISH: ScanWish = {
  secretsIn: { kind: 'history' },
  trivy: ['vuln', 'secret', 'misconfig'],
  exclude: [],
  databaseMaxAgeHours: 48,
  nowMs: 0,
  services: {},
};
