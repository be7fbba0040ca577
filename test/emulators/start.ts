import { randomBytes } from 'node:crypto';
import type { Random } from '../../shared/ports/random.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { DEFAULT_CATALOGUE, loadCatalogue } from './catalogue/load.ts';
import { findByPath } from './catalogue/registry-images.ts';
import { createFaults, type Faults } from './faults.ts';
import { artifactRegistryHandler } from './google/artifact-registry/handler.ts';
import {
  type ArtifactRegistry,
  createArtifactRegistry,
  resolveTag,
  taggedReference,
} from './google/artifact-registry/state.ts';
import { findProject } from './google/iam/state.ts';
import { createLogging } from './google/logging/logging.ts';
import { createMonitoring } from './google/monitoring/monitoring.ts';
import { type CloudRun, createCloudRun } from './google/run/cloud-run.ts';
import { createServicePolicies, type ServicePolicies } from './google/run/policies.ts';
import { readSecret } from './google/secret-manager/find.ts';
import { secretManagerHandler } from './google/secret-manager/handler.ts';
import { createSecretManager, type SecretManager } from './google/secret-manager/state.ts';
import { defaultIdentity, type Identity, type IdentityOptions } from './identity/default-identity.ts';
import { gcloudEnvironment, jobEnvironment } from './identity/job-environment.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { LocalRuntime } from './runtime/local-runtime.ts';
import type { Observer } from './runtime/observer.ts';
import { type RevisionTotals, TrafficTotals } from './runtime/traffic-totals.ts';
import { createServer } from './server.ts';

export type EmulatorOptions = {
  /** Any free one by default. */
  readonly port?: number;
  /** Path of a catalogue file, or a catalogue. */
  readonly images?: string | Catalogue;
  readonly metricsIntervalMs?: number;
  readonly metricsDelayMs?: number;
  readonly operationDelayMs?: number;
  /** Time in which a container must listen. Cloud Run waits 240 s. */
  readonly startTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
  readonly stopGraceMs?: number;
  readonly random?: Random;
  readonly now?: () => number;
  readonly identity?: Partial<Omit<IdentityOptions, 'now'>>;
};

export type Emulator = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What a job must export to reach it. */
  readonly env: Readonly<Record<string, string>>;
  readonly identity: Identity;
  readonly secrets: SecretManager;
  readonly cloudRun: CloudRun;
  readonly faults: Faults;
  /** The requests to the APIs. */
  readonly log: RequestLog;
  /** The requests to the services. */
  readonly traffic: () => readonly RevisionTotals[];
  /** Leaves no process and no open port. */
  readonly close: () => Promise<void>;
};

// Routes move and operations end also while nobody asks for them.
const SETTLE_MS = 10;

/** Starts all of Google Cloud that the suite speaks to, and GitHub, on loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { images = DEFAULT_CATALOGUE, now = Date.now, operationDelayMs = 1000 } = options;
  const catalogue = typeof images === 'string' ? await loadCatalogue(images) : images;
  const staticToken = options.identity?.staticToken ?? `ya29.${randomBytes(24).toString('base64url')}`;
  const identity = await defaultIdentity({ now, ...options.identity, staticToken });
  const { access, iam } = identity;
  const projectNumber = (project: string) => findProject(iam, project)?.number ?? project;
  const projectId = (project: string) => findProject(iam, project)?.id ?? project;
  const registry = createArtifactRegistry({
    access,
    find: (reference) => registryImage(catalogue, reference),
  });
  const secrets = createSecretManager({ now, access, projects: iam.projects });
  const policies = createServicePolicies();
  const totals = new TrafficTotals();
  const logging = createLogging({ access, projectNumber });
  const { metricsIntervalMs: intervalMs = 60_000, metricsDelayMs: delayMs = 180_000 } = options;
  const monitoring = createMonitoring({ access, now, intervalMs, delayMs, projectNumber });
  const observer: Observer = {
    logged: logging.logged,
    served: (request) => {
      totals.add(request);
      monitoring.record(request);
      logging.served(request);
    },
  };
  const runtime = createRuntime(options, { now, catalogue, registry, identity, observer });
  const cloudRun = createCloudRun({
    ...{ now, runtime, access, projectNumber, projectId, policies },
    delays: { operationMs: operationDelayMs },
    secret: (version) => secretValue(secrets, version),
    imageDigest: (image) => imageDigest(registry, image),
  });
  identity.addPolicies((resource) => bindingsOf(policies, resource));
  const faults = createFaults();
  const log = createRequestLog();
  const server = await createServer({
    ...{ faults, log, port: options.port ?? 0, failOperation: cloudRun.failOperation },
    handlers: [
      async (request) => {
        await runtime.ready();
        return cloudRun.handle(request);
      },
      monitoring.handle,
      logging.handle,
      secretManagerHandler(secrets),
      ...identity.handlers,
      artifactRegistryHandler(registry),
    ],
    state: { cloudRun: cloudRun.snapshot, routes: () => runtime.view(), traffic: () => totals.list() },
  });
  const settling = setInterval(cloudRun.settle, SETTLE_MS);
  return {
    ...{ origin: server.origin, identity, secrets, cloudRun, faults, log, traffic: () => totals.list() },
    env: environment(identity, server.origin, staticToken),
    close: async () => {
      clearInterval(settling);
      await server.close();
      await runtime.close();
    },
  };
}

type RuntimeParts = {
  readonly now: () => number;
  readonly catalogue: Catalogue;
  readonly registry: ArtifactRegistry;
  readonly identity: Identity;
  readonly observer: Observer;
};

function createRuntime(options: EmulatorOptions, parts: RuntimeParts): LocalRuntime {
  const { catalogue, registry, identity, observer, now } = parts;
  return new LocalRuntime({
    ...{ catalogue, observer, now, invoker: identity.invoker },
    imageNames: (image) => [image, taggedReference(registry, image) ?? image],
    random: options.random ?? Math.random,
    startTimeoutMs: options.startTimeoutMs ?? 30_000,
    requestTimeoutMs: options.requestTimeoutMs ?? 300_000,
    stopGraceMs: options.stopGraceMs ?? 10_000,
  });
}

function registryImage(catalogue: Catalogue, reference: string): { readonly content: string } | undefined {
  const image = findByPath(catalogue, reference);
  return image && { content: JSON.stringify([image.command, image.env]) };
}

/** `IMAGE@sha256:…` of a tagged image; undefined where the registry does not hold it. */
function imageDigest(registry: ArtifactRegistry, image: string): string | undefined {
  const [, path, tag = 'latest'] = /^(.+?)(?::([\w][\w.-]*))?$/.exec(image) ?? [];
  const manifests = path === undefined ? undefined : resolveTag(registry, path, tag);
  return manifests && `${path}@${manifests.index.digest}`;
}

function secretValue(secrets: SecretManager, name: string): string | undefined {
  const [, secret = '', version = ''] = /^(.+)\/versions\/([^/]+)$/.exec(name) ?? [];
  const found = readSecret(secrets, secret, version);
  return found.kind === 'found' ? found.value : undefined;
}

function bindingsOf(
  policies: ServicePolicies,
  resource: string,
): { role: string; members: readonly string[] }[] {
  return (policies.get(resource).bindings ?? []).map(({ role, members = [] }) => ({ role, members }));
}

function environment(identity: Identity, origin: string, token: string): Record<string, string> {
  const { workload_identity_provider, service_account, project_id } = identity.inputs;
  return {
    ...jobEnvironment(identity, origin),
    ...gcloudEnvironment(project_id, origin, token),
    EMULATOR_ORIGIN: origin,
    EMULATOR_PROJECT_ID: project_id,
    EMULATOR_SERVICE_ACCOUNT: service_account,
    EMULATOR_WORKLOAD_IDENTITY_PROVIDER: workload_identity_provider,
  };
}
