import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { POLICIES } from '../../../../action-tf-validate/src/policies/registry.ts';
import { observe } from './estate-of.ts';

const OPTIONS = { repository: { name: 'octo/shop', id: '700100200', ownerId: '5001' } };

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  test('has nothing to say of its good example', async () => {
    expect(await observe(policy, `${id}/good`, OPTIONS)).toEqual([]);
  });

  test('says once what is wrong with its bad example, at a line of it', async () => {
    const found = await observe(policy, `${id}/bad`, OPTIONS);
    expect(found).toEqual([expect.objectContaining({ saw: 'breach' })]);
    expect(found[0]?.at.start.line).toBeGreaterThan(0);
  });

  test('is the file of its id and speaks in sentences', () => {
    expect(existsSync(`action-tf-validate/src/policies/${id}.ts`)).toBe(true);
    expect(policy.title).not.toMatch(/\.$/);
    expect(policy.rationale).toMatch(/[.`]$/);
    expect(policy.remedy).toMatch(/\.$/);
  });
});
