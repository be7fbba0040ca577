import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { overlay } from '../../../../../shared/domain/template/overlay.ts';

describe('overlay', () => {
  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['merges maps', { a: { x: 1, y: 1 } }, { a: { y: 2 }, b: 3 }, { a: { x: 1, y: 2 }, b: 3 }],
    ['replaces lists', { a: { l: [1, 2] } }, { a: { l: [3] } }, { a: { l: [3] } }],
    [
      'takes away what is null, at any depth',
      { a: { x: 1, y: 1 }, b: 1 },
      { a: { x: null }, b: null },
      { a: { y: 1 } },
    ],
    ['drops null in what is new', {}, { a: { x: null, y: 1 } }, { a: { y: 1 } }],
    [
      'matches containers by name',
      {
        containers: [
          { name: 'a', image: '1', env: [1] },
          { name: 'b', image: '1' },
        ],
      },
      {
        containers: [
          { name: 'b', image: '2' },
          { name: 'c', image: '1' },
        ],
      },
      {
        containers: [
          { name: 'a', image: '1', env: [1] },
          { name: 'b', image: '2' },
          { name: 'c', image: '1' },
        ],
      },
    ],
    [
      'takes one without a name for the one that receives requests',
      {
        containers: [
          { name: 'a', image: '1' },
          { name: 'b', image: '1', ports: [{}] },
        ],
      },
      { containers: [{ args: ['x'] }] },
      {
        containers: [
          { name: 'a', image: '1' },
          { name: 'b', image: '1', ports: [{}], args: ['x'] },
        ],
      },
    ],
    [
      'takes it for the only one too',
      { containers: [{ image: '1' }] },
      { containers: [{ args: [] }] },
      { containers: [{ image: '1', args: [] }] },
    ],
    [
      'lets a container go whose image is null',
      { containers: [{ image: '1' }, { name: 'b', image: '1' }] },
      { containers: [{ name: 'b', image: null }] },
      { containers: [{ image: '1' }] },
    ],
    [
      'replaces a volume of the same name whole, and keeps the others',
      {
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', secret: { secret: 's' } },
        ],
      },
      {
        volumes: [
          { name: 'a', gcs: { bucket: 'x' } },
          { name: 'c', nfs: {} },
        ],
      },
      {
        volumes: [
          { name: 'a', gcs: { bucket: 'x' } },
          { name: 'b', secret: { secret: 's' } },
          { name: 'c', nfs: {} },
        ],
      },
    ],
    [
      'lets a volume go that has nothing but its name',
      {
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', nfs: {} },
        ],
      },
      { volumes: [{ name: 'a' }] },
      { volumes: [{ name: 'b', nfs: {} }] },
    ],
    [
      'keeps one handler of a probe',
      { containers: [{ startupProbe: { tcpSocket: { port: 1 }, periodSeconds: 3 } }] },
      { containers: [{ startupProbe: { httpGet: { path: '/' } } }] },
      { containers: [{ startupProbe: { httpGet: { path: '/' }, periodSeconds: 3 } }] },
    ],
    [
      'keeps one way into a VPC',
      { vpcAccess: { connector: 'c', egress: 'ALL_TRAFFIC' } },
      { vpcAccess: { networkInterfaces: [{ network: 'n' }] } },
      { vpcAccess: { networkInterfaces: [{ network: 'n' }], egress: 'ALL_TRAFFIC' } },
    ],
  ])('%s', (_, template, fragment, result) => {
    expect(overlay(template, fragment)).toEqual(result);
    expect(overlay(result, fragment)).toEqual(result);
  });

  test('leaves everything as it is that the fragment does not name', () => {
    const { tree } = fc.letrec<{ tree: JsonObject; value: Json }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.string(), fc.array(fc.integer()), tie('tree')),
      tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(tree, tree, (template, fragment) => {
        const result = overlay(template, fragment);
        expect(overlay(result, fragment)).toEqual(result);
        expectKept(template, fragment, result);
      }),
    );
  });
});

function expectKept(before: JsonObject, over: JsonObject, after: JsonObject): void {
  for (const [key, value] of Object.entries(before)) {
    const [named, found] = [over[key], after[key]];
    if (named === undefined) expect(found).toEqual(value);
    else if (isObject(value) && isObject(named) && isObject(found)) expectKept(value, named, found);
    else if (!isObject(named)) expect(found).toEqual(named);
  }
}
