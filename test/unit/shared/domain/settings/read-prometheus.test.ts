import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';

function parse(prometheus: unknown) {
  return parseSettings(`analysis:\n  prometheus: ${JSON.stringify(prometheus)}`, 'rollout.yml');
}

describe('the server of the metrics', () => {
  test.each([
    ['https://prometheus.example.com', 'https://prometheus.example.com'],
    ['https://prometheus.example.com:9090/base/', 'https://prometheus.example.com:9090/base'],
    ['http://127.0.0.1:9090', 'http://127.0.0.1:9090'],
    ['http://127.8.9.1:9090', 'http://127.8.9.1:9090'],
    ['http://[::1]:9090', 'http://[::1]:9090'],
    ['http://localhost:9090', 'http://localhost:9090'],
  ])('is reached at %s', (written, url) => {
    const result = parse({ url: written });
    expect(result.ok && result.value.analysis.prometheus).toEqual({ url });
  });

  test.each([
    [{ url: 'http://prometheus.example.com' }, 'plain http is for loopback alone'],
    [{ url: 'http://127.0.0.1.example.com' }, 'plain http is for loopback alone'],
    [{ url: 'http://0.0.0.0:9090' }, 'plain http is for loopback alone'],
    [{ url: 'ftp://prometheus.example.com' }, 'Expected an https URL'],
    [{ url: 'prometheus' }, 'Expected an https URL'],
    [{ url: 'https://' }, 'Expected an https URL'],
    [{ token_env: 'PROMETHEUS_TOKEN' }, 'Expected the key "url", found only token_env'],
    [{ url: 'https://p.example.com', token: 'x' }, 'unknown key "token"; did you mean "token_env"?'],
  ])('is refused as %j', (prometheus, message) => {
    expect(parse(prometheus)).toMatchObject({
      error: [{ line: 2, message: expect.stringContaining(message) }],
    });
  });

  const url = 'https://p.example.com';
  test.each([
    'PROMETHEUS_TOKEN',
    'PROM2_TOKEN_EUROPE_WEST1',
    'promToken',
    '_TOKEN',
    'GRAFANA_CLOUD_READ_ONLY_ACCESS_POLICY_TOKEN',
  ])('takes its token from the variable %s', (name) => {
    expect(parse({ url, token_env: name })).toMatchObject({
      value: { analysis: { prometheus: { url, tokenEnv: name } } },
    });
  });

  const SECRET = 'q7Hn2Lx9Vd4Tz8Kp';
  test.each([
    { url, token_env: `ghp_${SECRET}${SECRET}` },
    { url, token_env: `glsa_${SECRET}_${SECRET}` },
    { url, token_env: SECRET },
    { url, token_env: `Bearer ${SECRET}` },
    { url, token_env: `eyJhbGciOi.${SECRET}.x` },
    { url, token_env: 'deadbeef12345678deadbeef12345678' },
    { url, token_env: 'abcdefghijklmnopqrstuvwxyzabcdefgh' },
    { url, token_env: `\${{ secrets.${SECRET} }}` },
    { url, token_env: 123456789012 },
    { url, token_env: [SECRET] },
    { url, token: SECRET },
    { url: `https://user:${SECRET}@p.example.com` },
    { url: `http://user:${SECRET}@p.example.com` },
    { url: `https://p.example.com/?token=${SECRET}` },
    { url: `https://p.example.com/#${SECRET}` },
    { url: SECRET },
    `https://user:${SECRET}@p.example.com`,
  ])('never shows what may be a secret: %j', (prometheus) => {
    const result = parse(prometheus);
    expect(result.ok).toBe(false);
    const told = JSON.stringify(result);
    for (const secret of [SECRET, 'deadbeef', 'abcdefgh', '123456789012']) expect(told).not.toContain(secret);
  });

  test('never shows a token, whatever it is made of', () => {
    const token = fc.string({
      unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789+/=-.'),
      minLength: 32,
      maxLength: 120,
    });
    fc.assert(
      fc.property(token, (value) => {
        const result = parse({ url, token_env: value });
        expect(result.ok).toBe(false);
        expect(JSON.stringify(result)).not.toContain(value.slice(0, 12));
      }),
    );
  });
});
