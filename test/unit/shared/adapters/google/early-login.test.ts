import { expect, test } from '@jest/globals';
import { earlyLogin } from '../../../../../shared/adapters/google/early-login.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import type { Identity } from '../../../../../shared/ports/identity.ts';

/** An identity whose nth answer is told. */
function counted(answer: (nth: number) => Promise<string>): { identity: Identity; asked: () => number } {
  let asked = 0;
  const accessToken = () => {
    asked += 1;
    return answer(asked);
  };
  return {
    identity: { description: 'a double', accessToken, idToken: async () => undefined },
    asked: () => asked,
  };
}

test('the token is asked for before anybody asks, and not twice for the first who does', async () => {
  const { identity, asked } = counted(async (nth) => `token-${nth}`);
  const early = await earlyLogin(identity);
  expect(asked()).toBe(1);
  expect(await early.accessToken()).toBe('token-1');
  expect(asked()).toBe(1);
  expect(await early.accessToken()).toBe('token-2');
});

test('a refusal is told to the first who asks, harms nobody until then, and is not asked for again', async () => {
  const refused = new ActionError({ code: 'token-exchange-refused', message: 'no' });
  const { identity, asked } = counted(() => Promise.reject(refused));
  const early = await earlyLogin(identity);
  await expect(early.accessToken()).rejects.toBe(refused);
  expect(asked()).toBe(1);
});
