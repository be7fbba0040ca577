import { expect, test } from '@jest/globals';
import { refuseOneSided, writePage } from '../../../bench/page/write.ts';
import { SIDE_BY_SIDE } from '../side-by-side/runs.ts';

test('a page of one side alone is refused before anything is measured, with what is missing', () => {
  expect(() => refuseOneSided(['gcloud', 'jq'])).toThrow('this machine lacks gcloud, jq');
  expect(() => refuseOneSided([])).not.toThrow();
});

test('a page of one side alone is not written', async () => {
  const machine = {} as Parameters<typeof writePage>[1];
  const oneSided = { groups: [], sideBySide: { ...SIDE_BY_SIDE, gcloud: undefined } };
  await expect(writePage(oneSided, machine)).rejects.toThrow('the docs stay as they are');
});
