import { describe, expect, test } from '@jest/globals';
import { parseBaseUrl } from '../../../../../shared/domain/text/base-url.ts';
import { parseTagUrl } from '../../../../../shared/domain/text/tag-url.ts';

describe('a base URL', () => {
  test.each([
    ['https://shop.example.com', 'https://shop.example.com'],
    [' https://shop.example.com/ ', 'https://shop.example.com'],
    ['http://127.0.0.1:8080/api//', 'http://127.0.0.1:8080/api'],
    ['HTTPS://Shop.example.com', 'HTTPS://Shop.example.com'],
  ])('is read from %j', (text, value) => {
    expect(parseBaseUrl(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['shop.example.com', 'a URL like https://shop.example.com'],
    ['ftp://shop.example.com', 'a URL like https://shop.example.com'],
    ['https://', 'a URL like https://shop.example.com'],
    ['https://shop example.com', 'a URL like https://shop.example.com'],
    ['https://shop.example.com?a=1', 'without a query and a fragment'],
    ['https://shop.example.com/#top', 'without a query and a fragment'],
  ])('is not %j', (text, message) => {
    expect(parseBaseUrl(text)).toEqual({ ok: false, error: expect.stringContaining(message) });
  });

  test('with a password is refused without showing it', () => {
    const refused = parseBaseUrl('https://me:hunter2@shop.example.com');
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain('hunter2');
  });
});

describe('a tag URL', () => {
  test('keeps the place of the tag and loses the final slash', () => {
    expect(parseTagUrl(' https://{tag}.c.example.com/ ')).toEqual({
      ok: true,
      value: 'https://{tag}.c.example.com',
    });
  });

  test.each([
    'https://c.example.com',
    '{tag}.example.com',
    'https://{tag}-{service}.example.com',
    'https://{tag}.{tag}.com',
  ])('is not %j', (text) => {
    expect(parseTagUrl(text)).toEqual({ ok: false, error: expect.stringContaining('with {tag} in it once') });
  });
});
