import { describe, expect, test } from '@jest/globals';
import { parseRevisionName } from '../../../../../shared/domain/text/revision-name.ts';
import { parseTrafficTag } from '../../../../../shared/domain/text/traffic-tag.ts';

describe('a revision', () => {
  test('is named by its short name', () => {
    expect(parseRevisionName(' app-00012-abc ')).toEqual({ ok: true, value: 'app-00012-abc' });
  });

  test.each(['projects/p/locations/l/services/s/revisions/r', 'App-1', 'a', '-app', 'app-', 'x'.repeat(64)])(
    'is not named %j',
    (text) => {
      expect(parseRevisionName(text)).toEqual({
        ok: false,
        error: expect.stringContaining('the short name of a revision'),
      });
    },
  );
});

describe('a tag', () => {
  test.each(['pr-12', 'abc', 'c2345abcde'])('may be %j', (text) => {
    expect(parseTrafficTag(` ${text} `)).toEqual({ ok: true, value: text });
  });

  test.each(['ab', 'PR-12', '1ab', 'pr-', 'pr_12', 'https://x', 'x'.repeat(47)])('may not be %j', (text) => {
    expect(parseTrafficTag(text)).toEqual({
      ok: false,
      error: expect.stringContaining('a tag of at least 3'),
    });
  });
});
