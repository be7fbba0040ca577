import { describe, expect, test } from '@jest/globals';
import {
  formatGateSigner,
  type GateSigner,
  isSigner,
  parseGateSigner,
} from '../../../../../shared/domain/gate/gate-signer.ts';

const RUN = { repository: 'octo/shop', ref: 'refs/heads/main' };
const PATH = '.github/workflows/security.yml';

function signer(text: string): GateSigner {
  const parsed = parseGateSigner(text, RUN);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

describe('parseGateSigner', () => {
  test.each([
    [`octo/shop/${PATH}@refs/heads/main`, `octo/shop/${PATH}@refs/heads/main`],
    [`octo/shop/${PATH}`, `octo/shop/${PATH}@refs/heads/main`],
    [`Octo/Shop/${PATH}`, `Octo/Shop/${PATH}@refs/heads/main`],
    [`acme/ci/${PATH}@refs/tags/v1.*`, `acme/ci/${PATH}@refs/tags/v1.*`],
    [`acme/ci/${PATH}@${'a'.repeat(40)}`, `acme/ci/${PATH}@${'a'.repeat(40)}`],
  ])('reads %s', (text, formatted) => {
    expect(formatGateSigner(signer(text))).toBe(formatted);
  });

  test.each([
    ['a workflow of another repository without its ref', `acme/ci/${PATH}`],
    ['a short ref, which could be a branch or a tag', `octo/shop/${PATH}@main`],
    ['a short commit', `octo/shop/${PATH}@4f2a9d1`],
    ['a ref that anybody can make', `octo/shop/${PATH}@refs/pull/7/merge`],
    ['every ref', `octo/shop/${PATH}@*`],
    ['every branch', `octo/shop/${PATH}@refs/heads/*`],
    ['a star in the middle', `octo/shop/${PATH}@refs/heads/*/x`],
    ['no repository', PATH],
    ['a URL', `https://github.com/octo/shop/${PATH}`],
    ['another file', 'octo/shop/security.yml@refs/heads/main'],
  ])('refuses %s', (_, text) => {
    expect(parseGateSigner(text, RUN)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Expected a workflow at its ref'),
    });
  });
});

describe('isSigner', () => {
  test.each([
    [`octo/shop/${PATH}@refs/heads/main`, true],
    [`OCTO/shop/${PATH}@refs/heads/main`, true],
    [`octo/shop/${PATH}@refs/heads/Main`, false],
    [`octo/shop/${PATH}`, false],
    [`octo/shop/.github/workflows/Security.yml@refs/heads/main`, false],
    [`octo/shop2/${PATH}@refs/heads/main`, false],
  ])('%s: %s', (workflow, is) => {
    expect(isSigner(signer(`octo/shop/${PATH}`), workflow)).toBe(is);
  });

  test('a beginning lets its tags in, and no branch of that name', () => {
    const tags = signer(`acme/ci/${PATH}@refs/tags/v1.*`);
    expect(isSigner(tags, `acme/ci/${PATH}@refs/tags/v1.4.2`)).toBe(true);
    expect(isSigner(tags, `acme/ci/${PATH}@refs/tags/v10`)).toBe(false);
    expect(isSigner(tags, `acme/ci/${PATH}@refs/heads/v1.4.2`)).toBe(false);
  });
});
