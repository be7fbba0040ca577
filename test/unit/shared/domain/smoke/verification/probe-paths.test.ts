import { describe, expect, test } from '@jest/globals';
import { probePaths } from '../../../../../../shared/domain/smoke/verification/probe-paths.ts';

const ports = [{ name: 'http1', containerPort: 8080 }];
const at = (path?: string, port?: number) => ({
  httpGet: { ...(path === undefined ? {} : { path }), ...(port === undefined ? {} : { port }) },
});

describe('the paths of a revision', () => {
  test('are those of its own probes', () => {
    const container = {
      ports,
      livenessProbe: at('/live'),
      startupProbe: at('/up'),
      readinessProbe: at('/ready', 8080),
    };
    expect(probePaths({ containers: [container] })).toEqual({ health: '/live', readiness: '/ready' });
  });

  test('are that of its startup probe where no other says more', () => {
    expect(probePaths({ containers: [{ ports, startupProbe: at('/up') }] })).toEqual({
      health: '/up',
      readiness: '/up',
    });
  });

  test('are the same where one probe alone is asked by HTTP', () => {
    const container = { ports, startupProbe: { tcpSocket: { port: 8080 } }, livenessProbe: at('live') };
    expect(probePaths({ containers: [container] })).toEqual({ health: '/live', readiness: '/live' });
  });

  test('are those of the container that takes the requests, not of a sidecar', () => {
    const sidecar = { livenessProbe: at('/sidecar') };
    expect(probePaths({ containers: [sidecar, { ports, livenessProbe: at() }] })).toEqual({
      health: '/',
      readiness: '/',
    });
  });

  test.each([
    ['nothing is known', {}],
    ['there is no probe', { containers: [{ ports }] }],
    [
      'a probe asks a port that no request reaches',
      { containers: [{ ports, livenessProbe: at('/live', 9090) }] },
    ],
    ['a probe speaks gRPC', { containers: [{ ports, livenessProbe: { grpc: { service: 'x' } } }] }],
  ])('are nowhere where %s', (_, template) => {
    expect(probePaths(template)).toEqual({});
  });
});
