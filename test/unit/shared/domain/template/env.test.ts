import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import type { Strategy } from '../../../../../shared/domain/template/changes.ts';
import { changeEnv } from '../../../../../shared/domain/template/env.ts';
import type { SecretReference } from '../../../../../shared/domain/text/secret-reference.ts';

const plain = (name: string, value: string) => ({ name, value });
const secret = (name: string, of: string, version = 'latest') => ({
  name,
  valueSource: { secretKeyRef: { secret: of, version } },
});
const env = [plain('A', '1'), secret('S', 'token', '3'), plain('B', '2'), { name: 'EMPTY' }];
const container: JsonObject = { image: 'x', env };

const vars = (strategy: Strategy, entries: Record<string, string>) => ({
  strategy,
  values: new Map(Object.entries(entries)),
});
const secrets = (strategy: Strategy, entries: Record<string, SecretReference>) => ({
  strategy,
  env: new Map(Object.entries(entries)),
  files: new Map(),
});
const latest = (name: string): SecretReference => ({ secret: name, version: 'latest' });

describe('changeEnv', () => {
  test('merges values in their places, and adds the others at the end', () => {
    expect(changeEnv(container, vars('merge', { B: '3', C: '4' }), undefined).env).toEqual([
      plain('A', '1'),
      secret('S', 'token', '3'),
      plain('B', '3'),
      { name: 'EMPTY' },
      plain('C', '4'),
    ]);
  });

  test('overwrites plain values, and leaves secrets alone', () => {
    expect(changeEnv(container, vars('overwrite', { C: '4' }), undefined).env).toEqual([
      secret('S', 'token', '3'),
      plain('C', '4'),
    ]);
  });

  test('overwrites secrets, and leaves plain values alone', () => {
    expect(changeEnv(container, undefined, secrets('overwrite', { T: latest('t') })).env).toEqual([
      plain('A', '1'),
      plain('B', '2'),
      { name: 'EMPTY' },
      secret('T', 't'),
    ]);
  });

  test('puts a plain value in the place of a secret of the same name, and a secret in that of a value', () => {
    expect(
      changeEnv(container, vars('merge', { S: 'plain' }), secrets('merge', { A: latest('a') })).env,
    ).toEqual([secret('A', 'a'), plain('S', 'plain'), plain('B', '2'), { name: 'EMPTY' }]);
  });

  test('names the secret of another project in full', () => {
    const reference = { project: 'other', secret: 'key', version: '7' };
    const changed = changeEnv({ image: 'x' }, undefined, secrets('merge', { K: reference }));
    expect(changed.env).toEqual([secret('K', 'projects/other/secrets/key', '7')]);
  });

  test('takes a variable without a value for an empty one', () => {
    expect(changeEnv(container, vars('merge', { EMPTY: '' }), undefined)).toBe(container);
  });

  test('takes the list away when nothing is left in it', () => {
    expect(changeEnv({ image: 'x', env: [plain('A', '1')] }, vars('overwrite', {}), undefined)).toEqual({
      image: 'x',
    });
  });
});
