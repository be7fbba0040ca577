import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { deleteFailed } from '../../../../../shared/engine/rollout/delete-failed.ts';
import type { Log } from '../../../../../shared/ports/log.ts';
import { createWorld, SERVICE } from './world.ts';

test('failed candidates of earlier rollouts are deleted, and nothing that is in use', async () => {
  const deleted: string[] = [];
  const view = serviceWith([
    ['shop-bad', 'rolled-back'],
    ['shop-gone', 'rolled-back'],
    ['shop-good', 'promoted'],
    ['shop-tagged', 'rolled-back'],
    ['shop-v1', 'rolled-back'],
    ['shop-newest', 'superseded'],
    ['shop-bad', 'rolled-back'],
  ]);
  const done = await deleteFailed(view, {
    ...on(async (_name, revision) => void deleted.push(revision)),
    log: silent([]),
  });
  expect(done).toEqual(['shop-bad']);
  expect(deleted).toEqual(['shop-bad']);
});

test('a revision that Cloud Run does not let go is a warning', async () => {
  const warnings: string[] = [];
  const refuse = () => Promise.reject(new ActionError({ code: 'failed-precondition', message: 'it serves' }));
  const done = await deleteFailed(serviceWith([['shop-bad', 'rolled-back']]), {
    ...on(refuse),
    log: silent(warnings),
  });
  expect(done).toEqual([]);
  expect(warnings).toEqual(['shop-bad could not be deleted: it serves']);
});

function on(deleteRevision: (name: unknown, revision: string) => Promise<void>) {
  const getRevision = async (_name: unknown, revision: string): Promise<JsonObject | undefined> =>
    revision === 'shop-gone' ? undefined : {};
  return { service: SERVICE, cloudRun: { ...createWorld('latest').cloudRun, getRevision, deleteRevision } };
}

function serviceWith(history: readonly (readonly [string, string])[]) {
  const lines = history.map(([revision, conclusion], index) => ({
    id: `id-${index}`,
    conclusion,
    revision,
    previous: [],
  }));
  const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';
  return viewService({
    traffic: [
      { type, revision: 'shop-v1', percent: 100 },
      { type, revision: 'shop-tagged', tag: 'theirs' },
    ],
    latestCreatedRevision: 'projects/p/locations/l/services/shop/revisions/shop-newest',
    annotations: { [HISTORY_ANNOTATION]: JSON.stringify(lines) },
  });
}

function silent(warnings: string[]): Log {
  return {
    debug: () => {},
    info: () => {},
    warning: (message) => void warnings.push(message),
    error: () => {},
    group: (_title, work) => work(),
    mask: () => {},
  };
}
