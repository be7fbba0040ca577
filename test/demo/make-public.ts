import { systemClock } from '../../shared/adapters/clock.ts';
import { makeEndpoints } from '../../shared/adapters/google/endpoints.ts';
import { makeIdentity } from '../../shared/adapters/google/identity.ts';
import { makeHttp } from '../../shared/adapters/http/http.ts';
import type { Log } from '../../shared/ports/log.ts';

type Variables = Readonly<Record<string, string>>;

const SILENT: Log = {
  ...{ debug: () => {}, info: () => {}, warning: () => {}, error: () => {}, mask: () => {} },
  group: (_, work) => work(),
};

/** Lets everybody call a service, as `gcloud run services add-iam-policy-binding` does once for a public one. */
export async function makePublic(service: string, env: Variables): Promise<void> {
  const http = makeHttp({});
  const endpoints = makeEndpoints(env);
  const identity = await makeIdentity({
    ...{ http, endpoints, env, clock: systemClock, log: SILENT },
    retry: (_, work) => work(),
    requestJobToken: (audience) => jobToken(audience, env),
    workloadIdentityProvider: env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER,
    serviceAccount: env.EMULATOR_SERVICE_ACCOUNT,
  });
  const answer = await http.send({
    method: 'POST',
    url: `${endpoints.origin('run')}/v2/${service}:setIamPolicy`,
    headers: { authorization: `Bearer ${await identity.accessToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ policy: { bindings: [{ role: 'roles/run.invoker', members: ['allUsers'] }] } }),
    timeoutMs: 10_000,
  });
  if (answer.status !== 200) throw new Error(`Expected ${service} to become public, found: ${answer.body}`);
}

async function jobToken(audience: string, env: Variables): Promise<string> {
  const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return ((await (await fetch(url, { headers })).json()) as { value: string }).value;
}
