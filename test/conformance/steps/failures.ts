import { arrayAt } from '../../../shared/domain/json/json.ts';
import { answered, broughtAbout } from '../expected.ts';
import { conditionsAt } from '../observe.ts';
import {
  afterOf,
  createOf,
  patchOf,
  revisionAt,
  servingOf,
  shortName,
  templateOf,
  toRevision,
} from '../requests.ts';
import { documented, type Group, observed, recalled } from '../step.ts';
import { missingImage } from '../world.ts';
import { ownName } from './traffic.ts';

/** Containers that do not come up, while the last good revision serves on. */
export const failures: Group = {
  title: 'Containers that do not start',
  steps: [
    {
      id: 'container-does-not-start',
      shows: 'The operation fails; what served goes on serving.',
      ask: (world) => patchOf(world, 'template', { template: templateOf(world.setting.brokenImage) }),
      settle: ({ names }) => names.main,
      look: (seen) => {
        const { statuses, latestReady, latestCreated } = servingOf(afterOf(seen));
        const failure = Object(seen.operation?.error).message ?? '';
        return {
          ...{ statuses, latestReady },
          newestIsNotReady: latestCreated !== latestReady,
          firstSentence: /^Revision '.+' is not ready and cannot serve traffic\./.test(failure),
        };
      },
      keep: (seen) => ({ broken: servingOf(afterOf(seen)).latestCreated }),
      expect: {
        ...answered,
        operation: observed('failed with code 9'),
        message: observed('failed to start and listen on the port'),
        firstSentence: recalled(true, 'container-error-first-sentence'),
        Ready: documented('CONDITION_FAILED'),
        'Ready.reason': recalled('HEALTH_CHECK_CONTAINER_ERROR', 'failed-start-conditions'),
        RoutesReady: recalled('CONDITION_SUCCEEDED', 'failed-start-conditions'),
        ConfigurationsReady: recalled('CONDITION_FAILED', 'failed-start-conditions'),
        statuses: documented(['LATEST=100']),
        latestReady: documented('<main>-own'),
        newestIsNotReady: documented(true),
      },
    },
    {
      id: 'broken-revision',
      shows: 'Its revision says that the image came and the container did not.',
      ask: (world) => ({ method: 'GET', path: revisionAt(world, world.kept('broken')) }),
      look: ({ answer }) => conditionsAt(arrayAt(answer.body, 'conditions')),
      expect: {
        ...answered,
        Ready: observed('CONDITION_FAILED'),
        'Ready.reason': observed('HEALTH_CHECK_CONTAINER_ERROR'),
        ContainerHealthy: observed('CONDITION_FAILED'),
        'ContainerHealthy.reason': observed('HEALTH_CHECK_CONTAINER_ERROR'),
        ContainerReady: observed('CONDITION_SUCCEEDED'),
      },
    },
    {
      id: 'image-not-found',
      shows: 'An image that does not exist fails the operation.',
      ask: (world) => patchOf(world, 'template', { template: templateOf(missingImage(world.setting.image)) }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ statuses: servingOf(afterOf(seen)).statuses }),
      expect: {
        ...answered,
        operation: observed('failed with code 13'),
        message: observed("Image '<missing-image>' not found."),
        Ready: documented('CONDITION_FAILED'),
        'Ready.reason': recalled('CONTAINER_MISSING', 'image-missing-condition'),
        statuses: documented(['LATEST=100']),
      },
    },
    {
      id: 'recovery',
      shows: 'A good template makes the service whole again; LATEST follows it.',
      ask: (world) => patchOf(world, 'template', { template: templateOf(world.setting.image) }),
      settle: ({ names }) => names.main,
      look: (seen) => {
        const { statuses, latestReady, latestCreated } = servingOf(afterOf(seen));
        return { statuses, latestIsReady: latestReady === latestCreated };
      },
      keep: (seen) => ({ latest: servingOf(afterOf(seen)).latestCreated }),
      expect: { ...broughtAbout, statuses: observed(['LATEST=100']), latestIsReady: documented(true) },
    },
    {
      id: 'traffic-to-broken-revision',
      shows: 'Traffic to the broken revision fails, and moves nothing.',
      ask: (world) => patchOf(world, 'traffic', { traffic: [toRevision(world.kept('broken'), 100)] }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ statuses: servingOf(afterOf(seen)).statuses }),
      expect: {
        ...answered,
        operation: recalled('failed with code 9', 'traffic-to-broken-revision'),
        statuses: documented(['LATEST=100']),
      },
    },
    {
      id: 'traffic-back',
      shows: 'Traffic to a named revision that is ready is what a roll back writes.',
      ask: (world) => patchOf(world, 'traffic', { traffic: [toRevision(ownName(world), 100)] }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ statuses: servingOf(afterOf(seen)).statuses }),
      expect: { ...broughtAbout, statuses: documented(['<main>-own=100']) },
    },
    {
      id: 'first-container-does-not-start',
      shows: 'A new service whose container does not start stands, and serves nothing.',
      ask: (world) =>
        createOf(world, world.names.broken, { template: templateOf(world.setting.brokenImage) }),
      settle: ({ names }) => names.broken,
      look: (seen) => {
        const { statuses, latestReady } = servingOf(afterOf(seen));
        return { statuses, latestReady: shortName(latestReady) };
      },
      expect: {
        ...answered,
        operation: observed('failed with code 9'),
        message: observed('failed to start and listen on the port'),
        Ready: documented('CONDITION_FAILED'),
        'Ready.reason': recalled('HEALTH_CHECK_CONTAINER_ERROR', 'failed-start-conditions'),
        statuses: documented([]),
        latestReady: documented(''),
      },
    },
  ],
};
