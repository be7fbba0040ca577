import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderFor } from './secrets-rendered.ts';

/** From letters alone to what has a meaning in JSON, pages, URLs and patterns. */
const secrets = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/_-]{12,60}$/),
  fc.string({ minLength: 8, maxLength: 40 }).filter((value) => value.trim().length >= 8),
  fc.string({ unit: 'grapheme', minLength: 8, maxLength: 20 }).filter((value) => value.trim().length >= 8),
  fc.stringMatching(/^[a-z]{4,9}[ "'&<>\\/%$]{1,3}[a-z]{4,9}$/),
);

const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => JSON.stringify({ echo: text }),
  (text) => JSON.stringify({ echo: JSON.stringify({ token: text }) }),
  (text) => `<!doctype html><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  (text) => `<html>${text}</html>`,
];

test.each<['declared' | 'authorization' | 'cookie' | 'password' | 'token']>([
  ['declared'],
  ['authorization'],
  ['cookie'],
  ['password'],
  ['token'],
])('a secret that is %s survives in no rendering, whichever way the service repeats it', async (how) => {
  await fc.assert(
    fc.asyncProperty(
      secrets,
      fc.constantFrom(...ways),
      fc.nat({ max: 1_200 }),
      async (value, way, before) => {
        const secret = how === 'declared' ? value : value.replace(/[^!-~]|[;,"\\{}]/g, 'x');
        const echo = `${'. '.repeat(before)}${way(secret)} ${'.'.repeat(300)}`;
        const { shown, without } = await renderFor({ how, secret, echo });
        for (const form of [
          secret,
          secret.trim(),
          way(secret),
          ...ways.slice(1, 4).map((one) => one(secret)),
        ]) {
          if (form.length < 8 || without.includes(form)) continue;
          expect({ form, shown: shown.includes(form) }).toEqual({ form, shown: false });
        }
        if (how === 'declared') expect(shown).toContain('***');
      },
    ),
    { numRuns: 60 },
  );
});

test('what is no secret is shown: the request with its names, and the first part of the answer', async () => {
  const { shown } = await renderFor({ how: 'token', secret: 'not-in-the-answer', echo: 'out of stock' });
  expect(shown).toContain('GET https://shop.test/cart');
  expect(shown).toContain('accept: text/plain');
  expect(shown).toContain('authorization: ***');
  expect(shown).toMatch(/x-request-id: [0-9a-f-]{36}/);
  expect(shown).toContain('answered 500');
  expect(shown).toContain('out of stock');
});
