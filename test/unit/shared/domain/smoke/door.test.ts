import { expect, test } from '@jest/globals';
import { doorOf } from '../../../../../shared/domain/smoke/door.ts';

const SERVICE = {
  uri: 'https://shop-abc-ew.a.run.app',
  urls: ['https://shop-12.europe-west1.run.app', 'https://shop-abc-ew.a.run.app'],
  trafficStatuses: [{ percent: 100 }, { tag: 'next', uri: 'https://next---shop-abc-ew.a.run.app' }],
  ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
};

test.each([SERVICE.uri, SERVICE.urls[0], SERVICE.trafficStatuses[1]?.uri])(
  'the door of one of its own URLs is known: %s',
  (url) => {
    expect(doorOf(SERVICE, `${url}/`)).toEqual({ ingress: 'internal' });
  },
);

test.each(['https://shop.example.com', undefined, '', 'no url'])(
  'nothing is known of the door of another one: %s',
  (url) => {
    expect(doorOf(SERVICE, url)).toBeUndefined();
  },
);

test('an open door says nothing, a closed one everything', () => {
  expect(doorOf({ ...SERVICE, ingress: 'INGRESS_TRAFFIC_ALL' }, SERVICE.uri)).toEqual({});
  expect(doorOf({ ...SERVICE, defaultUriDisabled: true }, SERVICE.uri)).toEqual({
    ...{ ingress: 'internal', urlOff: true },
  });
});
