import { describe, expect, test } from '@jest/globals';
import { parseProbe } from '../../../../../shared/domain/template/parse-probe.ts';

describe('parseProbe', () => {
  test.each([
    ['httpGet: {path: /health}', { httpGet: { path: '/health' } }],
    [
      'httpGet:\n  path: /\n  port: 8081\n  httpHeaders: [{name: X, value: y}]\nperiodSeconds: 5',
      { httpGet: { path: '/', port: 8081, httpHeaders: [{ name: 'X', value: 'y' }] }, periodSeconds: 5 },
    ],
    ['tcpSocket: {}\nfailureThreshold: 30', { tcpSocket: {}, failureThreshold: 30 }],
    ['grpc: {port: 9090, service: my.Health}', { grpc: { port: 9090, service: 'my.Health' } }],
  ])('reads %j', (text, value) => {
    expect(parseProbe(text, 'startup_probe')).toEqual({ ok: true, value });
  });

  test.each([
    [
      'httpGet.path=/health,periodSeconds=5',
      '1:1 Expected a probe in YAML, like "httpGet: {path: /health}", found',
    ],
    ['periodSeconds: 5', '1:1 Expected one of httpGet, tcpSocket and grpc, found none'],
    ['httpGet: {}\ngrpc: {}', '1:1 Expected one of httpGet, tcpSocket and grpc, found httpGet and grpc'],
    ['httpGet: {path: health}', '1:17 Expected a path that begins with "/", found "health"'],
    ['httpget: {path: /}', '1:1 .*did you mean "httpGet"'],
    ['tcpSocket: {port: 0}', '1:19 Expected a port from 1 to 65535, found 0'],
    ['httpGet: {}\nperiodSeconds: 5s', '2:16 Expected a whole number of seconds, found "5s"'],
  ])('refuses %j', (text, message) => {
    const result = parseProbe(text, 'startup_probe');
    const found = result.ok ? [] : result.error.map((p) => `${p.where} ${p.line}:${p.column} ${p.message}`);
    expect(found).toEqual([expect.stringMatching(`^startup_probe ${message}`)]);
  });
});
