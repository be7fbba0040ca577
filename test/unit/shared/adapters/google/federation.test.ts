import { describe, expect, test } from '@jest/globals';
import { makeIdentity } from '../../../../../shared/adapters/google/identity.ts';
import { failureOf, simulatedClock } from '../doubles.ts';
import { ACCOUNT, CLAIMS, google, jwt, options, PROVIDER } from './federated.ts';

describe('workload identity federation', () => {
  test('exchanges the token of the job for one of the provider', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now);
    const { made, audiences } = options(server, clock);
    const identity = await makeIdentity(made);
    expect(await identity.accessToken()).toBe('federated-1');
    expect(audiences).toEqual([`https://iam.googleapis.com/${PROVIDER}`]);
    const form = new URLSearchParams(server.requests[0]?.body);
    expect(form.get('audience')).toBe(`//iam.googleapis.com/${PROVIDER}`);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:token-exchange');
    expect(form.get('scope')).toBe('https://www.googleapis.com/auth/cloud-platform');
    expect(form.get('subject_token')).toBe(jwt(CLAIMS, 'job-1'));
    expect(server.requests[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('acts as the service account with the federated token', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now);
    const identity = await makeIdentity(options(server, clock, { serviceAccount: ACCOUNT }).made);
    expect(await identity.accessToken()).toBe('impersonated-2');
    expect(server.requests[1]?.path).toBe(`/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`);
    expect(server.requests[1]?.headers.authorization).toBe('Bearer federated-1');
  });

  test('callers at the same time share one exchange', async () => {
    await using server = await google(Date.now);
    const identity = await makeIdentity(options(server).made);
    const tokens = await Promise.all([
      identity.accessToken(),
      identity.accessToken(),
      identity.accessToken(),
    ]);
    expect(new Set(tokens).size).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  test('a token is renewed before it ends, from a fresh token of the job', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now);
    const { made } = options(server, clock);
    const identity = await makeIdentity(made);
    await identity.accessToken();
    clock.advance(54 * 60_000);
    expect(await identity.accessToken()).toBe('federated-1');
    clock.advance(2 * 60_000);
    expect(await identity.accessToken()).toBe('federated-2');
    const subjects = server.requests.map(({ body }) => new URLSearchParams(body).get('subject_token'));
    expect(subjects).toEqual([jwt(CLAIMS, 'job-1'), jwt(CLAIMS, 'job-2')]);
  });

  test('a token of five minutes serves several calls', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now, ({ path }, nth) =>
      path === '/v1/token' ? { body: { access_token: `short-${nth}`, expires_in: 300 } } : undefined,
    );
    const identity = await makeIdentity(options(server, clock).made);
    await identity.accessToken();
    clock.advance(3 * 60_000);
    expect(await identity.accessToken()).toBe('short-1');
    clock.advance(60_000);
    expect(await identity.accessToken()).toBe('short-2');
  });

  test('a renewal that fails for a moment leaves the living token in use, a dead one not', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now, (_, nth) => (nth > 1 ? 'cut' : undefined));
    const identity = await makeIdentity(options(server, clock).made);
    await identity.accessToken();
    clock.advance(57 * 60_000);
    expect(await identity.accessToken()).toBe('federated-1');
    clock.advance(3 * 60_000);
    expect((await failureOf(identity.accessToken())).code).toBe('unavailable');
  });

  test('no token reaches the log, and every token is masked', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now);
    const { made, recorded } = options(server, clock, { serviceAccount: ACCOUNT });
    const identity = await makeIdentity(made);
    const tokens = [
      await identity.accessToken(),
      (await identity.idToken('https://svc')) ?? '',
      'federated-1',
      jwt(CLAIMS, 'job-1'),
    ];
    recorded.log.info(`leak: ${tokens.join(' ')}`);
    for (const token of tokens) {
      expect(recorded.shown()).not.toContain(token);
      expect(recorded.text()).toContain(`::add-mask::${token}`);
    }
  });
});

describe('ID tokens', () => {
  test('are minted for the service account by the federated token, and kept for eight minutes', async () => {
    const clock = simulatedClock();
    await using server = await google(clock.now);
    const identity = await makeIdentity(options(server, clock, { serviceAccount: ACCOUNT }).made);
    const first = await identity.idToken('https://svc');
    const minted = server.requests.at(-1);
    expect(minted?.path).toBe(`/v1/projects/-/serviceAccounts/${ACCOUNT}:generateIdToken`);
    expect(minted?.headers.authorization).toBe('Bearer federated-1');
    expect(JSON.parse(minted?.body ?? '')).toEqual({ audience: 'https://svc', includeEmail: true });
    expect(await identity.idToken('https://svc')).toBe(first);
    expect(await identity.idToken('https://other')).not.toBe(first);
    clock.advance(8 * 60_000);
    expect(await identity.idToken('https://svc')).not.toBe(first);
  });

  test('cannot be had by direct federation', async () => {
    await using server = await google(Date.now);
    const identity = await makeIdentity(options(server).made);
    expect(await identity.idToken('https://svc')).toBeUndefined();
    expect(server.requests).toHaveLength(0);
  });
});
