import { ActionError } from '../../../domain/errors/action-error.ts';
import type { Look } from '../../../domain/smoke/verification/judge-look.ts';
import type { VerifiedCheck } from '../../../domain/smoke/verification/result.ts';
import { formatDuration } from '../../../domain/text/duration.ts';
import type { Clock } from '../../../ports/clock.ts';
import { backoffMs, isRetryable } from '../../retry/backoff.ts';

/** Something that shows some time after the requests that it tells of. */
export type Awaited = {
  readonly name: 'metrics' | 'logs';
  /** Who is looked at. */
  readonly asked: string;
  readonly withinMs: number;
  /** Between two looks; the first ones follow one another faster. */
  readonly everyMs: number;
  look(): Promise<Look>;
};

export type WaitPorts = {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Aborted, with the reason in words, as soon as waiting changes nothing any more. */
  readonly lost: AbortSignal;
};

/** Looks at once, and again until it is shown or its time is over. Where another check has failed, nobody waits: users may be waiting for a roll back. */
export async function waitFor(awaited: Awaited, ports: WaitPorts): Promise<VerifiedCheck> {
  const { name, asked, withinMs } = awaited;
  const { clock, lost } = ports;
  const startedMs = clock.now();
  for (let looks = 1; ; looks += 1) {
    const { shown, seen, hint, final } = await lookOnce(awaited);
    const tookMs = clock.now() - startedMs;
    const about = { name, asked, durationMs: tookMs };
    if (shown)
      return { ...about, state: 'passed', seen: looks === 1 ? seen : `${seen}, after ${span(tookMs)}` };
    if (final) return { ...about, state: 'failed', seen, hint };
    if (lost.aborted)
      return { ...about, state: 'not-asked', seen: `${seen}, and not waited for: ${lost.reason}` };
    const leftMs = startedMs + withinMs - clock.now();
    if (leftMs <= 0)
      return { ...about, state: 'failed', seen: `${seen}, for ${span(tookMs)}`, hint: hint ?? HINTS[name] };
    await pause(Math.min(leftMs, pauseMs(looks, awaited)), ports);
  }
}

type Seen = Look & { readonly hint?: string | undefined; readonly final?: boolean };

/** A source that cannot be read is no pass. Where asking again may help, it is asked again. */
async function lookOnce({ asked, look }: Awaited): Promise<Seen> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'cancelled') throw error;
    const { message, hint } = error;
    const seen = `${asked} could not be read: ${message.replace(/\.$/, '')}`;
    return { shown: false, seen, hint, final: !isRetryable(error, 'read') };
  }
}

/** From a second on, twice as long each time. */
const pauseMs = (looks: number, { everyMs }: Awaited): number =>
  backoffMs(looks, { baseMs: 1_000, capMs: everyMs }, () => 1);

async function pause(ms: number, { clock, signal, lost }: WaitPorts): Promise<void> {
  const either = signal === undefined ? lost : AbortSignal.any([signal, lost]);
  try {
    await clock.sleep(ms, either);
  } catch (error) {
    if (signal?.aborted || !lost.aborted) throw error;
  }
}

const span = (ms: number): string => formatDuration(Math.max(1, Math.round(ms)));

const HINTS = {
  metrics:
    'Cloud Monitoring shows a request up to 4 minutes after it; give it longer with metrics: {within: …}, or ask an endpoint: metrics: {path: /metrics}',
  logs: 'See whether an exclusion filter of the log bucket drops the lines of the service; give it longer with logs: {within: …}, or leave it out: logs: off',
} as const;
