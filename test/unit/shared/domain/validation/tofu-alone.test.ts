import { expect, test } from '@jest/globals';
import { tofuAlone } from '../../../../../shared/domain/validation/tofu-alone.ts';

const ALL = { folder: '.', exclude: [], flavour: 'terraform' } as const;
const FILES = ['a/x.tofu', 'b/x.tofu', 'b/x.tf', 'c/x.tofu.json', 'd/x.tf', 'e.tofu'];

test.each([
  [FILES, ALL, '3 folders (., a, c) hold files of OpenTofu alone'],
  [FILES, { ...ALL, folder: 'a' }, '1 folder (a) holds files of OpenTofu alone'],
  [FILES, { ...ALL, exclude: ['a', 'e.tofu', 'c'] }, undefined],
  [FILES, { ...ALL, flavour: 'tofu' as const }, undefined],
  [['a/x.tf', 'a/x.tofu'], ALL, undefined],
  [['a', 'b', 'c', 'd'].map((name) => `${name}/x.tofu`), ALL, '4 folders (a, b, c, …) hold'],
])('of %j below %j is told: %s', (files, wish, told) => {
  const said = tofuAlone(files, wish);
  if (told === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(new RegExp(`^${told.replaceAll(/[.()]/g, '\\$&')}`));
});
