import { ActionError } from '../../../domain/errors/action-error.ts';
import { counted } from '../../../domain/report/figures.ts';
import { KEPT_RESULTS } from '../../../domain/sarif/limits.ts';
import type { SarifLog } from '../../../domain/sarif/sarif-log.ts';
import { splitLog } from '../../../domain/sarif/split-log.ts';
import type { SarifDocument } from '../../../domain/sarif/tool-run.ts';
import type { UploadPlace } from '../../../domain/sarif/upload-place.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { CodeScanning } from '../../../ports/code-scanning.ts';
import type { Log } from '../../../ports/log.ts';
import type { Random } from '../../../ports/random.ts';
import type { RetryPolicy } from '../../retry/backoff.ts';
import { retry } from '../../retry/retry.ts';
import { failedBy, type Told } from './told.ts';

export type FindingsToUpload = {
  /** The file, with fewer results of a run where it was too large. */
  sarif(resultsPerRun?: number): SarifDocument;
  readonly at: UploadPlace;
  /** RFC 3339. */
  readonly startedAt: string;
};

export type UploadPorts = {
  readonly codeScanning: CodeScanning;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/**
 * Brings the findings to code scanning and waits until it has read them. Runs of scanners that failed go by themselves: it processes nothing of
 * a file that holds one, and their alerts then stay as they were.
 */
export async function uploadFindings(findings: FindingsToUpload, ports: UploadPorts): Promise<Told> {
  try {
    return await uploadFitting(findings, ports, KEPT_RESULTS);
  } catch (error) {
    return failedBy(error);
  }
}

/** Each part is uploaded whole; where one is too large, both are made again with half of the results. */
async function uploadFitting(
  findings: FindingsToUpload,
  ports: UploadPorts,
  resultsPerRun: number,
): Promise<Told> {
  const { log } = findings.sarif(resultsPerRun);
  const { succeeded, failed } = splitLog(log);
  if (succeeded === undefined && failed === undefined) {
    return { kind: 'left-out', text: 'Nothing ran, so there was nothing to upload to code scanning' };
  }
  try {
    const [done, kept] = await Promise.all([
      succeeded && uploadOne(succeeded, findings, ports),
      failed && uploadOne(failed, findings, ports),
    ]);
    return outcomeOf(succeeded, done, failed, kept);
  } catch (error) {
    const tooLarge = error instanceof ActionError && error.code === 'failed-precondition';
    if (!tooLarge || resultsPerRun <= 1) throw error;
    ports.log.debug(`The SARIF file is made again with fewer results: ${error.message}`);
    return uploadFitting(findings, ports, Math.floor(resultsPerRun / 2));
  }
}

type Processed =
  | { readonly state: 'complete' | 'pending' }
  | { readonly state: 'failed'; readonly errors: readonly string[] };

// To upload the same analysis again replaces it, so a lost answer is no reason to give up.
const ASKING: RetryPolicy = { attempts: 4, baseMs: 1_000, capMs: 15_000, effect: 'read' };

/** Processing takes some seconds at least; a large file takes minutes. */
const LOOKS_AFTER_MS = [3_000, 3_000, 5_000, 10_000, 20_000, 40_000, 60_000];

async function uploadOne(
  log: SarifLog,
  { at, startedAt }: FindingsToUpload,
  { codeScanning, clock, random, log: told, signal }: UploadPorts,
): Promise<Processed> {
  const asking = { clock, random, policy: ASKING, log: told, signal };
  const sarif = JSON.stringify(log);
  const { id } = await retry(() => codeScanning.upload({ sarif, ...at, startedAt }), {
    ...asking,
    what: 'uploading the findings',
  });
  told.debug(`Code scanning took upload ${id} for ${at.ref} at ${at.commit}`);
  for (const pauseMs of LOOKS_AFTER_MS) {
    await clock.sleep(pauseMs, signal);
    const { state, errors } = await retry(() => codeScanning.status(id), {
      ...asking,
      what: 'asking what became of the findings',
    });
    if (state === 'complete') return { state };
    if (state === 'failed') return { state, errors };
  }
  return { state: 'pending' };
}

function outcomeOf(
  succeeded: SarifLog | undefined,
  done: Processed | undefined,
  failed: SarifLog | undefined,
  kept: Processed | undefined,
): Told {
  const errors = [
    ...(done?.state === 'failed' ? done.errors : []),
    ...(kept?.state === 'failed' ? kept.errors.filter((error) => !isExpected(error)) : []),
  ];
  const refusedWithoutReason = done?.state === 'failed' && done.errors.length === 0;
  if (errors.length > 0 || refusedWithoutReason) {
    const said = errors.length === 0 ? 'it gave no reason' : errors.join('; ');
    return { kind: 'failed', text: `Code scanning could not process the findings: ${said}` };
  }
  return {
    kind: 'done',
    text: sentenceOf(
      succeeded,
      failed,
      [done, kept].some((one) => one?.state === 'pending'),
    ),
  };
}

/** What code scanning answers to the run of a tool that failed. */
const isExpected = (error: string): boolean => error.startsWith('unsuccessful execution');

function sentenceOf(succeeded: SarifLog | undefined, failed: SarifLog | undefined, pending: boolean): string {
  const results = (succeeded?.runs ?? []).reduce((sum, run) => sum + run.results.length, 0);
  const names = (failed?.runs ?? []).map(({ tool }) => tool.driver.name).join(', ');
  return [
    `Code scanning has ${counted(results, 'finding')} of ${counted(succeeded?.runs.length ?? 0, 'tool')}`,
    ...(names === '' ? [] : [`the alerts of ${names} stay as they were, as it did not prove its work`]),
    ...(pending ? ['GitHub was still reading them when we stopped waiting'] : []),
  ].join('; ');
}
