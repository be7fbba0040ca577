import { Agent } from 'node:http';
import type { CatalogueImage } from '../catalogue/catalogue.ts';
import type { RevisionSpec, StartOutcome } from '../runtime.ts';
import { type Container, startContainer } from './container.ts';
import { containerEnv } from './container-env.ts';
import { giveBackPort, takeFreePort } from './free-port.ts';
import { waitUntilListening } from './listening.ts';
import { parseLine } from './log-line.ts';
import type { ContainerLine } from './observer.ts';
import type { Reaper } from './reaper.ts';

export type InstanceOptions = {
  readonly revision: RevisionSpec;
  readonly image: CatalogueImage;
  readonly directory: string;
  readonly reaper: Reaper;
  readonly startTimeoutMs: number;
  readonly stopGraceMs: number;
  readonly now: () => number;
  readonly onLine: (line: ContainerLine) => void;
  /** Gives up the start. */
  readonly cancelled: AbortSignal;
};

/** A container that listens. */
export type Instance = {
  readonly id: string;
  readonly port: number;
  /** Connections to it that may be used again. */
  readonly agent: Agent;
  readonly exited: Promise<string>;
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
};

export type Launch =
  | { readonly kind: 'ready'; readonly instance: Instance }
  | Exclude<StartOutcome, { readonly kind: 'ready' }>;

/** Starts a container and waits until it listens, ends or has used up its time. */
export async function launchInstance(options: InstanceOptions): Promise<Launch> {
  const { revision, image } = options;
  const port = await takeFreePort();
  const told = image.faults.neverListens ? await takeFreePort() : port;
  const container = start(options, told);
  const system = systemLog(options, container);
  const timer = crashLater(image.faults.crashAfterMs, container);
  void container.exited.then(() => {
    clearTimeout(timer);
    giveBackPort(port);
    giveBackPort(told);
  });
  if (await listensInTime(options, container, port)) {
    system('INFO', `Default STARTUP TCP probe succeeded after 1 attempt for ${probed(revision)}.`);
    return { kind: 'ready', instance: instanceOf(options, container, port) };
  }
  if (!container.isRunning()) {
    const detail = await container.exited;
    system('WARNING', detail);
    return { kind: 'crashed', detail };
  }
  await container.stop(options.stopGraceMs);
  const detail = `Default STARTUP TCP probe failed 1 time consecutively for ${probed(revision)}. The instance was not started.`;
  system('ERROR', detail);
  return { kind: 'never-listens', detail };
}

function start(options: InstanceOptions, port: number): Container {
  const { revision, image, directory, reaper } = options;
  const entrypoint = revision.command.length > 0 ? revision.command : image.command;
  const container: Container = startContainer({
    command: [...entrypoint, ...revision.args],
    directory,
    env: containerEnv(revision, image.env, port),
    reaper,
    onLine: (stream, line) => {
      const { service, revision: name } = revision;
      const at = options.now();
      options.onLine({
        service,
        revision: name,
        at,
        stream,
        instanceId: container.instanceId,
        ...parseLine(line),
      });
    },
  });
  return container;
}

function systemLog(options: InstanceOptions, container: Container): (severity: string, text: string) => void {
  const { service, revision } = options.revision;
  return (severity, text) =>
    options.onLine({
      ...parseLine(text),
      ...{
        service,
        revision,
        at: options.now(),
        stream: 'system',
        severity,
        instanceId: container.instanceId,
      },
    });
}

function crashLater(afterMs: number | undefined, container: Container): NodeJS.Timeout | undefined {
  if (afterMs === undefined) return undefined;
  if (afterMs === 0) container.kill();
  return setTimeout(container.kill, afterMs);
}

async function listensInTime(options: InstanceOptions, container: Container, port: number): Promise<boolean> {
  const ended = new AbortController();
  void container.exited.then(() => ended.abort());
  const timeout = setTimeout(() => ended.abort(), options.startTimeoutMs);
  const listens = await waitUntilListening(port, AbortSignal.any([ended.signal, options.cancelled]));
  clearTimeout(timeout);
  return listens && container.isRunning();
}

function instanceOf(options: InstanceOptions, container: Container, port: number): Instance {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });
  const system = systemLog(options, container);
  let asked = false;
  void container.exited.then((end) => {
    agent.destroy();
    if (!asked) system('WARNING', end);
  });
  return {
    id: container.instanceId,
    port,
    agent,
    exited: container.exited,
    isRunning: container.isRunning,
    stop: () => {
      asked = true;
      agent.destroy();
      return container.stop(options.stopGraceMs);
    },
  };
}

function probed(revision: RevisionSpec): string {
  return `container "${revision.service.service}-1" on port ${revision.port}`;
}
