import type { ImageFaults } from '../catalogue/image-faults.ts';
import type { StartOutcome } from '../runtime.ts';
import { type Instance, type InstanceOptions, type Launch, launchInstance } from './instance.ts';

/** An instance that stays as long as the request does that holds it. */
export type Lease = { readonly instance: Instance; readonly release: () => void };

/** Keeps one instance of a revision, starts another when it died, and stops it only when no request is left. */
export class RunningRevision {
  readonly faults: ImageFaults;
  readonly #options: Omit<InstanceOptions, 'cancelled'>;
  readonly #cancel = new AbortController();
  #launch: Promise<Launch> | undefined;
  #instance: Instance | undefined;
  #inFlight = 0;
  #onIdle: (() => void) | undefined;

  constructor(options: Omit<InstanceOptions, 'cancelled'>) {
    this.#options = options;
    this.faults = options.image.faults;
  }

  /** undefined when it was closed before its start came to an end. */
  async start(): Promise<StartOutcome | undefined> {
    const launch = await this.#started();
    if (this.#cancel.signal.aborted) return undefined;
    return launch.kind === 'ready' ? { kind: 'ready' } : launch;
  }

  /** The running instance, a new one if it died, or undefined when none starts. */
  async lease(): Promise<Lease | undefined> {
    if (this.#cancel.signal.aborted) return undefined;
    // Counted before anything is awaited: from here on the revision is not stopped.
    this.#inFlight += 1;
    const launch = await this.#started();
    if (launch.kind === 'ready') return { instance: launch.instance, release: once(() => this.#release()) };
    this.#release();
    return undefined;
  }

  /** After the last request that it serves. */
  async retire(): Promise<void> {
    if (this.#inFlight > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    await this.close();
  }

  /** At once, cutting what is in flight. */
  async close(): Promise<void> {
    this.#cancel.abort();
    const launch = await this.#launch;
    if (launch?.kind === 'ready') await launch.instance.stop();
  }

  #started(): Promise<Launch> {
    if (this.#instance?.isRunning() === false) this.#launch = undefined;
    this.#launch ??= this.#start();
    return this.#launch;
  }

  async #start(): Promise<Launch> {
    const launch = await launchInstance({ ...this.#options, cancelled: this.#cancel.signal });
    this.#instance = launch.kind === 'ready' ? launch.instance : undefined;
    if (launch.kind !== 'ready') this.#launch = undefined;
    return launch;
  }

  #release(): void {
    this.#inFlight -= 1;
    if (this.#inFlight === 0) this.#onIdle?.();
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
