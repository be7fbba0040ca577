import { describe, expect, test } from '@jest/globals';
import type { Subject } from '../../../action-smoke-rollback/src/inputs.ts';
import { planVerification } from '../../../action-smoke-rollback/src/plan.ts';
import { rollBackText, verificationText } from '../../../action-smoke-rollback/src/plan-text.ts';
import type { RevisionReadiness } from '../../../shared/domain/rollout/revision-readiness.ts';
import type { ServiceView } from '../../../shared/domain/rollout/service-view.ts';
import { CANDIDATE } from '../shared/domain/rollout/arbitraries.ts';
import { baking, held, MINUTE, NOW, proven } from '../shared/domain/rollout/samples.ts';
import { showing, viewOf } from '../shared/domain/rollout/service-double.ts';

const URI = 'https://shop-abcdefghij-uc.a.run.app';
const SPLIT = viewOf([
  { revision: 'v1', percent: 90 },
  { revision: 'v2', percent: 10, tag: 'canary' },
  { revision: 'v3', percent: 0, tag: 'next' },
  { revision: 'LATEST', percent: 0, tag: 'newest' },
]);

type More = { onSuccess?: 'keep' | 'promote'; tagUrl?: string; readiness?: RevisionReadiness };

function plan(subject: Subject, view: ServiceView, { onSuccess = 'keep', tagUrl, readiness }: More = {}) {
  const planned = planVerification({ subject, onSuccess, tagUrl, service: 'shop' }, view, readiness);
  return planned.ok
    ? planned.value
    : planned.error.map(({ where, message, hint }) => `${where}: ${message} ${hint}`).join();
}

const tag = (name: string): Subject => ({ kind: 'tag', tag: name });
const revision = (name: string): Subject => ({ kind: 'revision', revision: name });
const SERVICE: Subject = { kind: 'service' };

describe('asked is', () => {
  test('the service at its own URL, whose answers are those of its one revision', () => {
    const view = viewOf([{ revision: 'v1', percent: 100 }]);
    const candidate = { revision: 'v1', tag: '' };
    expect(plan(SERVICE, view)).toEqual({ url: URI, audience: URI, candidate, percent: 100 });
    expect(plan(SERVICE, SPLIT)).toEqual({ url: URI, audience: URI, percent: 100 });
  });

  test('a URL, with a token for the service', () => {
    const url = 'https://shop.example.com';
    expect(plan({ kind: 'url', url }, SPLIT)).toEqual({ url, audience: URI, percent: 100 });
  });

  test.each([
    ['canary', 'v2', 10],
    ['next', 'v3', 0],
    ['newest', SPLIT.latestReady, 0],
  ])('the tag %s at its URL', (name, of, percent) => {
    const candidate = { revision: of, tag: name };
    expect(plan(tag(name), SPLIT)).toEqual({
      url: `https://${name}---${URI.slice(8)}`,
      audience: URI,
      candidate,
      percent,
    });
  });

  test('a tag through the load balancer, with a token for the service', () => {
    const tagUrl = 'https://{tag}.c.example.com';
    expect(plan(tag('next'), SPLIT, { tagUrl })).toMatchObject({
      url: 'https://next.c.example.com',
      audience: URI,
    });
  });

  test('a revision at the URL of its tag, or at that of the service where nobody else serves', () => {
    expect(plan(revision('v3'), SPLIT)).toMatchObject({ candidate: { revision: 'v3', tag: 'next' } });
    expect(plan(revision(SPLIT.latestReady), SPLIT)).toMatchObject({ candidate: { tag: 'newest' } });
    expect(plan(revision('v1'), viewOf([{ revision: 'v1', percent: 100 }]))).toMatchObject({ url: URI });
  });

  test.each([proven, held])('the candidate that waits, where it is to be promoted', (record) => {
    expect(plan(SERVICE, showing(record), { onSuccess: 'promote' })).toMatchObject({ candidate: CANDIDATE });
    expect(plan(SERVICE, showing(record))).toMatchObject({ url: URI });
  });
});

describe('refused is', () => {
  test('a tag that is not there, with those that are', () => {
    expect(plan(tag('nxt'), SPLIT)).toMatch(
      /^tag: .*found "nxt"; it has canary, next, newest; did you mean "next"\?/,
    );
    expect(plan(tag('nxt'), viewOf([{ revision: 'v1', percent: 100 }]))).toContain('it has none');
  });

  test('a revision that no tag names, with both ways to one', () => {
    const said = plan(revision('v1'), SPLIT, { readiness: { kind: 'ready' } });
    expect(said).toContain('revision: Expected v1 to have a URL of its own, found that no tag names it');
    expect(said).toContain('gcloud run services update-traffic shop --update-tags=NAME=v1');
    expect(said).toContain('mode: continue');
  });

  test('a revision that is not there, or not ready', () => {
    expect(plan(revision('v9'), SPLIT, { readiness: { kind: 'missing' } })).toContain(
      'found none of the name v9',
    );
    const readiness = { kind: 'not-ready', message: 'it crashed' } as const;
    expect(plan(revision('v9'), SPLIT, { readiness })).toContain('found that it is not: it crashed');
  });

  test('a promotion of nobody', () => {
    expect(plan(SERVICE, SPLIT, { onSuccess: 'promote' })).toMatch(
      /^on_success: Expected a candidate to promote/,
    );
    expect(plan(SERVICE, showing(baking), { onSuccess: 'promote' })).toContain(
      'no rollout that waits on shop',
    );
  });

  test('a service or a tag without a URL', () => {
    const off = viewOf([{ revision: 'v1', percent: 100 }], { uri: '' });
    expect(plan(SERVICE, off)).toContain('the default URL of the service is off');
    const silent = viewOf(SPLIT.traffic, { uri: '', trafficStatuses: SPLIT.raw.traffic ?? [] });
    expect(plan(tag('next'), silent)).toMatch(/^tag_url: .*load balancer/);
    expect(plan(tag('next'), silent, { tagUrl: 'https://{tag}.c' })).toMatchObject({ url: 'https://next.c' });
  });
});

describe('the log is told', () => {
  const PLACE = { project: 'acme', region: 'europe-west1', service: 'shop' };
  const SERVES = [{ revision: 'v1', percent: 100 }];

  test('what is asked and what follows', () => {
    const asked = { url: URI, audience: URI, candidate: { revision: 'v2', tag: 'next' }, percent: 0 };
    const wish = {
      suite: { kind: 'suite', path: 's.yml' },
      onSuccess: 'promote',
      onFailure: 'rollback',
    } as const;
    expect(verificationText(PLACE, asked, SERVES, wish)).toBe(
      [
        'shop in europe-west1, project acme: s.yml is run',
        `Asked: ${URI}, revision v2, 0 % of the traffic`,
        'Serves now: v1 100 %',
        'If it passes: v2 is promoted',
        'If it fails: what served before is restored',
      ].join('\n'),
    );
  });

  test('whose rollout is ended, and the line that does the same by hand', () => {
    const record = { ...baking, leaseMs: NOW + 2 * MINUTE };
    const text = rollBackText(PLACE, { kind: 'end', record, target: SERVES }, record.previous, NOW);
    expect(text).toContain(
      `the rollout of ${CANDIDATE.revision} is ended (baking, its lease has 2m left, ${record.run})`,
    );
    expect(text).toContain(
      'gcloud run services update-traffic shop --project=acme --region=europe-west1 --to-revisions=v1=100',
    );
    const dead = rollBackText(PLACE, { kind: 'end', record, target: SERVES }, [], NOW + 3 * MINUTE);
    expect(dead).toContain('its lease is over');
    expect(dead).toContain('Serves now: nothing');
  });
});
