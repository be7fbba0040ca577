import { stringAt } from '../../../shared/domain/json/json.ts';
import { answered, broughtAbout, conflict, taken } from '../expected.ts';
import { afterOf, inputOf, patchOf, serviceAt, servingOf, templateOf } from '../requests.ts';
import { documented, type Group, observed, recalled } from '../step.ts';
import { ownName } from './traffic.ts';

/** Etags, masks and the names of revisions: how two writers do not undo each other. */
export const writes: Group = {
  title: 'Etags, masks and names of revisions',
  steps: [
    {
      id: 'stale-etag',
      shows: 'A write under an etag that is not the newest is refused.',
      ask: (world) => patchOf(world, 'description', { description: 'stale', etag: world.kept('firstEtag') }),
      expect: {
        ...conflict,
        message: observed(
          "Conflict for resource '<main>': version '<micros>' was specified but current version is '<micros>'.",
        ),
      },
    },
    {
      id: 'stale-etag-changed-nothing',
      shows: 'Nothing of it was applied.',
      ask: (world) => ({ method: 'GET', path: serviceAt(world) }),
      look: ({ answer }) => ({ description: stringAt(answer.body, 'description') ?? '' }),
      expect: { ...answered, description: observed('') },
    },
    {
      id: 'empty-etag',
      shows: 'An empty etag asks for no check.',
      ask: (world) => patchOf(world, 'description', { description: 'empty etag', etag: '' }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ description: stringAt(afterOf(seen), 'description') ?? '' }),
      expect: {
        http: recalled(200, 'empty-etag'),
        operation: recalled('succeeded', 'empty-etag'),
        description: recalled('empty etag', 'empty-etag'),
      },
    },
    {
      id: 'revision-name-of-another-service',
      shows: "A revision name begins with its service's.",
      ask: (world) =>
        patchOf(world, 'template', {
          template: { ...templateOf(world.setting.image), revision: 'other-name' },
        }),
      expect: {
        accepted: recalled(false, 'revision-name-prefix'),
        http: recalled(400, 'revision-name-prefix'),
        rpc: recalled('INVALID_ARGUMENT', 'revision-name-prefix'),
        fields: recalled(['service.template.revision'], 'revision-name-prefix'),
        message: recalled("Revision name 'other-name' must begin with '<main>-'.", 'revision-name-prefix'),
      },
    },
    {
      id: 'revision-name-too-long',
      shows: 'A revision name has 63 characters at most.',
      ask: (world) => {
        const revision = `${world.names.main}-`.padEnd(64, 'x');
        return patchOf(world, 'template', { template: templateOf(world.setting.image, { revision }) });
      },
      expect: {
        accepted: recalled(false, 'revision-name-form'),
        http: recalled(400, 'revision-name-form'),
        rpc: recalled('INVALID_ARGUMENT', 'revision-name-form'),
        fields: recalled(['service.template.revision'], 'revision-name-form'),
        message: recalled('at most 63 characters', 'revision-name-form'),
      },
    },
    {
      id: 'revision-name-reused',
      shows: 'A revision name cannot be used again for another template.',
      ask: (world) =>
        patchOf(world, 'template', {
          template: templateOf(world.setting.image, { revision: ownName(world), timeout: '60s' }),
        }),
      expect: {
        ...taken,
        rpc: recalled('ALREADY_EXISTS', 'revision-name-reused-status'),
        message: observed("Revision named '<main>-own' with different configuration already exists."),
      },
    },
    {
      id: 'revision-name-kept',
      shows: 'A read and written service that keeps the name of its revision, and its template, is accepted.',
      ask: (world) => ({
        method: 'PATCH',
        path: serviceAt(world),
        body: { ...inputOf(world.service()), description: 'name kept' },
      }),
      settle: ({ names }) => names.main,
      look: (seen) => ({ latestCreated: servingOf(afterOf(seen)).latestCreated }),
      expect: {
        http: recalled(200, 'revision-name-kept'),
        operation: recalled('succeeded', 'revision-name-kept'),
        latestCreated: recalled('<main>-own', 'revision-name-kept'),
      },
      note: 'The same 409 was seen for writes that meant to change other fields; whether their template was the same is not known.',
    },
    {
      id: 'same-template',
      shows: 'The template of the last revision makes no new revision.',
      ask: (world) => {
        const { template, ...rest } = inputOf(world.service());
        const { revision: _, ...same } = template as Record<string, never>;
        return { method: 'PATCH', path: serviceAt(world), body: { ...rest, template: same } };
      },
      settle: ({ names }) => names.main,
      look: (seen) => ({ latestCreated: servingOf(afterOf(seen)).latestCreated }),
      expect: { ...broughtAbout, latestCreated: recalled('<main>-own', 'same-template') },
    },
    {
      id: 'patch-without-mask',
      shows: 'Without a mask, what the body leaves out is cleared.',
      ask: (world) => {
        const { labels: _, description: __, ...rest } = inputOf(world.service());
        return { method: 'PATCH', path: serviceAt(world), body: rest };
      },
      settle: ({ names }) => names.main,
      look: (seen) => ({
        description: stringAt(afterOf(seen), 'description') ?? '',
        labels: afterOf(seen).labels ?? {},
      }),
      expect: {
        ...answered,
        operation: documented('succeeded'),
        description: recalled('', 'maskless-patch-clears'),
        labels: recalled({}, 'maskless-patch-clears'),
      },
    },
  ],
};
