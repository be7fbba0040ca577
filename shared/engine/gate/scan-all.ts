import type { Scan } from '../../domain/gate/scan.ts';
import { counted } from '../../domain/report/figures.ts';
import { withHint } from '../../domain/text/with-hint.ts';
import { type ScanDone, type ScanJob, type ScanPorts, scanTarget } from './scan-target.ts';

/** Runs all scanners side by side; the scans come in the order of the jobs. A scanner is located once, however many targets it has. */
export async function scanAll(jobs: readonly ScanJob[], ports: ScanPorts): Promise<readonly ScanDone[]> {
  const located = new Map<string, ReturnType<ScanPorts['findTool']>>();
  const shared: ScanPorts = {
    ...ports,
    findTool: (scanner) => {
      const known = located.get(scanner.name) ?? ports.findTool(scanner);
      located.set(scanner.name, known);
      return known;
    },
  };
  const inTurn = new Map<string, Promise<unknown>>();
  return Promise.all(
    jobs.map(async (job) => {
      const { name } = job.scanner;
      const before = job.scanner.inTurn === true ? inTurn.get(name) : undefined;
      const scan = (async () => {
        await before;
        return scanTarget(job, shared);
      })();
      inTurn.set(name, scan);
      const done = await scan;
      ports.log.info(scanLine(done.scan, job));
      return done;
    }),
  );
}

/** `trivy, image shop:v2: 3 findings in 12.3 s (412 packages)`, or why its silence means nothing. */
function scanLine(
  { scanner, target, findings, proof, gaps, durationMs }: Scan,
  { mayBeAbsent }: ScanJob,
): string {
  const [absent] = gaps.filter(({ kind }) => mayBeAbsent === true && kind === 'not-installed');
  if (absent !== undefined)
    return withHint(`${scanner}, ${target}: left out. ${absent.message}`, absent.hint);
  const time = `${(durationMs / 1_000).toFixed(1)} s`;
  const shown =
    gaps.length > 0
      ? `DID NOT PROVE ITS WORK: ${gaps.map(({ message }) => message).join('; ')}`
      : proof.join(', ');
  return `${scanner}, ${target}: ${counted(findings.length, 'finding')} in ${time} (${shown})`;
}
