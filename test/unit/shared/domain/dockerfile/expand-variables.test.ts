// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of Dockerfiles.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Setting } from '../../../../../shared/domain/dockerfile/dockerfile.ts';
import { expandVariables } from '../../../../../shared/domain/dockerfile/expand-variables.ts';

const at = { startLine: 1, endLine: 1, startColumn: 1, endColumn: 1 };
const known = (values: Readonly<Record<string, string | undefined>>): readonly Setting[] =>
  Object.entries(values).map(([name, value]) => ({ keyword: 'ARG', name, value, at }));
const expanded = (text: string, values: Readonly<Record<string, string | undefined>> = {}) => {
  const result = expandVariables(text, known(values));
  return result.ok ? result.text : result.variables;
};

describe('Variables', () => {
  test.each([
    ['node:$V', 'node:22'],
    ['node:${V}-x', 'node:22-x'],
    ['"node:$V"', 'node:22'],
    ['${NONE:-a}', 'a'],
    ['${EMPTY:-a}', 'a'],
    ['${EMPTY-a}', ''],
    ['${V:-a}', '22'],
    ['${V:+a}', 'a'],
    ['${NONE:+a}', ''],
    ['${NONE:-${V}}', '22'],
    ['\\$V', '\\$V'],
    ['plain', 'plain'],
  ])('%s becomes %s', (written, text) => {
    expect(expanded(written, { V: '22', EMPTY: '' })).toBe(text);
  });

  test.each(['$NONE', '${NONE}', '${DECLARED}', '${NONE#prefix}'])('%s decides nothing', (written) => {
    expect(expanded(written, { DECLARED: undefined })).toEqual([written.replace(/[^A-Z]/g, '')]);
  });

  test('that name themselves come to an end', () => {
    expect(expanded('$A', { A: '$A' })).toEqual(['A']);
    expect(expanded('$B', { A: '$B', B: '$A' })).toEqual(['B']);
  });

  test('never stay in a text that is decided', () => {
    const name = fc.constantFrom('A', 'B', 'C');
    const part = fc.oneof(
      name.map((one) => `$${one}`),
      name.map((one) => `\${${one}}`),
      fc.constantFrom('x', '/', ':1'),
    );
    const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(name, fc.option(text, { nil: undefined })), { maxLength: 4 }),
        (written, pairs) => {
          const result = expandVariables(
            written,
            pairs.map(([one, value]) => ({ keyword: 'ARG', name: one, value, at })),
          );
          if (result.ok) expect(result.text).not.toContain('$');
          else expect(result.variables.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
