import { arrayAt, isObject, stringAt } from '../../../shared/domain/json/json.ts';
import { answered, badField, broughtAbout } from '../expected.ts';
import { afterOf, patchOf, servingOf, templateOf, toLatest, toRevision } from '../requests.ts';
import { documented, type Group, observed, recalled, type Step } from '../step.ts';
import type { World } from '../world.ts';

/** The revision that the script names itself. */
export const ownName = ({ names }: World): string => `${names.main}-own`;

const refusedTable = (
  id: string,
  shows: string,
  targets: (world: World) => ReturnType<typeof toLatest>[],
  expect: Step['expect'],
): Step => ({
  id,
  shows,
  ask: (world) => patchOf(world, 'traffic', { traffic: targets(world) }),
  expect,
});

/** What a rollout does: a revision without traffic, shares, tags, and the tables that are refused. */
export const traffic: Group = {
  title: 'Traffic',
  steps: [
    {
      id: 'no-traffic-with-tag',
      shows: 'One write makes a named revision without traffic and tags it.',
      ask: (world) =>
        patchOf(world, 'template,traffic', {
          template: {
            ...templateOf(world.setting.image),
            revision: ownName(world),
            labels: { round: 'two' },
          },
          traffic: [toRevision(world.kept('first'), 100), toRevision(ownName(world), 0, 'canary')],
        }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ ...servingOf(afterOf(seen)), tagHasItsOwnUri: tagHasItsOwnUri(afterOf(seen)) }),
      keep: (seen) => ({ etag: stringAt(afterOf(seen), 'etag') ?? '' }),
      expect: {
        ...broughtAbout,
        statuses: documented(['<main>-00001-<suffix>=100', '<main>-own=0#canary']),
        latestReady: documented('<main>-own'),
        latestCreated: documented('<main>-own'),
        tagHasItsOwnUri: documented(true),
      },
    },
    {
      id: 'split',
      shows: 'Traffic is shared, and a mask keeps the rest of the body out.',
      ask: (world) =>
        patchOf(world, 'traffic', {
          description: 'masked, so not written',
          traffic: [toRevision(world.kept('first'), 90), toRevision(ownName(world), 10, 'canary')],
        }),
      settle: ({ names }) => names.main,
      look: (seen) => ({
        ...servingOf(afterOf(seen)),
        description: stringAt(afterOf(seen), 'description') ?? '',
      }),
      expect: {
        ...broughtAbout,
        statuses: documented(['<main>-00001-<suffix>=90', '<main>-own=10#canary']),
        latestCreated: documented('<main>-own'),
        description: documented(''),
      },
    },
    refusedTable(
      'percents-below-100',
      'Percents sum to 100: less is refused.',
      (world) => [toRevision(world.kept('first'), 50), toRevision(ownName(world), 10)],
      sumRefused(60),
    ),
    refusedTable(
      'percents-above-100',
      'Percents sum to 100: more is refused.',
      (world) => [toRevision(world.kept('first'), 90), toRevision(ownName(world), 20)],
      sumRefused(110),
    ),
    refusedTable(
      'tag-twice',
      'A tag names one target.',
      (world) => [toRevision(world.kept('first'), 100, 'same'), toRevision(ownName(world), 0, 'same')],
      {
        accepted: documented(false),
        http: recalled(400, 'duplicate-tag'),
        rpc: recalled('INVALID_ARGUMENT', 'duplicate-tag'),
        fields: recalled(['service.traffic'], 'duplicate-tag'),
        message: recalled("traffic tag 'same' is used more than once.", 'duplicate-tag'),
      },
    ),
    refusedTable(
      'tag-too-short',
      'A tag has three characters at least.',
      (world) => [toRevision(world.kept('first'), 100, 'ab')],
      { ...tagRefused('ab'), accepted: observed(false) },
    ),
    refusedTable(
      'tag-with-capitals',
      'A tag has no capitals.',
      (world) => [toRevision(world.kept('first'), 100, 'Canary')],
      tagRefused('Canary'),
    ),
    refusedTable(
      'tag-too-long',
      'A tag and the name of its service have 46 characters together at most.',
      (world) => [toRevision(world.kept('first'), 100, tooLongTag(world))],
      {
        ...badField,
        fields: recalled(['service.traffic[0].tag'], 'violation-paths'),
        message: observed(
          "and service name '<main>' together are too long. Combined traffic tag and service name cannot exceed 46 characters.",
        ),
      },
    ),
    {
      id: 'traffic-to-missing-revision',
      shows:
        'Traffic to a revision that does not exist is accepted, then fails; what served goes on serving.',
      ask: (world) => patchOf(world, 'traffic', { traffic: [toRevision(`${world.names.main}-none`, 100)] }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ statuses: servingOf(afterOf(seen)).statuses }),
      expect: {
        ...answered,
        operation: observed('failed with code 13'),
        message: observed(
          "Revision '<main>-none' does not exist or is deleted. Update all traffic to route to currently available revisions.",
        ),
        Ready: documented('CONDITION_FAILED'),
        'Ready.reason': recalled('REVISION_FAILED', 'missing-revision-condition'),
        RoutesReady: recalled('CONDITION_FAILED', 'missing-revision-condition'),
        'RoutesReady.reason': recalled('REVISION_FAILED', 'missing-revision-condition'),
        statuses: documented(['<main>-00001-<suffix>=90', '<main>-own=10#canary']),
      },
    },
    {
      id: 'traffic-to-latest',
      shows: 'A good table repairs it; LATEST names no revision.',
      ask: (world) => patchOf(world, 'traffic', { traffic: [toLatest(100)] }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ ...servingOf(afterOf(seen)) }),
      expect: { ...broughtAbout, statuses: observed(['LATEST=100']), latestReady: documented('<main>-own') },
    },
  ],
};

function sumRefused(sum: number): Step['expect'] {
  return {
    accepted: documented(false),
    http: recalled(400, 'percent-sum'),
    rpc: recalled('INVALID_ARGUMENT', 'percent-sum'),
    fields: recalled(['service.traffic'], 'percent-sum'),
    message: recalled(`Traffic percentages must sum to 100, but they sum to ${sum}.`, 'percent-sum'),
  };
}

function tagRefused(tag: string): Step['expect'] {
  return {
    accepted: recalled(false, 'bad-tag'),
    http: recalled(400, 'bad-tag'),
    rpc: recalled('INVALID_ARGUMENT', 'bad-tag'),
    fields: recalled(['service.traffic[0].tag'], 'bad-tag'),
    message: recalled(`traffic tag '${tag}' must have at least 3 characters`, 'bad-tag'),
  };
}

function tooLongTag({ names }: World): string {
  return 'tag'.padEnd(47 - names.main.length, 'x');
}

function tagHasItsOwnUri(service: Parameters<typeof servingOf>[0]): boolean {
  return arrayAt(service, 'trafficStatuses')
    .filter(isObject)
    .some(({ tag, uri }) => tag === 'canary' && uri !== undefined && uri !== '' && uri !== service.uri);
}
