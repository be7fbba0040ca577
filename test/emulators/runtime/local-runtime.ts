import type { Random } from '../../../shared/ports/random.ts';
import { type Catalogue, findImage } from '../catalogue/catalogue.ts';
import type { RevisionSpec, Routes, Runtime, ServiceKey, StartOutcome } from '../runtime.ts';
import { createDeck } from './deck.ts';
import type { Invoker } from './invoker.ts';
import type { Observer } from './observer.ts';
import type { ActiveRoutes } from './proxy/admission.ts';
import { openDoor } from './proxy/front-door.ts';
import { Reaper } from './reaper.ts';
import { RunningRevision } from './running-revision.ts';
import { type ListeningServer, SparePorts } from './spare-ports.ts';

export type LocalRuntimeOptions = {
  readonly catalogue: Catalogue;
  /** All names of an image: itself, and what a digest in it stands for. */
  readonly imageNames: (image: string) => readonly string[];
  readonly invoker: Invoker;
  readonly observer: Observer;
  readonly random: Random;
  readonly now: () => number;
  /** Time in which a container must listen. */
  readonly startTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly stopGraceMs: number;
};

/** Serves revisions as processes of this machine, behind one loopback port for each service and each tag. */
export class LocalRuntime implements Runtime {
  readonly #options: LocalRuntimeOptions;
  readonly #spare = new SparePorts();
  readonly #reaper = new Reaper();
  readonly #doors = new Map<string, ListeningServer>();
  readonly #routes = new Map<string, ActiveRoutes>();
  readonly #revisions = new Map<string, RunningRevision>();
  readonly #retiring = new Map<RunningRevision, Promise<unknown>>();

  constructor(options: LocalRuntimeOptions) {
    this.#options = options;
  }

  /** Wait for this before each request to the API: URLs are given out without waiting. */
  ready(): Promise<void> {
    return this.#spare.ready();
  }

  start(spec: RevisionSpec, report: (outcome: StartOutcome) => void): void {
    const { catalogue, imageNames, observer, now, startTimeoutMs, stopGraceMs } = this.#options;
    const image = findImage(catalogue, imageNames(spec.image));
    if (image === undefined || image.faults.missing) {
      report({ kind: 'image-not-found', detail: `Image '${spec.image}' not found.` });
      return;
    }
    const revision = new RunningRevision({
      ...{ revision: spec, image, directory: catalogue.directory, reaper: this.#reaper },
      ...{ startTimeoutMs, stopGraceMs, now, onLine: (line) => observer.logged(line) },
    });
    this.stop(spec.service, spec.revision);
    this.#revisions.set(revisionId(spec.service, spec.revision), revision);
    void revision.start().then((outcome) => outcome && report(outcome));
  }

  stop(service: ServiceKey, name: string): void {
    this.#retire(revisionId(service, name));
  }

  route(service: ServiceKey, routes: Routes): void {
    this.#routes.set(serviceId(service), { routes, deal: createDeck(routes.weights, this.#options.random) });
  }

  remove(service: ServiceKey): void {
    this.#routes.delete(serviceId(service));
    for (const id of this.#revisions.keys()) if (id.startsWith(`${serviceId(service)}/`)) this.#retire(id);
  }

  /** Bound: it is handed on as a function. */
  readonly url = (service: ServiceKey, tag?: string): string => {
    const id = tag === undefined ? serviceId(service) : `${serviceId(service)}#${tag}`;
    const door = this.#doors.get(id) ?? this.#open(id, service, tag);
    return `http://127.0.0.1:${door.port}`;
  };

  /** What requests see now, by URL, for people. */
  view(): readonly object[] {
    return [...this.#doors].map(([id, { port }]) => {
      const [service = '', tag] = id.split('#');
      const { weights = [], tags = [], public: isPublic } = this.#routes.get(service)?.routes ?? {};
      const url = `http://127.0.0.1:${port}`;
      if (tag === undefined) return { service, url, weights, public: isPublic ?? false };
      return { service, url, tag, revision: tags.find((target) => target.tag === tag)?.revision ?? null };
    });
  }

  /** Cuts what is in flight and leaves no process. */
  async close(): Promise<void> {
    for (const { server } of this.#doors.values()) {
      server.close();
      server.closeAllConnections();
    }
    this.#routes.clear();
    const revisions = [...this.#revisions.values(), ...this.#retiring.keys()];
    await Promise.all(revisions.map((revision) => revision.close()));
    await Promise.all([this.#spare.close(), this.#reaper.close()]);
  }

  #open(id: string, service: ServiceKey, tag: string | undefined): ListeningServer {
    const door = this.#spare.take();
    // A door stays when its service goes: it answers 404, and a service of that name gets its URL back.
    this.#doors.set(id, door);
    const interior = {
      routes: (key: ServiceKey) => this.#routes.get(serviceId(key)),
      revision: (key: ServiceKey, name: string) => this.#revisions.get(revisionId(key, name)),
    };
    openDoor({ service, tag }, door.server, { ...this.#options, interior });
    return door;
  }

  #retire(id: string): void {
    const revision = this.#revisions.get(id);
    if (revision === undefined) return;
    this.#revisions.delete(id);
    this.#retiring.set(
      revision,
      revision.retire().finally(() => this.#retiring.delete(revision)),
    );
  }
}

function serviceId({ project, region, service }: ServiceKey): string {
  return `${project}/${region}/${service}`;
}

function revisionId(service: ServiceKey, revision: string): string {
  return `${serviceId(service)}/${revision}`;
}
