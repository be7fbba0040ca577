import type { Gap, Scan, ScanTool } from '../../domain/gate/scan.ts';
import type {
  Reading,
  ScanCommand,
  Scanner,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../domain/gate/scanner.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Log } from '../../ports/log.ts';
import type { ProcessEnd, Processes } from '../../ports/processes.ts';
import { gapOfEnd, OUTPUT_BYTES } from '../tools/gap-of-end.ts';
import { readTexts } from './read-texts.ts';

/** One scanner on one target. */
export type ScanJob = {
  readonly scanner: Scanner;
  readonly target: ScanTarget;
  readonly wish: ScanWish;
  /** Absolute: what is scanned. */
  readonly checkout: string;
  readonly timeoutMs: number;
  /** Nobody asked for it by name: that it is not installed is no failure of its. */
  readonly mayBeAbsent?: boolean | undefined;
};

/** The executable of a scanner, or why there is none that may run. */
export type FoundTool =
  | { readonly ok: true; readonly file: string; readonly tool: ScanTool }
  | { readonly ok: false; readonly gap: Gap };

type Ready = Extract<FoundTool, { ok: true }>;

export type ScanPorts = {
  readonly processes: Processes;
  readonly folders: Folders;
  readonly clock: Clock;
  readonly log: Log;
  /** The clean environment of children. */
  readonly childEnv: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  findTool(scanner: Scanner): Promise<FoundTool>;
};

/** A scan, and the scanner's own report, from which more can be made without a second scan. */
export type ScanDone = {
  readonly scan: Scan;
  readonly target: ScanTarget;
  readonly report?: string | undefined;
  /** The executable that made it. */
  readonly file?: string | undefined;
};

/** Runs one scanner to its end. However it ends there is a scan to tell of: what went wrong is a gap in it. */
export async function scanTarget(job: ScanJob, ports: ScanPorts): Promise<ScanDone> {
  const { scanner, target } = job;
  const started = ports.clock.now();
  const told = (
    ready: Ready | undefined,
    { findings, proof, gaps, report }: Reading & Reported,
  ): ScanDone => ({
    scan: {
      ...{ scanner: scanner.name, target: target.title, tool: ready?.tool, findings, proof, gaps },
      image: target.kind === 'image' ? target.what : undefined,
      durationMs: ports.clock.now() - started,
    },
    ...{ target, report },
    file: ready?.file,
  });
  const found = await ports.findTool(scanner);
  if (!found.ok) return told(undefined, nothing(found.gap));
  const scratch = await ports.folders.scratch(scanner.name);
  try {
    return told(found, await runScanner(job, found, scratch, ports));
  } catch (error) {
    const message = `${scanner.name} could not be run: ${error instanceof Error ? error.message : String(error)}`;
    return told(found, nothing({ kind: 'crashed', message }));
  } finally {
    await ports.folders.remove(scratch).catch(() => undefined);
  }
}

async function runScanner(
  { scanner, target, wish, checkout, timeoutMs }: ScanJob,
  { file, tool }: Ready,
  scratch: string,
  { processes, folders, childEnv, log, signal }: ScanPorts,
): Promise<Reading & Reported> {
  const at: ScanPlaces = {
    checkout,
    report: folders.join(scratch, 'report'),
    scratch,
    cache: await folders.cache(scanner.name),
  };
  const { version } = tool;
  const texts = await textsOf(target, checkout, folders);
  const command = scanner.command(target, at, wish, { version, texts });
  for (const [path, text] of Object.entries(command.files ?? {})) await folders.write(path, text);
  const call = (args: readonly string[], env?: ScanCommand['env']): Promise<ProcessEnd> => {
    log.debug(`${scanner.name}: ${JSON.stringify(args)}`);
    return processes.run({
      ...{ file, args, cwd: command.cwd, timeoutMs, signal },
      env: { ...childEnv, ...env },
      maxOutputBytes: OUTPUT_BYTES,
    });
  };
  // Told by the scan itself where it matters: a database that could not be fetched is missing or old there.
  if (command.before !== undefined) tellErrors(scanner.name, await call(command.before), log);
  const end = await call(command.args, command.env);
  tellErrors(scanner.name, end, log);
  if (end.end !== 'exited')
    return nothing(
      gapOfEnd(end, scanner.name, {
        timeoutMs,
        timeInput: 'scan_timeout says how long each scanner may take',
      }),
    );
  const after = command.after === undefined ? undefined : await call(command.after);
  const report = command.report === 'stdout' ? end.stdout : await folders.read(at.report);
  const { exitCode = 0, stdout, stderr } = end;
  const run = { exitCode, stdout, stderr, report, version, texts, after: saidBy(after) };
  return { ...scanner.read(run, target, wish), report };
}

type Reported = { readonly report?: string | undefined };

const saidBy = (end: ProcessEnd | undefined): string | undefined =>
  end?.end === 'exited' && end.exitCode === 0 ? end.stdout : undefined;

const DEBUG_LINES = 200;

function tellErrors(name: string, { stderr }: ProcessEnd, log: Log): void {
  for (const line of stderr.split(/\r?\n/).slice(-DEBUG_LINES))
    if (line !== '') log.debug(`${name}: ${line}`);
}

async function textsOf(
  { reads = [] }: ScanTarget,
  checkout: string,
  folders: Folders,
): Promise<Readonly<Record<string, string>>> {
  const read = await readTexts(reads, checkout, folders);
  return Object.fromEntries(read.map(({ path, text }) => [path, text]));
}

const nothing = (gap: Gap): Reading => ({ findings: [], proof: [], gaps: [gap] });
