import type { Gap, Scan } from '../../domain/gate/scan.ts';
import { folderText } from '../../domain/validation/folder-path.ts';
import type { CallDone, Step, StepCall, StepPlaces, StepTarget } from '../../domain/validation/step.ts';
import { inPool } from './in-pool.ts';
import { callTool, type StepPorts, type StepTool } from './tool-call.ts';

export type StepJob = {
  readonly step: Step;
  readonly tool: StepTool;
  readonly target: StepTarget;
  /** For people: `12 folders`. */
  readonly title: string;
  /** Absolute. */
  readonly checkout: string;
  /** Absolute: configuration of the tool, where there is one. */
  readonly config?: string | undefined;
  readonly timeoutMs: number;
};

/** Runs one step to its end. However it ends there is a scan to tell of: what went wrong is a gap in it. */
export async function runStep(job: StepJob, ports: StepPorts): Promise<Scan> {
  const { step, tool, title } = job;
  const started = ports.clock.now();
  const told = (reading: Pick<Scan, 'findings' | 'proof' | 'gaps'>): Scan => ({
    ...{ scanner: step.name, target: title, tool: tool.ok ? tool.tool : undefined },
    ...reading,
    durationMs: ports.clock.now() - started,
  });
  const failed = (gap: Gap): Scan => told({ findings: [], proof: [], gaps: [gap] });
  if (!tool.ok) return failed(tool.gap);
  const scratch = await ports.folders.scratch(step.name);
  try {
    return told(await runCalls(job, tool.file, scratch, ports));
  } catch (error) {
    const message = `${step.name} could not be run: ${error instanceof Error ? error.message : String(error)}`;
    return failed({ kind: 'crashed', message });
  } finally {
    await ports.folders.remove(scratch).catch(() => undefined);
  }
}

async function runCalls(
  { step, target, checkout, config, timeoutMs }: StepJob,
  file: string,
  scratch: string,
  ports: StepPorts,
): Promise<Pick<Scan, 'findings' | 'proof' | 'gaps'>> {
  const at: StepPlaces = { checkout, scratch, config };
  const gaps: Gap[] = [];
  const run = async (calls: readonly StepCall[]): Promise<readonly CallDone[]> => {
    const ends = await inPool(calls, ports.width, async (call) => {
      const { args, cwd, env, files = {} } = call;
      for (const [path, text] of Object.entries(files))
        await ports.folders.write(ports.folders.join(scratch, path), text);
      return { call, end: await callTool({ name: step.name, file, args, cwd, env, timeoutMs }, ports) };
    });
    return ends.flatMap(({ call, end }) => {
      if (!('gap' in end)) return [{ call, ...end }];
      // Whoever cancels a job cancels all of it.
      if (end.gap.kind !== 'cancelled') gaps.push(inFolder(end.gap, call));
      else if (!gaps.some(({ kind }) => kind === 'cancelled')) gaps.push(end.gap);
      return [];
    });
  };
  const first = await run(step.calls(target, at));
  const further =
    step.more === undefined || ports.signal.aborted ? [] : await run(step.more(first, target, at));
  const done = [...first, ...further];
  if (done.length === 0 && gaps.length > 0) return { findings: [], proof: [], gaps };
  const reading = step.read(done, target, at);
  return { ...reading, gaps: [...gaps, ...reading.gaps] };
}

/** What ended otherwise than by itself says nothing of where it was. */
function inFolder(gap: Gap, { folder }: StepCall): Gap {
  return folder === undefined ? gap : { ...gap, message: `${folderText(folder)}: ${gap.message}` };
}
