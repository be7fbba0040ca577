import type { ServedRequest } from '../../../emulators/runtime/observer.ts';

/** A request that went well, with what a test wants to be different. */
export function servedRequest(more: Partial<ServedRequest> = {}): ServedRequest {
  return {
    service: { project: 'p', region: 'r', service: 'api' },
    revision: 'api-1',
    tag: undefined,
    endedAt: 0,
    latencyMs: 10,
    status: 200,
    reachedInstance: true,
    method: 'GET',
    url: 'http://127.0.0.1:1/health',
    protocol: 'HTTP/1.1',
    userAgent: 'test',
    remoteIp: '127.0.0.1',
    responseBytes: 20,
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    instanceId: 'i',
    ...more,
  };
}
