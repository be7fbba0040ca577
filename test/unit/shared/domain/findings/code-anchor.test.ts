import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeAnchor } from '../../../../../shared/domain/findings/code-anchor.ts';

describe('codeAnchor', () => {
  test.each([
    ['    subprocess.call(cmd, shell = True)  # nosec', 'subprocess.call(cmd,shell=True)'],
    ['login("ada", \'s3cret\')', 'login("","")'],
    ['x = "a # b"; f(x)  # why', 'x="";f(x)'],
    ['x = "it\\"s"; f()', 'x="";f()'],
    ['query = """select s3cret', 'query=""'],
    ["x = 'never closed s3cret", 'x=""'],
  ])('%s becomes %s', (line, anchor) => {
    expect(codeAnchor(line)).toBe(anchor);
  });

  test('nothing that stands in quotes is left', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{8,20}$/);
    fc.assert(
      fc.property(secret, fc.constantFrom('"', "'", '"""', "'''"), (text, quote) => {
        expect(codeAnchor(`  call(a, ${quote}${text}${quote})`)).not.toContain(text);
      }),
    );
  });
});
