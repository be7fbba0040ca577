import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { POLICIES } from '../../../../action-tf-validate/src/policies/registry.ts';
import { observe } from './estate-of.ts';

const OPTIONS = {
  repository: { name: 'octo/shop', id: '700100200', ownerId: '5001' },
  poolVariables: ['DB_POOL_SIZE'],
};

/** What its bad example shows is that files cannot tell. */
const UNDECIDED = ['estate/readable-modules'];

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  test('has nothing to say of its good example', async () => {
    expect(await observe(policy, `${id}/good`, OPTIONS)).toEqual([]);
  });

  test('says what is wrong with its bad example, at lines of it', async () => {
    const found = await observe(policy, `${id}/bad`, OPTIONS);
    expect(found).toContainEqual(
      expect.objectContaining({ saw: UNDECIDED.includes(id) ? 'undecided' : 'breach' }),
    );
    expect(found.filter(({ at }) => at.start.line < 1)).toEqual([]);
  });

  test('is the file of its id and speaks in sentences', () => {
    expect(existsSync(`action-tf-validate/src/policies/${id}.ts`)).toBe(true);
    expect(policy.title).not.toMatch(/\.$/);
    expect(policy.rationale).toMatch(/[.`]$/);
    expect(policy.remedy).toMatch(/\.$/);
  });
});
