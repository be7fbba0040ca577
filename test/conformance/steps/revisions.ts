import { arrayAt, isObject, numberAt, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import { answered, notFound } from '../expected.ts';
import { conditionsAt } from '../observe.ts';
import { firstOf, revisionAt, serviceAt, shortName } from '../requests.ts';
import { documented, type Group, observed, recalled } from '../step.ts';
import { ownName } from './traffic.ts';

/** Which revisions may go, and how they are listed. */
export const revisions: Group = {
  title: 'Revisions come and go',
  steps: [
    {
      id: 'list-revisions',
      shows: 'Revisions are listed by pages, newest first.',
      ask: (world) => ({ method: 'GET', path: `${serviceAt(world)}/revisions`, query: { pageSize: '2' } }),
      look: ({ answer }, world) => ({
        count: arrayAt(answer.body, 'revisions').length,
        newestFirst: shortName(stringAt(firstOf(answer, 'revisions'), 'name')) === world.kept('latest'),
        more: (stringAt(answer.body, 'nextPageToken') ?? '') !== '',
      }),
      keep: ({ answer }) => ({ pageToken: stringAt(answer.body, 'nextPageToken') ?? '' }),
      expect: {
        ...answered,
        count: documented(2),
        newestFirst: documented(true),
        more: documented(true),
      },
    },
    {
      id: 'list-revisions-next',
      shows: 'The next page holds the rest.',
      ask: (world) => ({
        method: 'GET',
        path: `${serviceAt(world)}/revisions`,
        query: { pageSize: '100', pageToken: world.kept('pageToken') },
      }),
      look: ({ answer }, world) => ({
        oldestLast:
          stringAt(lastOf(arrayAt(answer.body, 'revisions')), 'name')?.endsWith(world.kept('first')) ?? false,
        more: (stringAt(answer.body, 'nextPageToken') ?? '') !== '',
      }),
      expect: { ...answered, oldestLast: documented(true), more: documented(false) },
    },
    {
      id: 'idle-revision',
      shows: 'A revision off traffic is retired.',
      ask: (world) => ({ method: 'GET', path: revisionAt(world, world.kept('first')) }),
      look: ({ answer }) => conditionsAt(arrayAt(answer.body, 'conditions')),
      expect: {
        ...answered,
        Ready: observed('CONDITION_SUCCEEDED'),
        Active: recalled('CONDITION_FAILED', 'retired-revision'),
        'Active.reason': recalled('RETIRED', 'retired-revision'),
      },
    },
    {
      id: 'delete-serving-revision',
      shows: 'A revision that serves cannot be deleted.',
      ask: (world) => ({ method: 'DELETE', path: revisionAt(world, ownName(world)) }),
      expect: {
        http: observed(400),
        rpc: observed('FAILED_PRECONDITION'),
        message: observed('Revision "<main>-own" cannot be directly deleted because it is actively serving.'),
      },
    },
    {
      id: 'delete-latest-revision',
      shows: 'Nor can the latest, although it serves nothing.',
      ask: (world) => ({ method: 'DELETE', path: revisionAt(world, world.kept('latest')) }),
      expect: {
        accepted: observed(false),
        http: recalled(400, 'delete-latest'),
        rpc: recalled('FAILED_PRECONDITION', 'delete-latest'),
        message: recalled('because it is the latest created revision of its service.', 'delete-latest'),
      },
    },
    {
      id: 'delete-idle-revision',
      shows: 'Any other can; the operation is about the revision.',
      ask: (world) => ({ method: 'DELETE', path: revisionAt(world, world.kept('first')) }),
      settle: ({ names }) => names.main,
      look: ({ operation }) => ({
        response: stringAt(objectAt(operation ?? {}, 'response'), '@type') ?? '',
        code: numberAt(objectAt(operation ?? {}, 'error'), 'code') ?? 0,
      }),
      expect: {
        ...answered,
        operation: documented('succeeded'),
        response: documented('type.googleapis.com/google.cloud.run.v2.Revision'),
        code: documented(0),
      },
    },
    {
      id: 'deleted-revision',
      shows: 'Then it is not found.',
      ask: (world) => ({ method: 'GET', path: revisionAt(world, world.kept('first')) }),
      expect: notFound,
    },
  ],
};

function lastOf(list: ReturnType<typeof arrayAt>): Parameters<typeof stringAt>[0] {
  const last = list.at(-1);
  return isObject(last) ? last : {};
}
