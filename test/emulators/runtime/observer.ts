import type { JsonObject } from '../../../shared/domain/json/json.ts';
import type { ServiceKey } from '../runtime.ts';

/** Learns what really happened: Monitoring counts it, Logging shows it. */
export interface Observer {
  served(request: ServedRequest): void;
  logged(line: ContainerLine): void;
}

/** One request that was let in, at its end. */
export type ServedRequest = {
  readonly service: ServiceKey;
  readonly revision: string;
  /** Set when the request came by the URL of a tag. */
  readonly tag: string | undefined;
  readonly endedAt: number;
  readonly latencyMs: number;
  readonly status: number;
  /** False when no instance took it: the request is logged but Monitoring does not count it. */
  readonly reachedInstance: boolean;
  readonly method: string;
  readonly url: string;
  readonly protocol: string;
  readonly userAgent: string | undefined;
  readonly remoteIp: string | undefined;
  readonly responseBytes: number;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty when no instance took it. */
  readonly instanceId: string;
};

/** One line that a container wrote, or that the platform wrote about it. */
export type ContainerLine = {
  readonly service: ServiceKey;
  readonly revision: string;
  readonly at: number;
  readonly stream: 'stdout' | 'stderr' | 'system';
  readonly severity: string;
  readonly payload: { readonly text: string } | { readonly json: JsonObject };
  readonly labels: Readonly<Record<string, string>>;
  readonly instanceId: string;
  readonly trace: string | undefined;
  readonly spanId: string | undefined;
};
