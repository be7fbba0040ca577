import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRig, service, services, template } from './rig.ts';

type Rig = ReturnType<typeof createRig>;
type Step = (rig: Rig) => void;

const images = fc.constantFrom('good:1', 'good:2', 'never:1', 'missing:1', 'slow:1', 'Bad Image');
const revisions = fc.constantFrom('svc-00001-bbb', 'svc-00002-bbc', 'svc-00003-bbd', 'svc-mine', 'svc-gone');
const percent = fc.constantFrom(0, 50, 50, 100, 100);
const tag = fc.constantFrom('abc', 'def');
const wild = fc.record(
  {
    type: fc.constantFrom(0, 1, 2),
    revision: revisions,
    percent: fc.constantFrom(10, -5, 1000),
    tag: fc.constantFrom('x', 'abc'),
  },
  { requiredKeys: [] },
);
const target = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      { type: fc.constant(2), revision: revisions, percent, tag },
      { requiredKeys: ['type', 'revision', 'percent'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant(1), percent, tag }, { requiredKeys: ['type', 'percent'] }),
  },
  { weight: 1, arbitrary: wild },
);
const table = fc.array(target, { maxLength: 3 });
const body = fc.record(
  {
    template: fc
      .tuple(images, fc.constantFrom({}, { revision: 'svc-mine' }))
      .map(([image, more]) => template(image, more).template),
    traffic: table,
    annotations: fc.constantFrom({ a: '1' }, { 'run.googleapis.com/x': '1' }),
    etag: fc.constantFrom('', '', '', '"stale"'),
  },
  { requiredKeys: [] },
);
const masks = fc.constantFrom(
  '',
  'updateMask=traffic',
  'updateMask=template',
  'updateMask=template,traffic',
  'updateMask=annotations',
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(body, masks).map(
      ([spec, mask]): Step =>
        (rig) =>
          void rig.call('PATCH', service, spec, mask),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(body, masks).map(
      ([spec, mask]): Step =>
        (rig) =>
          failLate(rig, rig.call('PATCH', service, spec, mask).body.name),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, 500, 1000).map(
      (ms): Step =>
        (rig) =>
          rig.advance(ms),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(revisions, fc.boolean()).map(
      ([name, good]): Step =>
        (rig) =>
          rig.runtime.report(name, good ? { kind: 'ready' } : { kind: 'crashed', detail: '' }),
    ),
  },
  {
    weight: 1,
    arbitrary: revisions.map(
      (name): Step =>
        (rig) =>
          void rig.call('DELETE', `${service}/revisions/${name}`),
    ),
  },
);

test('Whatever is written: what serves adds up and is ready, and every accepted write is a new version', () => {
  fc.assert(
    fc.property(images, fc.array(step, { maxLength: 25 }), (image, steps) => {
      const rig = createRig();
      rig.call('POST', services, template(image), 'serviceId=svc');
      for (const take of steps) {
        const before = rig.call('GET', service).body;
        const starts = rig.runtime.started.length;
        take(rig);
        const after = rig.call('GET', service).body;
        if (before.error) continue;
        expectVersion(before, after);
        if (after.generation === before.generation) expect(rig.runtime.started).toHaveLength(starts);
        expectSoundTraffic(rig, after);
      }
    }),
    { numRuns: 300 },
  );
});

function failLate(rig: Rig, name: string | undefined): void {
  if (name !== undefined) rig.cloudRun.failOperation(name, {});
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
function expectVersion(before: any, after: any): void {
  const generations = Number(after.generation) - Number(before.generation);
  expect([0, 1]).toContain(generations);
  expect(after.etag !== before.etag).toBe(generations === 1);
  expect(Number(after.observedGeneration ?? 0)).toBeLessThanOrEqual(Number(after.generation));
  expect(Number(after.observedGeneration ?? 0)).toBeGreaterThanOrEqual(
    Number(before.observedGeneration ?? 0),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
function expectSoundTraffic(rig: Rig, found: any): void {
  const statuses = found.trafficStatuses ?? [];
  const percents = statuses.map(({ percent = 0 }: { percent?: number }) => percent);
  expect([0, 100]).toContain(percents.reduce((sum: number, percent: number) => sum + percent, 0));
  const weights = rig.runtime.routes.get('svc')?.weights ?? [];
  expect(weights.reduce((sum, { percent }) => sum + percent, 0)).toBe(statuses.length > 0 ? 100 : 0);
  const named = [
    ...statuses.map(({ revision }: { revision?: string }) => revision),
    ...weights.map(({ revision }) => revision),
    found.latestReadyRevision?.split('/').at(-1),
  ];
  for (const revision of named.filter((name) => name !== undefined)) {
    const [ready] = rig.call('GET', `${service}/revisions/${revision}`).body.conditions;
    expect(ready).toMatchObject({ type: 'Ready', state: 'CONDITION_SUCCEEDED' });
  }
}
