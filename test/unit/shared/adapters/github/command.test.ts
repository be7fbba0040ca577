import * as core from '@actions/core';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { command } from '../../../../../shared/adapters/github/command.ts';

/** What GitHub's own toolkit writes, without its end of line. */
function toolkit(write: () => void): string {
  const { stdout } = process;
  const real = stdout.write;
  let written = '';
  stdout.write = ((text: string) => {
    written += text;
    return true;
  }) as typeof stdout.write;
  try {
    write();
  } finally {
    stdout.write = real;
  }
  return written.replace(/\r?\n$/, '');
}

const text = fc.string({ unit: fc.constantFrom('a', ':', ',', '%', '\n', '\r', '=', 'ü', '25') });

test("an annotation is byte for byte that of GitHub's toolkit", () => {
  fc.assert(
    fc.property(text, text, text, fc.nat(), fc.nat(), (message, title, file, line, column) => {
      const ours = command('error', message, { title, file, line: line + 1, col: column + 1 });
      const theirs = toolkit(() =>
        core.error(message, { title, file, startLine: line + 1, startColumn: column + 1 }),
      );
      expect(ours).toBe(theirs);
    }),
  );
});

test('a property without a value is left out', () => {
  expect(command('notice', 'm', { title: 't', file: undefined, line: undefined })).toBe(
    '::notice title=t::m',
  );
  expect(command('notice', 'm')).toBe(toolkit(() => core.notice('m')));
});
