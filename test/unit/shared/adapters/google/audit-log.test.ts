import { expect, test } from '@jest/globals';
import { makeAuditLog } from '../../../../../shared/adapters/google/audit-log.ts';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { auditLines } from '../../../../../shared/domain/notify/audit-line.ts';
import { createLogging } from '../../../../emulators/google/logging/logging.ts';
import { rolledBack } from '../../domain/report/outcomes.ts';
import { failureOf, loggedIn, threeAttempts } from '../doubles.ts';
import { loopback, type Received } from '../loopback.ts';

/** The emulator's own handler behind a real socket; its first answer is lost on the way. */
const world = (mayWrite = true) => {
  const logging = createLogging({
    projectNumber: (project) => project,
    access: {
      authenticate: () => ({ principal: 'user:a' }),
      allows: (_, permission) => mayWrite || permission !== 'logging.logEntries.create',
    },
  });
  const ask = ({ method, path, query, body }: Pick<Received, 'method' | 'path' | 'query' | 'body'>) => {
    const answer = logging.handle({ ...{ method, path, query, body }, headers: {} });
    if (answer === undefined || !('status' in answer)) throw new Error(`No answer to ${path}`);
    return answer;
  };
  return { ask };
};

const lines = auditLines(rolledBack({ reason: 'errors' }));
const writer = (origin: string) =>
  makeAuditLog({
    ...{ http: makeHttp(), identity: loggedIn, retry: threeAttempts },
    endpoints: makeEndpoints({ GHA_ENDPOINT_OVERRIDE_logging: origin }),
  });

test('an audit line is one entry beside the lines of the revision, also where the first answer was lost', async () => {
  const { ask } = world();
  await using server = await loopback((request, nth) => {
    const { status, body } = ask(request);
    return nth === 1 ? 'cut' : { status, body: JSON.parse(body) };
  });
  const [line] = lines;
  if (line === undefined) throw new Error('Expected a line');
  await writer(server.origin).write(line);
  expect(server.requests).toHaveLength(2);
  const { body } = ask({
    ...{ method: 'POST', path: '/v2/entries:list', query: new URLSearchParams() },
    body: JSON.stringify({
      resourceNames: ['projects/acme-prod'],
      filter: 'resource.labels.service_name="shop" logName="projects/acme-prod/logs/run-delivery%2Faudit"',
    }),
  });
  expect(JSON.parse(body).entries).toMatchObject([
    {
      severity: 'NOTICE',
      timestamp: line.line.at,
      jsonPayload: { message: 'octocat: shop rolled-back', actor: 'octocat', conclusion: 'rolled-back' },
    },
  ]);
});

test('who may not write is told the role', async () => {
  const { ask } = world(false);
  await using server = await loopback((request) => {
    const { status, body } = ask(request);
    return { status, body: JSON.parse(body) };
  });
  const [line] = lines;
  const failure = await failureOf(writer(server.origin).write(line ?? { place: PLACE, line: {} }));
  expect(failure).toMatchObject({
    code: 'permission-denied',
    hint: expect.stringContaining('roles/logging.logWriter'),
  });
});

const PLACE = { project: 'p', region: 'r', service: 's' };
