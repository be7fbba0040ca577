import { describe, expect, test } from '@jest/globals';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { writeEnd, writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { baking, NOW, opened } from './samples.ts';
import { showing } from './service-double.ts';

const { raw, annotations } = showing(baking);
const view = viewService({
  ...raw,
  annotations: {
    ...annotations,
    'run.googleapis.com/ingress': 'all',
    'client.run.googleapis.com/name': 'gcloud',
    'cloud.googleapis.com/location': 'us-central1',
    'serving.knative.dev/creator': 'alice@example.com',
    'autoscaling.knative.dev/maxScale': '3',
  },
});
const ending = {
  conclusion: 'rolled-back' as const,
  reason: 'it was ill',
  nowMs: NOW + 789,
  shares: opened.previous,
  latest: false,
};

describe('a write', () => {
  test('carries the annotations of others, and leaves out those that Cloud Run keeps for itself', () => {
    const names = Object.keys(writeRecord('stage', baking, view).body.annotations ?? {});
    expect(names.sort()).toEqual(['example.com/owner', RECORD_ANNOTATION]);
    const last = Object.keys(writeEnd(baking, view, ending).body.annotations ?? {});
    expect(last.sort()).toEqual(['example.com/owner', HISTORY_ANNOTATION]);
  });

  test('changes nothing but traffic and annotations, under the etag that was read', () => {
    for (const { body, updateMask } of [writeRecord('stage', baking, view), writeEnd(baking, view, ending)]) {
      expect([...updateMask].sort()).toEqual(['annotations', 'traffic']);
      expect(Object.keys(body).sort()).toEqual(['annotations', 'etag', 'traffic']);
      expect(body.etag).toBe('"12"');
    }
  });

  test('that opens names in its mask exactly what it brings', () => {
    const opening = {
      template: { revision: 'shop-r1' },
      fields: { ingress: 'INGRESS_TRAFFIC_ALL', scaling: {} },
    };
    expect([...writeRecord('open', opened, view, opening).updateMask].sort()).toEqual([
      'annotations',
      'ingress',
      'scaling',
      'template',
      'traffic',
    ]);
  });

  test('that ends leaves a line that a later roll back can be made from', () => {
    const texts = writeEnd(baking, view, ending).body.annotations as Record<string, string>;
    expect(decodeHistory(texts[HISTORY_ANNOTATION])).toEqual([
      {
        id: opened.id,
        conclusion: 'rolled-back',
        revision: opened.candidate.revision,
        reason: 'it was ill',
        at: '2026-11-21T12:00:00Z',
        run: opened.run,
        commit: opened.commit,
        previous: opened.previous,
      },
    ]);
  });

  test('that is too large is a fault of its own and never sent', () => {
    const split = Array.from({ length: 90 }, (_, index) => ({
      revision: `shop-${index}-${'x'.repeat(50)}`,
      percent: 1,
    }));
    expect(() => writeRecord('stage', { ...baking, previous: split }, view)).toThrow('4096 are allowed');
  });
});
