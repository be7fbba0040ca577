import { expect, test } from '@jest/globals';
import { lastPromoted } from '../../../../../shared/engine/rollout/last-promoted.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { all, type Line, promotion, takenBack, withHistory } from '../../domain/rollout/with-history.ts';
import { driverOn } from './actors.ts';
import { createWorld } from './world.ts';

const READY = { conditions: [{ type: 'Ready', state: 'CONDITION_SUCCEEDED' }] };
const FAILED = { conditions: [{ type: 'Ready', state: 'CONDITION_FAILED', message: 'its image is gone' }] };

/** The target, and which revisions were read for it. */
async function find(serves: string, lines: readonly Line[], revisions: Readonly<Record<string, object>>) {
  const read: string[] = [];
  const on = driverOn(createWorld('latest'), 'healthy', {}, { percent: 0 });
  const getRevision: CloudRun['getRevision'] = async (_, revision) => {
    read.push(revision);
    return revisions[revision] as Awaited<ReturnType<CloudRun['getRevision']>>;
  };
  const driver = { ...on, cloudRun: { ...on.cloudRun, getRevision } };
  const view = withHistory(all(serves), lines, {
    latestReadyRevision: serves,
    latestCreatedRevision: serves,
  });
  const target = await lastPromoted(view, driver).catch((error: unknown) => String(error));
  return { target, read };
}

const LINES = [promotion('v4', 'v3'), promotion('v3', 'v2'), promotion('v2', 'v1')];

test('the last promotion is the newest that does not serve alone', async () => {
  expect(await find('v4', LINES, { v3: READY, v2: READY })).toEqual({ target: 'v3', read: ['v3'] });
});

test('one that was deleted or is not ready is passed over for an older one', async () => {
  expect((await find('v4', LINES, { v2: READY })).target).toBe('v2');
  expect((await find('v4', LINES, { v3: FAILED, v2: READY })).target).toBe('v2');
});

test('one that was taken back since is passed over without being read', async () => {
  const lines = [promotion('v4', 'v2'), takenBack('v3', 'v2'), promotion('v3', 'v2'), promotion('v2', 'v1')];
  expect(await find('v4', lines, { v3: READY, v2: READY })).toEqual({ target: 'v2', read: ['v2'] });
});

test('where none is left the button is refused, with what to write', async () => {
  const { target } = await find('v4', LINES, { v3: FAILED });
  expect(target).toContain('found none that is ready, not known to be bad, and not what serves');
});
