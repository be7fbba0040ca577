import { stringAt } from '../../../shared/domain/json/json.ts';
import { answered, notFound } from '../expected.ts';
import { patchOf, shortName } from '../requests.ts';
import { documented, type Group, recalled } from '../step.ts';

/** Operations by themselves: waiting, deleting, asking for one that is not. */
export const operations: Group = {
  title: 'Operations',
  steps: [
    {
      id: 'write-without-waiting',
      shows: 'A write is answered with an operation of the same location.',
      ask: (world) => patchOf(world, 'description', { description: 'followed by hand' }),
      look: ({ answer }, world) => ({
        ofThisLocation: `/v2/${stringAt(answer.body, 'name') ?? ''}`.includes(
          `/locations/${world.setting.region}/operations/`,
        ),
      }),
      keep: ({ answer }) => ({ operation: shortName(stringAt(answer.body, 'name')) }),
      expect: { ...answered, ofThisLocation: documented(true) },
    },
    {
      id: 'wait-briefly',
      shows: 'A wait answers the operation when its time is up, done or not.',
      ask: (world) => ({
        method: 'POST',
        path: `${world.parent}/operations/${world.kept('operation')}:wait`,
        body: { timeout: '0.050s' },
      }),
      look: ({ answer }, world) => ({
        sameOperation: shortName(stringAt(answer.body, 'name')) === world.kept('operation'),
      }),
      expect: { ...answered, sameOperation: documented(true) },
    },
    {
      id: 'wait-to-the-end',
      shows: 'A long wait ends when the operation does.',
      ask: (world) => ({
        method: 'POST',
        path: `${world.parent}/operations/${world.kept('operation')}:wait`,
        body: { timeout: '30s' },
      }),
      look: ({ answer }) => ({ done: answer.body.done ?? false }),
      expect: { ...answered, done: documented(true) },
    },
    {
      id: 'list-operations',
      shows: 'Operations of a location are listed.',
      ask: (world) => ({ method: 'GET', path: `${world.parent}/operations`, query: { pageSize: '1' } }),
      look: ({ answer }) => ({ list: Array.isArray(answer.body.operations) }),
      expect: { ...answered, list: documented(true) },
    },
    {
      id: 'operation-missing',
      shows: 'An operation that does not exist is not found.',
      ask: (world) => ({
        method: 'GET',
        path: `${world.parent}/operations/00000000-0000-4000-8000-000000000000`,
      }),
      expect: {
        accepted: notFound.accepted ?? documented(false),
        http: recalled(404, 'operation-not-found'),
        rpc: recalled('NOT_FOUND', 'operation-not-found'),
      },
    },
  ],
};
