import { report } from '../../../../../action-smoke-rollback/src/report.ts';
import { renderJson } from '../../../../../shared/domain/report/json.ts';
import { junitOf } from '../../../../../shared/domain/report/junit-of.ts';
import type { Outcome } from '../../../../../shared/domain/report/outcome.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { withChecks } from '../../../../../shared/domain/report/with-checks.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { secretForms } from '../../../../../shared/domain/text/secret-forms.ts';
import { runSuite } from '../../../../../shared/engine/probe/run-suite.ts';
import type { Http } from '../../../../../shared/ports/http.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { rolledBack } from '../../domain/report/outcomes.ts';
import { keptLog } from './app.ts';

export type Told = {
  /** `declared`: a secret of the suite; else what a private header holds, sent by a check or, as `token`, by the job. */
  readonly how: 'declared' | 'authorization' | 'cookie' | 'password' | 'token';
  readonly secret: string;
  /** What the service answers and logs. */
  readonly echo: string;
};

const PRIVATE: Readonly<Record<Exclude<Told['how'], 'declared' | 'token'>, (secret: string) => object>> = {
  authorization: (secret) => ({ Authorization: `Bearer ${secret}` }),
  cookie: (secret) => ({ Cookie: `a=b; session=${secret}` }),
  password: (secret) => ({ Authorization: `Basic ${btoa(`user:${secret}`)}` }),
};

/** Every text that people get of a suite that failed with this answer; and the same where the service repeats nothing. */
export async function renderFor(told: Told): Promise<{ readonly shown: string; readonly without: string }> {
  const without = { ...told, echo: '. ', secret: 'x0x0x0x0x0x0' };
  return { shown: await renderings(told), without: await renderings(without) };
}

async function renderings({ how, secret, echo }: Told): Promise<string> {
  const found = parseSuite(
    `
variables: { card: none }
checks:
  - request: GET /cart
    headers: { Accept: text/plain }
    expect: { status: 200, text: { contains: cart }, json: { 'echo': { equals: cart } }, headers: { x-echo: none } }
  - request: POST /orders
    body: { card: '{{card}}' }
    expect: { status: 201, text: { matches: order } }
`,
    'smoke.yml',
  );
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const more = how === 'declared' || how === 'token' ? {} : PRIVATE[how](secret);
  const lower = Object.fromEntries(Object.entries(more).map(([name, value]) => [name.toLowerCase(), value]));
  const suite = {
    ...found.value,
    values: { card: how === 'declared' ? secret : 'none' },
    secretForms: how === 'declared' ? secretForms(secret) : [],
    checks: found.value.checks.map((check) => ({
      ...check,
      request: { ...check.request, headers: { ...check.request.headers, ...lower } },
    })),
  };
  const http: Http = {
    send: async () => ({
      ...{ status: 500, body: echo, durationMs: 5 },
      headers: { 'x-echo': echo.replaceAll(/[^ -~]/g, '') },
    }),
  };
  const caller = async (): Promise<{ headers: Record<string, string> }> => ({
    headers: how === 'token' ? { authorization: `Bearer ${secret}` } : {},
  });
  const log = keptLog();
  let state = 1;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const ports = { http, clock: simulatedClock(0), random, log };
  const smoke = {
    when: 'verify',
    percent: 0,
    report: await runSuite(suite, { baseUrl: 'https://shop.test', caller }, ports),
  } as const;
  const evidence = {
    revision: 'shop-r1',
    conditions: [{ type: 'Ready', state: 'failed', message: `it said ${echo}` }],
    logLines: [{ timestamp: '2026-11-21T12:00:00Z', severity: 'ERROR', text: `asked with ${echo}` }],
  };
  const outcome: Outcome = rolledBack({ smoke: [smoke], evidence: withChecks(evidence, [smoke]) });
  const { outputs, annotations } = report({ ...outcome, action: 'action-smoke-rollback', mode: 'verify' });
  const page = renderSummary(outcome);
  return [
    page,
    plain(page),
    renderJson(outcome),
    junitOf(outcome),
    JSON.stringify({ outputs, annotations }),
  ].join('\n');
}

/** As a browser shows the page. */
function plain(page: string): string {
  return page
    .replaceAll('\u200b', '')
    .replaceAll(/<span>\$<\/span>/g, '$')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\\([\\`*_[\]~])/g, '$1');
}
