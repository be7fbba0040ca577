import { arrayAt, stringAt } from '../../../shared/domain/json/json.ts';
import { answered, broughtAbout, notFound } from '../expected.ts';
import { afterOf, firstOf, serviceAt, servingOf, shortName, templateOf } from '../requests.ts';
import { documented, type Group, recalled } from '../step.ts';

/** Lists of services, services that an update makes, and the end of both. */
export const deletion: Group = {
  title: 'Services come and go',
  steps: [
    {
      id: 'allow-missing',
      shows: 'An update with allowMissing makes the service.',
      ask: (world) => ({
        method: 'PATCH',
        path: serviceAt(world, world.names.second),
        query: { allowMissing: 'true' },
        body: { template: templateOf(world.setting.image) },
      }),
      settle: ({ names }) => names.second,
      look: (seen) => ({ latestCreated: servingOf(afterOf(seen)).latestCreated }),
      expect: { ...broughtAbout, latestCreated: documented('<second>-00001-<suffix>') },
    },
    {
      id: 'list-services',
      shows: 'Services are listed by pages, newest first.',
      ask: (world) => ({ method: 'GET', path: `${world.parent}/services`, query: { pageSize: '1' } }),
      look: ({ answer }) => ({
        count: arrayAt(answer.body, 'services').length,
        first: shortName(stringAt(firstOf(answer, 'services'), 'name')),
        more: (stringAt(answer.body, 'nextPageToken') ?? '') !== '',
      }),
      expect: {
        ...answered,
        count: documented(1),
        first: documented('<second>'),
        more: documented(true),
      },
    },
    {
      id: 'list-all-locations',
      shows: 'Services are listed of one location only.',
      ask: ({ setting }) => ({ method: 'GET', path: `/v2/projects/${setting.project}/locations/-/services` }),
      expect: {
        accepted: documented(false),
        http: recalled(400, 'list-location-wildcard'),
        rpc: recalled('INVALID_ARGUMENT', 'list-location-wildcard'),
      },
    },
    {
      id: 'delete-with-stale-etag',
      shows: 'A deletion under an old etag is refused.',
      ask: (world) => ({
        method: 'DELETE',
        path: serviceAt(world),
        query: { etag: world.kept('firstEtag') },
      }),
      expect: {
        accepted: documented(false),
        http: recalled(409, 'delete-conflict'),
        rpc: recalled('ABORTED', 'delete-conflict'),
      },
    },
    {
      id: 'delete-validate-only',
      shows: 'A deletion can be tried without being done.',
      ask: (world) => ({ method: 'DELETE', path: serviceAt(world), query: { validateOnly: 'true' } }),
      expect: answered,
    },
    {
      id: 'delete',
      shows: 'A deletion takes the service and all its revisions.',
      ask: (world) => ({ method: 'DELETE', path: serviceAt(world) }),
      settle: ({ names }) => names.main,
      expect: { ...answered, operation: documented('succeeded'), after: documented(404) },
    },
    {
      id: 'delete-again',
      shows: 'What is gone cannot be deleted.',
      ask: (world) => ({ method: 'DELETE', path: serviceAt(world) }),
      expect: notFound,
    },
  ],
};
