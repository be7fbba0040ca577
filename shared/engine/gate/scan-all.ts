import { scanLine } from '../../domain/report/gate/scan-line.ts';
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
