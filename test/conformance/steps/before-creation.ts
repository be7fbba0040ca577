import { stringAt } from '../../../shared/domain/json/json.ts';
import { badField, notFound, notFoundInRun } from '../expected.ts';
import { createOf, serviceAt, templateOf } from '../requests.ts';
import { documented, type Group, observed, recalled, type Step } from '../step.ts';
import type { World } from '../world.ts';

const nameIsNot = (id: string, shows: string, name: (world: World) => string): Step => ({
  id,
  shows,
  ask: (world) => createOf(world, name(world), { template: templateOf(world.setting.image) }),
  expect: {
    accepted: documented(false),
    http: recalled(400, 'bad-service-name'),
    rpc: recalled('INVALID_ARGUMENT', 'bad-service-name'),
    fields: recalled(['service_id'], 'bad-service-name'),
  },
});

/** What is refused before anything stands. */
export const beforeCreation: Group = {
  title: 'Before anything stands',
  steps: [
    {
      id: 'get-missing',
      shows: 'A service that does not exist is not found.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world) }),
      expect: {
        ...notFoundInRun,
        message: observed(
          "Resource '<main>' of kind 'SERVICE' in region '<region>' in project '<project>' does not exist.",
        ),
      },
    },
    {
      id: 'patch-missing',
      shows: 'Nor can it be updated.',
      ask: (world) => ({
        method: 'PATCH',
        path: serviceAt(world, world.names.missing),
        body: { template: templateOf(world.setting.image) },
      }),
      expect: notFound,
    },
    nameIsNot('name-upper-case', 'A name has no capitals.', ({ names }) => `${names.main}-Upper`),
    nameIsNot('name-too-long', 'A name has fewer than 50 characters.', ({ names }) =>
      names.main.padEnd(50, 'x'),
    ),
    nameIsNot('name-ends-with-hyphen', 'A name does not end with a hyphen.', ({ names }) => `${names.main}-`),
    {
      id: 'template-missing',
      shows: 'A service needs a template.',
      ask: (world) => createOf(world, world.names.missing, { description: 'no template' }),
      expect: {
        accepted: documented(false),
        http: recalled(400, 'missing-template'),
        rpc: recalled('INVALID_ARGUMENT', 'missing-template'),
        message: recalled('service.template: is required.', 'missing-template'),
      },
    },
    {
      id: 'image-malformed',
      shows: 'An image that is no reference is refused by field.',
      ask: (world) => createOf(world, world.names.missing, { template: templateOf('Not An Image') }),
      expect: {
        ...badField,
        fields: recalled(['service.template.containers[0].image'], 'violation-paths'),
        message: observed(
          'Violation in CreateServiceRequest.service.template.containers[0].image: must be a container image path in the form [hostname/]repo-path[:tag and/or @digest]',
        ),
      },
    },
    {
      id: 'traffic-malformed',
      shows: 'A value of the wrong JSON type is refused by field.',
      ask: (world) =>
        createOf(world, world.names.missing, { template: templateOf(world.setting.image), traffic: 1 }),
      expect: {
        ...badField,
        fields: observed(['service.traffic']),
        message: observed(
          "Invalid value at 'service.traffic' (type.googleapis.com/google.cloud.run.v2.TrafficTarget), 1",
        ),
      },
    },
    {
      id: 'enum-unknown',
      shows: 'An enum value that does not exist is refused.',
      ask: (world) =>
        createOf(world, world.names.missing, {
          template: templateOf(world.setting.image),
          ingress: 'INGRESS_TRAFFIC_NOWHERE',
        }),
      expect: {
        http: recalled(400, 'unknown-enum'),
        rpc: recalled('INVALID_ARGUMENT', 'unknown-enum'),
        fields: recalled(['service.ingress'], 'unknown-enum'),
      },
    },
    {
      id: 'field-unknown',
      shows: 'A field that does not exist is refused.',
      ask: (world) => {
        const body = { template: templateOf(world.setting.image), fieldThatIsNot: 1 };
        const create = createOf(world, world.names.missing, body);
        return { ...create, query: { ...create.query, validateOnly: 'true' } };
      },
      expect: {
        http: recalled(400, 'unknown-field'),
        rpc: recalled('INVALID_ARGUMENT', 'unknown-field'),
      },
      note: 'The emulator keeps it, as a service does that is newer than the schema which the emulator knows.',
    },
    {
      id: 'validate-only',
      shows: 'validateOnly answers an operation with the service as it would be.',
      ask: (world) => {
        const create = createOf(world, world.names.main, { template: templateOf(world.setting.image) });
        return { ...create, query: { ...create.query, validateOnly: 'true' } };
      },
      look: ({ answer }) => ({ done: answer.body.done ?? false }),
      keep: ({ answer }) => ({ validateOnlyOperation: stringAt(answer.body, 'name') ?? '' }),
      expect: { http: documented(200), done: recalled(true, 'validate-only-done') },
    },
    {
      id: 'validate-only-poll',
      shows: 'That operation is not kept.',
      ask: (world) => ({ method: 'GET', path: `/v2/${world.kept('validateOnlyOperation')}` }),
      expect: { accepted: observed(false), http: observed(404) },
    },
    {
      id: 'validate-only-left-nothing',
      shows: 'Nor is the service.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world) }),
      expect: notFound,
    },
  ],
};
