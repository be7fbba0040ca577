import { arrayAt, objectAt, stringAt } from '../../../shared/domain/json/json.ts';
import { answered, badField, broughtAbout, notFound, taken } from '../expected.ts';
import { conditionsAt } from '../observe.ts';
import {
  afterOf,
  containerOf,
  createOf,
  patchOf,
  revisionAt,
  serviceAt,
  servingOf,
  shortName,
  templateOf,
  trafficOf,
} from '../requests.ts';
import { documented, type Group, observed, recalled } from '../step.ts';

/** A service, what the server fills in, and what it refuses of one that stands. */
export const creation: Group = {
  title: 'A service is made',
  steps: [
    {
      id: 'create',
      shows: 'A new service gives its first revision all traffic.',
      ask: (world) =>
        createOf(world, world.names.main, {
          template: templateOf(world.setting.image),
          labels: { made: 'for-conformance' },
        }),
      settle: ({ names }) => names.main,
      look: (seen) => ({
        response: stringAt(objectAt(seen.operation ?? {}, 'response'), '@type') ?? '',
        metadata: stringAt(objectAt(seen.operation ?? {}, 'metadata'), '@type') ?? '',
        ...servingOf(afterOf(seen)),
        latestIsReady: afterOf(seen).latestReadyRevision === afterOf(seen).latestCreatedRevision,
      }),
      keep: (seen) => ({
        first: servingOf(afterOf(seen)).latestCreated,
        firstEtag: stringAt(afterOf(seen), 'etag') ?? '',
      }),
      expect: {
        ...broughtAbout,
        response: documented('type.googleapis.com/google.cloud.run.v2.Service'),
        metadata: documented('type.googleapis.com/google.cloud.run.v2.Service'),
        statuses: observed(['LATEST=100']),
        latestCreated: observed('<main>-00001-<suffix>'),
        latestIsReady: documented(true),
      },
    },
    {
      id: 'defaults',
      shows: 'What was left out is filled in.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world) }),
      look: ({ answer: { body } }) => {
        const template = objectAt(body, 'template');
        const container = containerOf(body);
        return {
          timeout: template.timeout ?? null,
          concurrency: template.maxInstanceRequestConcurrency ?? null,
          maxInstances: objectAt(template, 'scaling').maxInstanceCount ?? null,
          serviceAccount: template.serviceAccount ?? null,
          limits: objectAt(objectAt(container, 'resources'), 'limits'),
          cpuIdle: objectAt(container, 'resources').cpuIdle ?? false,
          ports: arrayAt(container, 'ports'),
          startupProbe: objectAt(container, 'startupProbe'),
          ingress: body.ingress ?? null,
          launchStage: body.launchStage ?? null,
          traffic: trafficOf(body, 'traffic'),
          observedIsGeneration: body.observedGeneration === body.generation,
        };
      },
      keep: ({ answer }) => ({
        account: stringAt(objectAt(answer.body, 'template'), 'serviceAccount') ?? '',
      }),
      expect: {
        ...answered,
        timeout: observed('300s'),
        concurrency: observed(80),
        maxInstances: observed(100),
        serviceAccount: observed('<number>-compute@developer.gserviceaccount.com'),
        limits: observed({ cpu: '1000m', memory: '512Mi' }),
        cpuIdle: observed(true),
        ports: observed([{ name: 'http1', containerPort: 8080 }]),
        startupProbe: observed({
          timeoutSeconds: 240,
          periodSeconds: 240,
          failureThreshold: 1,
          tcpSocket: { port: 8080 },
        }),
        ingress: observed('INGRESS_TRAFFIC_ALL'),
        launchStage: observed('GA'),
        traffic: observed(['LATEST=100']),
        observedIsGeneration: documented(true),
      },
    },
    {
      id: 'first-revision',
      shows: 'The revision says how its container came up.',
      ask: (world) => ({ method: 'GET', path: revisionAt(world, world.kept('first')) }),
      look: ({ answer: { body } }) => ({
        ...conditionsAt(arrayAt(body, 'conditions')),
        service: shortName(stringAt(body, 'service')),
      }),
      expect: {
        ...answered,
        Ready: observed('CONDITION_SUCCEEDED'),
        ContainerHealthy: observed('CONDITION_SUCCEEDED'),
        ContainerReady: observed('CONDITION_SUCCEEDED'),
        ResourcesAvailable: observed('CONDITION_SUCCEEDED'),
        service: documented('<main>'),
      },
    },
    {
      id: 'revision-missing',
      shows: 'A revision that does not exist is not found.',
      ask: (world) => ({ method: 'GET', path: revisionAt(world, `${world.names.main}-none`) }),
      expect: {
        ...notFound,
        message: recalled(
          "Resource '<main>-none' of kind 'REVISION' in region '<region>' in project '<project>' does not exist.",
          'missing-revision-words',
        ),
      },
    },
    {
      id: 'create-again',
      shows: 'A name that is taken is refused.',
      ask: (world) => createOf(world, world.names.main, { template: templateOf(world.setting.image) }),
      expect: {
        ...taken,
        rpc: observed('ALREADY_EXISTS'),
        message: observed("Resource '<main>' already exists."),
      },
    },
    {
      id: 'timeout-over-an-hour',
      shows: 'A request may take an hour at most.',
      ask: (world) =>
        patchOf(world, 'template', { template: templateOf(world.setting.image, { timeout: '3601s' }) }),
      expect: {
        ...badField,
        fields: recalled(['service.template.timeout'], 'violation-paths'),
        message: observed(
          'Violation in UpdateServiceRequest.service.template.timeout: maximum allowed time is one hour.',
        ),
      },
    },
  ],
};
