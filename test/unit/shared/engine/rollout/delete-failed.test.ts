import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { deleteFailed } from '../../../../../shared/engine/rollout/delete-failed.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { createWorld, SERVICE } from './world.ts';

const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';

test('failed candidates are deleted, and each that is in use stays and says why', async () => {
  const service = serviceWith([
    ['shop-bad', 'rolled-back'],
    ['shop-gone', 'rolled-back'],
    ['shop-good', 'promoted'],
    ['shop-tagged', 'rolled-back'],
    ['shop-v1', 'rolled-back'],
    ['shop-newest', 'superseded'],
    ['shop-bad', 'rolled-back'],
  ]);
  const { on, calls } = world(service);
  const { deletions } = await deleteFailed(viewService(service), on);
  expect(deletions).toEqual([
    { revision: 'shop-bad', deleted: true },
    { revision: 'shop-tagged', deleted: false, reason: 'the tag theirs names it' },
    { revision: 'shop-v1', deleted: false, reason: 'it serves 100 % of the traffic' },
    { revision: 'shop-newest', deleted: false, reason: expect.stringContaining('it is the latest revision') },
  ]);
  expect(calls).toEqual(['read', 'delete shop-bad']);
});

test('where none may go, nothing is asked', async () => {
  const service = serviceWith([['shop-newest', 'rolled-back']]);
  const { on, calls } = world(service);
  expect(await deleteFailed(viewService(service), on)).toMatchObject({ deletions: [{ deleted: false }] });
  expect(await deleteFailed(viewService(serviceWith([])), on)).toEqual({ deletions: [], warnings: [] });
  expect(calls).toEqual([]);
});

test('what got traffic or a tag while evidence was gathered stays', async () => {
  const history: [string, string][] = [['shop-bad', 'rolled-back']];
  const traffic = [
    { type, revision: 'shop-v1', percent: 90 },
    { type, revision: 'shop-bad', percent: 10 },
  ];
  const { on, calls } = world({ ...serviceWith(history), traffic, trafficStatuses: traffic });
  expect((await deleteFailed(viewService(serviceWith(history)), on)).deletions).toEqual([
    { revision: 'shop-bad', deleted: false, reason: 'it serves 10 % of the traffic' },
  ]);
  expect(calls).toEqual(['read']);
});

test('a revision that Cloud Run does not let go, or a service that cannot be read, is a warning', async () => {
  const refuse = () => Promise.reject(new ActionError({ code: 'failed-precondition', message: 'it serves' }));
  const service = serviceWith([['shop-bad', 'rolled-back']]);
  for (const broken of [{ deleteRevision: refuse }, { getService: refuse }, { getRevision: refuse }]) {
    const { on } = world(service, broken);
    expect(await deleteFailed(viewService(service), on)).toEqual({
      deletions: [{ revision: 'shop-bad', deleted: false, reason: 'it could not be deleted: it serves' }],
      warnings: ['the failed revision shop-bad stays: it could not be deleted: it serves'],
    });
  }
});

function world(service: JsonObject, broken: Partial<CloudRun> = {}) {
  const calls: string[] = [];
  const cloudRun: CloudRun = {
    ...createWorld('latest').cloudRun,
    getService: async () => {
      calls.push('read');
      return service;
    },
    getRevision: async (_name, revision) => (revision === 'shop-gone' ? undefined : {}),
    deleteRevision: async (_name, revision) => void calls.push(`delete ${revision}`),
    ...broken,
  };
  return { on: { service: SERVICE, cloudRun }, calls };
}

function serviceWith(history: readonly (readonly [string, string])[]): JsonObject {
  const lines = history.map(([revision, conclusion], index) => ({
    id: `id-${index}`,
    conclusion,
    revision,
    previous: [],
  }));
  const traffic = [
    { type, revision: 'shop-v1', percent: 100 },
    { type, revision: 'shop-tagged', tag: 'theirs' },
  ];
  return {
    ...{ traffic, trafficStatuses: traffic },
    latestCreatedRevision: 'projects/p/locations/l/services/shop/revisions/shop-newest',
    annotations: { [HISTORY_ANNOTATION]: JSON.stringify(lines) },
  };
}
