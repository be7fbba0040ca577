import { describe, expect, test } from '@jest/globals';
import { compare } from '../../conformance/compare.ts';
import { normaliser } from '../../conformance/normalise.ts';
import { observe } from '../../conformance/observe.ts';
import { documented, observed, recalled } from '../../conformance/step.ts';
import { missingImage, namesOf, type Setting } from '../../conformance/world.ts';

describe('what an answer comes down to', () => {
  test('a refusal is its statuses, its reason, its fields and its words', () => {
    const details = [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'R', domain: 'd' },
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'b' }, { field: 'a' }, { field: 'b' }],
      },
    ];
    const error = { code: 400, status: 'INVALID_ARGUMENT', message: 'words', details };
    expect(observe({ answer: { status: 400, body: { error } } })).toEqual({
      ...{ accepted: false, http: 400, rpc: 'INVALID_ARGUMENT', reason: 'R', domain: 'd' },
      ...{ fields: ['a', 'b'], message: 'words' },
    });
  });

  test('a write is how its operation ended, and the conditions of the service after it', () => {
    const failed = { done: true, error: { code: 9, message: 'no port' } };
    const service = {
      terminalCondition: { type: 'Ready', state: 'CONDITION_FAILED', revisionReason: 'WHY' },
      conditions: [{ type: 'RoutesReady', state: 'CONDITION_SUCCEEDED' }],
    };
    const after = { status: 200, body: service };
    expect(observe({ answer: { status: 200, body: {} }, operation: failed, after })).toEqual({
      ...{ accepted: true, http: 200, operation: 'failed with code 9', message: 'no port' },
      ...{ Ready: 'CONDITION_FAILED', 'Ready.reason': 'WHY', RoutesReady: 'CONDITION_SUCCEEDED' },
    });
  });

  test.each([
    [{ done: true, response: {} }, 'succeeded'],
    [{ name: 'operations/slow' }, 'not done'],
  ])('an operation %j has %s', (operation, said) => {
    const after = { status: 404, body: {} };
    expect(observe({ answer: { status: 200, body: {} }, operation, after })).toEqual({
      ...{ accepted: true, http: 200, operation: said, after: 404 },
    });
  });

  test('a page that is no JSON object is an answer without a status of Google', () => {
    expect(observe({ answer: { status: 502, body: { notJson: '<html>' } } })).toEqual({
      ...{ accepted: false, http: 502 },
    });
  });
});

describe('comparing with what is expected', () => {
  test('tells each aspect that differs, with its evidence and the point that it settles', () => {
    const expected = {
      http: documented(400),
      rpc: recalled('ABORTED', 'empty-etag'),
      fields: observed(['a']),
    };
    expect(compare(expected, { http: 404, rpc: 'NOT_FOUND', fields: ['a'] })).toEqual([
      { aspect: 'http', expected: 400, answered: 404, evidence: 'documented' },
      ...[
        {
          aspect: 'rpc',
          expected: 'ABORTED',
          answered: 'NOT_FOUND',
          evidence: 'recalled',
          point: 'empty-etag',
        },
      ],
    ]);
  });

  test('an aspect that is missing differs', () => {
    expect(compare({ reason: observed('R') }, {})).toMatchObject([{ answered: undefined }]);
  });

  test('objects are equal whatever the order of their keys, lists are not', () => {
    expect(compare({ limits: observed({ a: 1, b: 2 }) }, { limits: { b: 2, a: 1 } })).toEqual([]);
    expect(compare({ list: observed([1, 2]) }, { list: [2, 1] })).toHaveLength(1);
  });

  test('words are looked for in a message, and only there', () => {
    expect(compare({ message: observed('not found') }, { message: 'Image x not found.' })).toEqual([]);
    expect(compare({ rpc: observed('FOUND') }, { rpc: 'NOT_FOUND' })).toHaveLength(1);
  });
});

describe('placeholders', () => {
  const names = namesOf('ab12cd');
  const setting: Setting = {
    ...{
      side: 'google',
      origin: 'https://us-central1-run.googleapis.com',
      project: 'cloud',
      region: 'us-central1',
    },
    ...{
      image: 'us-docker.pkg.dev/cloudrun/container/hello',
      brokenImage: 'us-docker.pkg.dev/cloudrun/container/job',
    },
  };
  const normalise = normaliser(setting, names);

  test.each([
    [
      'projects/cloud/locations/us-central1/services/conf-ab12cd',
      'projects/<project>/locations/<region>/services/<main>',
    ],
    ['type.googleapis.com/google.cloud.run.v2.Service', 'type.googleapis.com/google.cloud.run.v2.Service'],
    [
      'https://console/x?project=cloud&f=%22cloud%22',
      'https://console/x?project=<project>&f=%22<project>%22',
    ],
    ['projects/1234567890/locations/l', 'projects/<number>/locations/l'],
    ['conf-ab12cd-00002-x9z', '<main>-00002-<suffix>'],
    ['conf-ab12cd-broken-00001-bcd', '<broken>-00001-<suffix>'],
    ['operations/0a1b2c3d-0000-4000-8000-00000000000f', 'operations/<uuid>'],
    ["version '1789352523457000' was specified", "version '<micros>' was specified"],
    ['"CJTStKMGEKDMujs/cHJvamVjdHMvcC9sb2M"', '<etag>'],
    ['at 2026-11-21T12:00:00.123456Z', 'at <time>'],
    ['https://conf-ab12cd-1234567890.us-central1.run.app', '<url>'],
    ['by jane.doe@example.com', 'by <account>'],
    ['12345678901-compute@developer.gserviceaccount.com', '<number>-compute@developer.gserviceaccount.com'],
    ['us-docker.pkg.dev/cloudrun/container/hello-missing:none', '<missing-image>'],
    ['us-docker.pkg.dev/cloudrun/container/hello', '<image>'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('numbers, flags and empty etags stay; an etag by its name goes, whatever its form', () => {
    expect(normalise({ http: 404, ok: true, etag: 'BwYx', list: [{ etag: '' }] })).toEqual({
      ...{ http: 404, ok: true, etag: '<etag>', list: [{ etag: '' }] },
    });
  });

  test.each([
    ['a.dev/b/c:tag', 'a.dev/b/c-missing:none'],
    ['a.dev:5000/b', 'a.dev:5000/b-missing:none'],
    ['a.dev/b@sha256:00', 'a.dev/b-missing:none'],
  ])('beside the image %s nothing is called %s', (image, missing) => {
    expect(missingImage(image)).toBe(missing);
  });
});
